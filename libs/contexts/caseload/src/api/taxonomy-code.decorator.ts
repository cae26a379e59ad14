import { Matches, type ValidationOptions } from 'class-validator';

/** A code or URI of a published taxonomy (SOC 2020, ESCO): stored in clear, so no words that could name a person. */
export function IsTaxonomyCode(options?: ValidationOptions): PropertyDecorator {
  const message = 'must be the code or the URI of a taxonomy';
  return Matches(/^[A-Za-z0-9][A-Za-z0-9.:/_-]{0,199}$/, { message, ...options });
}
