import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, type ValidationOptions } from 'class-validator';

export interface FieldRule {
  readonly name: string;
  readonly isValid: (value: unknown) => boolean;
  readonly message: string;
  /** What OpenAPI says of the field. */
  readonly schema: Record<string, unknown>;
  /** Brings a text into its one form before it is checked. */
  readonly normalise?: (text: string) => string;
}

/** A decorator that normalises, checks and documents a field; with `each`, every item of a list. */
export function checkedField(rule: FieldRule, { each = false, ...options }: ValidationOptions = {}): PropertyDecorator {
  const { name, isValid, message, schema, normalise } = rule;
  const documented = each ? { type: 'array', items: schema } : schema;
  const decorators = [
    ValidateBy({ name, validator: { validate: isValid, defaultMessage: () => message } }, { each, ...options }),
    ApiProperty(documented),
  ];
  return applyDecorators(...decorators, ...(normalise ? [Transform(({ value }) => mapText(value, normalise))] : []));
}

function mapText(value: unknown, normalise: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => mapText(item, normalise));
  return typeof value === 'string' ? normalise(value) : value;
}
