import type { LocalDate, Uuid } from '@alongside/kernel';

/** `vacancy-closed` is one that is open still, for a vacancy that is not. */
export const shownApplicationStates = [
  'new',
  'processing',
  'postponed',
  'prior-to-hire',
  'accepted',
  'refused',
  'cancelled',
  'obsolete',
  'vacancy-closed',
  'entered-in-error',
] as const;

export type ShownApplicationState = (typeof shownApplicationStates)[number];

/** An application as it stands; words that were never said or are forgotten are `null`. */
export class ApplicationRecord {
  readonly id: Uuid;
  /** Of merged records, the one on which it was made. */
  readonly claimantId: Uuid;
  readonly vacancyId: Uuid;
  /** What the vacancy is called. @example "Baker" */
  readonly vacancyTitle: string | null;
  /** Who offers it, as the vacancy says. @example "Corner Bakery" */
  readonly employerName: string | null;
  /** new, processing, postponed, prior-to-hire, accepted, refused, cancelled, obsolete, vacancy-closed or entered-in-error. */
  readonly state: string;
  /** The day of what happened to it last. */
  readonly since: LocalDate;
  readonly madeOn: LocalDate;
  /** Who of the staff put the claimant forward. */
  readonly madeBy: Uuid;
  /** What was noted then. @example "Bakes at home" */
  readonly note: string | null;
  /** Of one that is postponed: when to ask again. */
  readonly until: LocalDate | null;
  readonly acceptedOn: LocalDate | null;
  /** Who of the staff filled the place. */
  readonly acceptedBy: Uuid | null;
  /** The job that was recorded with the acceptance. */
  readonly employmentId: Uuid | null;
  /** The first day on which the claimant does not work there any more. */
  readonly hireEndedOn: LocalDate | null;
  /** Of an obsolete one: the application that was accepted. */
  readonly acceptedId: Uuid | null;
  /** A code of the list `application-refusal-reasons`; `erased` of somebody who was forgotten. @example "experience" */
  readonly refusalReason: string | null;
  /** employer, claimant or advisor. @example "employer" */
  readonly refusedBy: string | null;
  /** A code of the list `application-cancellation-reasons`. @example "vacancy-withdrawn" */
  readonly cancellationReason: string | null;
  /** What was said of what happened to it last: a note, or why it was postponed, opened again or withdrawn. @example "Wants a year of it" */
  readonly lastNote: string | null;
}

export class ClaimantNameRecord {
  /** @example "Amina" */
  readonly given: string;
  /** @example "Example" */
  readonly family: string;
}

export class NamedApplicationRecord extends ApplicationRecord {
  /** `null` where the person was forgotten. */
  readonly claimantName: ClaimantNameRecord | null;
}
