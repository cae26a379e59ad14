import type { LocalDate, Uuid } from '@alongside/kernel';

/** What is known of an offence; `words` is `null` where it was destroyed, was an error or is forgotten. */
export class OffenceRecord {
  readonly id: Uuid;
  /** recorded, entered-in-error or destroyed. */
  readonly state: string;
  /** A code of the list `offence-lawful-bases`. @example "public-task" */
  readonly lawfulBasis: string;
  /** A code of the list `offence-conditions`. @example "social-protection" */
  readonly condition: string;
  readonly recordedOn: LocalDate;
  readonly correctedOn: LocalDate | null;
  /** The first day on which it is not to be kept any more. */
  readonly destroyOn: LocalDate | null;
  readonly endedOn: LocalDate | null;
  /** A code of the list `offence-destruction-grounds`. @example "spent" */
  readonly ground: string | null;
  readonly words: string | null;
}

/** An offence that is not to be kept for long any more: not a word of it. */
export class OffenceToDestroyRecord {
  readonly id: Uuid;
  readonly caseId: Uuid;
  readonly claimantId: Uuid;
  readonly destroyOn: LocalDate;
  readonly overdue: boolean;
}
