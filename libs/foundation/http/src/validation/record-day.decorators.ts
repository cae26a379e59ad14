import { applyDecorators } from '@nestjs/common';
import { Matches } from 'class-validator';
import { IsLocalDate } from './date.decorators';
import { QueryDate } from './query.decorators';

/** What lies long before this is a slip. */
const fromThen = Matches(/^(?!0|1[0-8])/, { message: 'must be a day from 1900-01-01 on' });

/** A day that a record can speak of. */
export function IsRecordDay(): PropertyDecorator {
  return applyDecorators(IsLocalDate(), fromThen);
}

/** The same as a query parameter. */
export function QueryRecordDay(): PropertyDecorator {
  return applyDecorators(QueryDate(), fromThen);
}
