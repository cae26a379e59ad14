import { isLocalDate, isMonth } from '@alongside/kernel';
import type { ValidationOptions } from 'class-validator';
import { checkedField } from './checked-field';

const localDate = {
  name: 'isLocalDate',
  isValid: (value: unknown) => typeof value === 'string' && isLocalDate(value),
  message: 'must be a day that exists, YYYY-MM-DD',
  schema: { type: 'string', format: 'date' },
};

const month = {
  name: 'isMonth',
  isValid: (value: unknown) => typeof value === 'string' && isMonth(value),
  message: 'must be a month, YYYY-MM',
  schema: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$', example: '2026-03' },
};

/** A day of the calendar in London. */
export function IsLocalDate(options?: ValidationOptions): PropertyDecorator {
  return checkedField(localDate, options);
}

export function IsMonth(options?: ValidationOptions): PropertyDecorator {
  return checkedField(month, options);
}
