import type { LocalDate, Uuid } from '@alongside/kernel';

/** `full`: all places are taken; one that is given back opens it again. `over`: its last day is gone. */
export const courseStates = ['open', 'full', 'closed', 'cancelled', 'over'] as const;

export type CourseStanding = (typeof courseStates)[number];

export class TaughtSkillRecord {
  /** @example "esco" */
  readonly taxonomy: string;
  readonly code: string;
  readonly label?: string;
  /** As the skills of claimants are told; left out where the course does not say. @example "intermediate" */
  readonly level?: string;
}

/** What is taught; what was never told is left out. */
export class CourseTermsRecord {
  /** @example "Food hygiene, level 2" */
  readonly title: string;
  readonly description?: string;
  readonly skills: TaughtSkillRecord[];
  readonly places: number;
  readonly startsOn: LocalDate;
  /** The last day. */
  readonly endsOn: LocalDate;
  /** Of one place. @example 4500 */
  readonly costPence: number;
  /** The offices that it serves. */
  readonly offices: Uuid[];
  /** @example "Harlesden Library" */
  readonly area?: string;
  /** A BCP 47 tag. @example "en" */
  readonly language: string;
}

export class CourseRecord {
  readonly id: Uuid;
  /** For `If-Match`. */
  readonly revision: number;
  readonly providerId: Uuid;
  /** open, full, closed, cancelled or over, today. @example "open" */
  readonly state: string;
  readonly announcedOn: LocalDate;
  readonly terms: CourseTermsRecord;
  readonly placesLeft: number;
  /** Of one that is closed or cancelled. */
  readonly endedOn: LocalDate | null;
  /** A code of the list `course-closing-reasons` or `course-cancellation-reasons`. @example "full" */
  readonly endedBecause: string | null;
}
