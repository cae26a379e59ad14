import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';

const halfADay = 720;

/** How long something lasted, in whole minutes. */
export function IsMinutes(): PropertyDecorator {
  const message = `must be whole minutes from 1 to ${halfADay}`;
  return applyDecorators(
    IsInt({ message }),
    Min(1, { message }),
    Max(halfADay, { message }),
    ApiProperty({ type: 'integer', minimum: 1, maximum: halfADay, example: 40 }),
  );
}
