import type { LocalDate, Uuid } from '@alongside/kernel';

/** That there is a support case, and whom to ask: nothing of what it is about. */
export class KnownCaseRecord {
  readonly id: Uuid;
  readonly claimantId: Uuid;
  readonly office: Uuid;
  /** Who has it in hand. */
  readonly ownerId: Uuid | null;
  readonly openedOn: LocalDate;
}
