import type { Instant, LocalDate, Uuid } from '@alongside/kernel';

/** One entry of the history of an employer. */
export class EmployerHistoryEntry {
  readonly id: Uuid;
  /** @example "contact" */
  readonly kind: string;
  /** @example "EmployerContacted" */
  readonly type: string;
  readonly occurredAt: LocalDate;
  readonly recordedAt: Instant;
  /** On which record of the employer it stands. */
  readonly employerId: Uuid;
  /** It was for a claimant, or is about one. */
  readonly forClaimant: boolean;
  /** For whom: `null` where it was for nobody, or for somebody whom the asker does not see. */
  readonly claimantId: Uuid | null;
  /**
   * What was said; words that are forgotten are `{"forgotten": true}`. `null` where it was entered in error, or is about somebody whom the
   * asker does not see.
   */
  readonly data: Record<string, unknown> | null;
  /** The day on which it turned out that it should never have been. */
  readonly enteredInErrorOn: LocalDate | null;
}
