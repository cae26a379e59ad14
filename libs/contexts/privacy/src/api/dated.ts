import { londonDateOf, type LocalDate } from '@alongside/kernel';
import type { Dated } from '../domain/rules';

/** The day that a request speaks of, today unless told. */
export function dated(occurredAt?: LocalDate): Dated {
  const today = londonDateOf(new Date().toISOString());
  return { occurredAt: occurredAt ?? today, today };
}
