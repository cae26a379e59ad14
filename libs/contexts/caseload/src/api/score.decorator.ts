import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';

/** A whole number from 1 to 5. */
export function IsScore(): PropertyDecorator {
  const message = 'must be a whole number from 1 to 5';
  return applyDecorators(
    IsInt({ message }),
    Min(1, { message }),
    Max(5, { message }),
    ApiProperty({ type: 'integer', minimum: 1, maximum: 5, example: 4 }),
  );
}
