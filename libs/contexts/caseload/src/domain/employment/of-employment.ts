import type { Uuid } from '@alongside/kernel';

/** Which job of whom an event tells of. */
export interface OfEmployment {
  readonly employmentId: Uuid;
  readonly claimantId: Uuid;
}
