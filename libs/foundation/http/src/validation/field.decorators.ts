import { isUuid } from '@alongside/kernel';
import type { ValidationOptions } from 'class-validator';
import { isStorableText } from '../server/json-body';
import { checkedField } from './checked-field';
import { isCode } from './is-code';

/** A UUID of any version; it arrives in lower case. */
export function IsUuidText(options?: ValidationOptions): PropertyDecorator {
  const rule = {
    name: 'isUuidText',
    isValid: (value: unknown) => typeof value === 'string' && isUuid(value),
    message: 'must be a UUID',
    schema: { type: 'string', format: 'uuid' },
    normalise: (text: string) => text.toLowerCase(),
  };
  return checkedField(rule, options);
}

/** A code of a code list, such as `job-seekers-allowance`: whether the list has it is the domain's to say. */
export function IsCode(options?: ValidationOptions): PropertyDecorator {
  const rule = {
    name: 'isCode',
    isValid: isCode,
    message: 'must be a code: lower-case words and digits joined by dashes, 64 characters at most',
    schema: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64 },
  };
  return checkedField(rule, options);
}

/** An amount of money in pence: a whole number, zero or more. */
export function IsPence(options?: ValidationOptions): PropertyDecorator {
  const rule = {
    name: 'isPence',
    isValid: (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0,
    message: 'must be a whole number of pence, zero or more',
    schema: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, example: 7_120 },
  };
  return checkedField(rule, options);
}

/** A text that people write, not empty, at most `max` characters; it arrives trimmed. */
export function IsFreeText(max: number, options?: ValidationOptions): PropertyDecorator {
  const rule = {
    name: 'isFreeText',
    isValid: (value: unknown) =>
      typeof value === 'string' && value !== '' && [...value].length <= max && isStorableText(value),
    message: `must be a text that is not blank, ${max} characters at most`,
    schema: { type: 'string', minLength: 1, maxLength: max },
    normalise: (text: string) => text.trim(),
  };
  return checkedField(rule, options);
}
