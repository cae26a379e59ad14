import { applyDecorators } from '@nestjs/common';
import { IsLocalDate, QueryDate } from '@alongside/http';
import { Matches } from 'class-validator';

/** PostgreSQL has no year 0, and what lies long before this is a slip. */
const fromThen = Matches(/^(?!0|1[0-8])/, { message: 'must be a day from 1900-01-01 on' });

/** A day that the register can speak of. */
export function IsRecordDay(): PropertyDecorator {
  return applyDecorators(IsLocalDate(), fromThen);
}

/** The same as a query parameter. */
export function QueryRecordDay(): PropertyDecorator {
  return applyDecorators(QueryDate(), fromThen);
}
