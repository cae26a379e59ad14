import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { documentProblems } from '../openapi/document-problems';

const WAITS = 'alongside:waits-for-position';

/**
 * Lets the query be asked with `atLeast`, the `position` of a command's answer: it then sees what that command did.
 * The parameter is gone before the query's own are validated.
 */
export function WaitsForPosition(): MethodDecorator {
  return applyDecorators(
    SetMetadata(WAITS, true),
    ApiQuery({
      name: 'atLeast',
      required: false,
      schema: { type: 'string', maxLength: 200 },
      description: "The `position` of a command's answer: wait until the answer includes what that command did.",
    }),
    documentProblems('http/invalid-position', 'http/foreign-position', 'http/position-not-reached'),
  );
}

export function waitsForPosition(handler: object): boolean {
  return Reflect.getMetadata(WAITS, handler) === true;
}
