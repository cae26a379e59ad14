import { applyDecorators } from '@nestjs/common';
import { IsLocalDate } from '@alongside/http';
import { Matches } from 'class-validator';

/** A day that a record can speak of: PostgreSQL has no year 0, and what lies long before it is a slip. */
export function IsRecordDay(): PropertyDecorator {
  return applyDecorators(IsLocalDate(), Matches(/^(?!0|1[0-8])/, { message: 'must be a day from 1900-01-01 on' }));
}
