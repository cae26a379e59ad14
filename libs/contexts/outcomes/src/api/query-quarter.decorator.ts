import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Matches, ValidateIf } from 'class-validator';

const quarter = /^(19|20|21)\d\d-Q[1-4]$/;

/** A calendar quarter, `2025-Q4`. */
export function QueryQuarter(): PropertyDecorator {
  return applyDecorators(
    Matches(quarter, { message: 'must be a quarter, YYYY-Qn' }),
    ValidateIf((_: object, value: unknown) => value !== undefined),
    ApiProperty({ type: 'string', pattern: quarter.source, example: '2025-Q4', required: false }),
  );
}
