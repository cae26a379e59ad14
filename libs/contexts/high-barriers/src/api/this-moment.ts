import { dated } from '@alongside/http';
import type { Dated, Instant } from '@alongside/kernel';

/** The moment of a request, and its day in London. */
export function thisMoment(): Dated & { readonly now: Instant } {
  return { ...dated(), now: new Date().toISOString() };
}
