import { londonDateOf, type Dated, type LocalDate } from '@alongside/kernel';

/** The day that it is in London. */
export function today(): LocalDate {
  return londonDateOf(new Date().toISOString());
}

/** The day that a request speaks of, today unless told. */
export function dated(occurredAt?: LocalDate): Dated {
  const now = today();
  return { occurredAt: occurredAt ?? now, today: now };
}
