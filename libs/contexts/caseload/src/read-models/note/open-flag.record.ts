import type { LocalDate, Uuid } from '@alongside/kernel';

/** A flag of a note that nobody has resolved yet. */
export class OpenFlagRecord {
  readonly noteId: Uuid;
  /** @example "payment-problem" */
  readonly kind: string;
  readonly flaggedOn: LocalDate;
}
