import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';

const hoursOfAWeek = 168;

/** Hours of a week, two decimals at most. `@IsNumber({ maxDecimalPlaces })` throws at numbers that are written as `1e-7`. */
export function IsWeeklyHours(): PropertyDecorator {
  const validate = (value: unknown) =>
    typeof value === 'number' && value <= hoursOfAWeek && /^\d+(\.\d{1,2})?$/.test(String(value));
  const defaultMessage = () => `must be hours from 0 to ${hoursOfAWeek}, two decimals at most`;
  return applyDecorators(
    ValidateBy({ name: 'isWeeklyHours', validator: { validate, defaultMessage } }),
    ApiProperty({ type: 'number', minimum: 0, maximum: hoursOfAWeek }),
  );
}
