import { Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { invalidRequest } from './invalid-fields';
import { Unreadable } from './query-value';
import { readers, readText, schemas } from './read-query';

/** A handler's parameter: a UUID in the path, in lower case. */
export function PathUuid(name: string): ParameterDecorator {
  return pathValue(name, 'uuid');
}

/** A handler's parameter: a code in the path. */
export function PathCode(name: string): ParameterDecorator {
  return pathValue(name, 'code');
}

/** A handler's parameter: a text in the path that is not blank, such as a code of somebody else's. Never personal data. */
export function PathText(name: string, max: number): ParameterDecorator {
  return path(name, { read: (text) => readText(text, max), schema: { type: 'string', minLength: 1, maxLength: max } });
}

function pathValue(name: string, kind: 'uuid' | 'code'): ParameterDecorator {
  return path(name, { read: readers[kind], schema: schemas[kind] });
}

function path(
  name: string,
  { read, schema }: { readonly read: (text: string) => unknown; readonly schema: Record<string, unknown> },
): ParameterDecorator {
  return (target, key, index) => {
    Param(name, { transform: (value: unknown) => readParameter(name, String(value), read) })(target, key, index);
    ApiParam({ name, schema })(target, key!, Object.getOwnPropertyDescriptor(target, key!)!);
  };
}

function readParameter(parameter: string, text: string, read: (text: string) => unknown): unknown {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof Unreadable) throw invalidRequest('parameter', [{ parameter, detail: error.message }]);
    throw error;
  }
}
