import type { Type } from '@nestjs/common';
import { HttpProblem } from '../problems/http-problem';
import { StrictValidationPipe } from './strict-validation.pipe';
import { invalidRequest } from './invalid-fields';

const pipe = new StrictValidationPipe();

/**
 * An item of a body that is checked by itself, so that one that is wrong refuses no other. Throws `http/invalid-request` with pointers
 * below the item's own, such as `#/entries/3`.
 */
export async function validItem<Item extends object>(type: Type<Item>, value: unknown, pointer: string): Promise<Item> {
  try {
    return (await pipe.transform(value, { type: 'body', metatype: type })) as Item;
  } catch (error) {
    if (!(error instanceof HttpProblem) || !error.errors) throw error;
    throw invalidRequest(
      'body',
      error.errors.map((one) => ({ ...one, pointer: `${pointer}${(one.pointer ?? '#').slice(1)}` })),
    );
  }
}
