import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateBy, ValidateNested } from 'class-validator';

/**
 * An object of another DTO class. `@ValidateNested` alone also takes a list there, or nothing at all, and rejects what is good
 * without a `@Type`.
 */
export function NestedObject(type: () => Class): PropertyDecorator {
  return applyDecorators(
    shape((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'must be an object'),
    ValidateNested({ message: 'must be an object' }),
    Type(type),
    ApiProperty({ type: () => type() }), // Swagger calls only what is literally a function of that name
  );
}

export interface NestedListOptions {
  /** The least number of items; none unless told. */
  readonly min?: number;
  readonly max: number;
}

/** A list of objects of another DTO class. */
export function NestedList(type: () => Class, { min = 0, max }: NestedListOptions): PropertyDecorator {
  const isList = (value: unknown) =>
    Array.isArray(value) && value.length >= min && value.length <= max && !value.some(Array.isArray);
  return applyDecorators(
    shape(isList, `must be a list of ${min} to ${max} objects`),
    ValidateNested({ each: true, message: 'must be an object' }),
    Type(type),
    ApiProperty({ type: () => type(), isArray: true, minItems: min, maxItems: max }),
  );
}

function shape(validate: (value: unknown) => boolean, message: string): PropertyDecorator {
  return ValidateBy({ name: 'shape', validator: { validate, defaultMessage: () => message } });
}
