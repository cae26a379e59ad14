import { Injectable, ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { invalidFields, invalidRequest, placeOf, type Source } from './invalid-fields';

class InvalidDto extends Error {
  constructor(readonly errors: readonly ValidationError[]) {
    super();
  }
}

/** Takes what a DTO declares and nothing else, and never turns one type into another by itself. */
@Injectable()
export class StrictValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) => new InvalidDto(errors),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const source = metadata.type === 'body' ? 'body' : 'parameter';
    if (this.toValidate(metadata)) assertRecord(value, source);
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (!(error instanceof InvalidDto)) throw error;
      throw invalidRequest(source, invalidFields(source, error.errors));
    }
  }
}

/**
 * class-transformer would take an array for a list of DTOs, and passes over parameters that are named like a property of every
 * object, and Nest over `prototype`. Bodies that have a key of the former never come this far.
 */
function assertRecord(value: unknown, source: Source): void {
  if (value === undefined) return;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidRequest('body', [{ pointer: '#', detail: 'must be an object' }]);
  const reserved = Object.keys(value).filter((key) => key in Object.prototype || key === 'prototype');
  const errors = reserved.map((key) => ({ ...placeOf(source, [key]), detail: 'is not a known field' }));
  if (errors.length > 0) throw invalidRequest(source, errors);
}
