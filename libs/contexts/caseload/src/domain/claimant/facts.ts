import type { LocalDate, Uuid } from '@alongside/kernel';

/** What every event of a claimant says. */
export interface Facts {
  readonly claimantId: Uuid;
  readonly occurredAt: LocalDate;
}
