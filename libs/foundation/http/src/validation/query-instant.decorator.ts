import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf } from 'class-validator';

/** PostgreSQL has no year 0. */
const format = /^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

/** An instant in UTC; it arrives with milliseconds. */
export function QueryInstant(): PropertyDecorator {
  const message = 'must be an instant in UTC, YYYY-MM-DDTHH:MM:SS.mmmZ';
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => instantOf(value)),
    ValidateBy({
      name: 'queryInstant',
      validator: { validate: (value) => typeof value === 'string', defaultMessage: () => message },
    }),
    ValidateIf((_: object, value: unknown) => value !== undefined),
    ApiProperty({ type: 'string', format: 'date-time', example: '2026-07-04T09:00:00.000Z', required: false }),
  );
}

/** `null` for what is none; 30 February, which `Date` reads as a day of March, is none. */
function instantOf(value: unknown): string | null | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !format.test(value)) return null;
  const date = new Date(value);
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  return text.slice(0, 19) === value.slice(0, 19) ? text : null;
}
