import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf, type ValidationArguments } from 'class-validator';

/** Thrown by a `read` function; the message goes to the caller after the parameter's name. */
export class Unreadable extends Error {}

export interface QueryOptions {
  /** Without it the parameter may be left out, and the property keeps its initial value. */
  readonly required?: boolean;
  readonly description?: string;
}

export interface QueryRule {
  /** Makes a value of the parameter's text, or throws `Unreadable`. */
  readonly read: (text: string) => unknown;
  readonly schema: Record<string, unknown>;
}

/** A decorator that reads one query parameter out of its text. A parameter that is given twice is refused. */
export function queryValue(
  { read, schema }: QueryRule,
  { required = false, description }: QueryOptions = {},
): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => attempt(read, value)),
    ValidateBy({ name: 'queryValue', validator: { validate: isReadable, defaultMessage: reasonOf } }),
    ...(required ? [] : [ValidateIf((_: object, value: unknown) => value !== undefined)]),
    ApiProperty({ ...schema, required, ...(description !== undefined && { description }) }),
  );
}

function attempt(read: QueryRule['read'], value: unknown): unknown {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') return new Unreadable('must be given once');
  try {
    return read(value);
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}

function isReadable(value: unknown): boolean {
  return value !== undefined && !(value instanceof Unreadable);
}

function reasonOf(args?: ValidationArguments): string {
  const value: unknown = args?.value;
  return value instanceof Unreadable ? value.message : 'must be given';
}
