import { Matches } from 'class-validator';

/** A code or URI of a published taxonomy (SOC 2020, ESCO): stored in clear, so no words that could name a person. */
export function IsTaxonomyCode(): PropertyDecorator {
  return Matches(/^[A-Za-z0-9][A-Za-z0-9.:/_-]{0,199}$/, { message: 'must be the code or the URI of a taxonomy' });
}
