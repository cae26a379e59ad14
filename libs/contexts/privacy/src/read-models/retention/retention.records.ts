import type { LocalDate, Uuid } from '@alongside/kernel';

/** How long records of a class are kept. */
export class RetentionRuleRecord {
  /** @example "claimant" */
  readonly recordClass: string;
  /** The day from which on it is kept only for so long, in plain words. */
  readonly trigger: string;
  /** Calendar months; `null`: without end. */
  readonly months: number | null;
  /** Since when that is so; `null` where nobody ever said how long. */
  readonly since: LocalDate | null;
}

/** Somebody of whom all records have been kept for as long as they are to be. */
export class ExpiredPersonRecord {
  readonly personId: Uuid;
  /** What is held, by the classes of records. @example ["claimant"] */
  readonly recordClasses: string[];
  /** When the last record came to its end. */
  readonly endedOn: LocalDate;
  /** The first day on which nothing keeps them any more. */
  readonly expiredOn: LocalDate;
  /** A hold keeps them all the same, or that the person asked to see them and is owed an answer. */
  readonly onHold: boolean;
}
