import { Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { invalidRequest } from './invalid-fields';
import { Unreadable } from './query-value';
import { readers, schemas } from './read-query';

/** A handler's parameter: a UUID in the path, in lower case. */
export function PathUuid(name: string): ParameterDecorator {
  return pathValue(name, 'uuid');
}

/** A handler's parameter: a code in the path. */
export function PathCode(name: string): ParameterDecorator {
  return pathValue(name, 'code');
}

function pathValue(name: string, kind: 'uuid' | 'code'): ParameterDecorator {
  const read = (value: unknown): unknown => readParameter(name, String(value), readers[kind]);
  return (target, key, index) => {
    Param(name, { transform: read })(target, key, index);
    ApiParam({ name, schema: schemas[kind] })(target, key!, Object.getOwnPropertyDescriptor(target, key!)!);
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
