import { checkedField } from './checked-field';

/** PostgreSQL has no year 0; JavaScript reads 30 February as a day of March. */
function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || !/^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value)) return false;
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && date.toISOString() === value;
}

/** An instant in UTC, with milliseconds. */
export function IsInstant(): PropertyDecorator {
  return checkedField({
    name: 'isInstant',
    isValid: isInstant,
    message: 'must be an instant in UTC, YYYY-MM-DDTHH:MM:SS.mmmZ',
    schema: { type: 'string', format: 'date-time', example: '2026-07-04T09:00:00.000Z' },
  });
}
