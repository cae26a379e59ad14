import type { LocalDate, Uuid } from '@alongside/kernel';

/** `course-cancelled` is one that is open still, on a course that is not. */
export const shownEnrolmentStates = [
  'referred',
  'enrolled',
  'completed',
  'dropped-out',
  'refused',
  'withdrawn',
  'course-cancelled',
  'entered-in-error',
] as const;

export type ShownEnrolmentState = (typeof shownEnrolmentStates)[number];

export class EnrolmentContactRecord {
  readonly phone: string | null;
  readonly email: string | null;
}

export class EnrolmentBasisRecord {
  /** in-force, expired or withdrawn: the consent as it is today. override: there was none. @example "in-force" */
  readonly state: string;
  /** Of an override, a code of the list `referral-override-grounds`. @example "asked-for-it" */
  readonly ground: string | null;
  /** Of an override, in words: told to the office alone. */
  readonly reason: string | null;
}

export class CourseSessionRecord {
  readonly on: LocalDate;
  /** attended, late or missed. @example "attended" */
  readonly attendance: string;
}

export class GainedSkillRecord {
  /** Its short code. @example "S1.4.1" */
  readonly skill: string;
  /** @example "intermediate" */
  readonly level: string;
  readonly on: LocalDate;
}

/** An enrolment as it stands; words that were never said or are forgotten are `null`. */
export class EnrolmentRecord {
  readonly id: Uuid;
  /** Of merged records, the one on which it was made. */
  readonly claimantId: Uuid;
  readonly courseId: Uuid;
  /** @example "Food hygiene, level 2" */
  readonly courseTitle: string | null;
  readonly providerId: Uuid | null;
  /** referred, enrolled, completed, dropped-out, refused, withdrawn, course-cancelled or entered-in-error. */
  readonly state: string;
  /** The day on which it came to stand so. */
  readonly since: LocalDate;
  readonly referredOn: LocalDate;
  /** Who of the staff referred the claimant. */
  readonly referredBy: Uuid;
  /** Nothing of the person is told to the provider once that is not in force any more, or the referral was refused or withdrawn. */
  readonly basis: EnrolmentBasisRecord;
  /** As given to the provider. @example "Amina Example" */
  readonly name: string | null;
  /** To the provider as long as a consent to pass it on is in force. */
  readonly contact: EnrolmentContactRecord | null;
  /** What was noted at the referral. */
  readonly note: string | null;
  readonly enrolledOn: LocalDate | null;
  /** Who gave the place. */
  readonly enrolledBy: Uuid | null;
  readonly completedOn: LocalDate | null;
  /** Why it ended otherwise, a code of the list that goes with its state; `erased` of somebody who was forgotten. @example "found-work" */
  readonly reason: string | null;
  /** claimant or advisor. */
  readonly withdrawnBy: string | null;
  readonly sessions: CourseSessionRecord[];
  readonly gained: GainedSkillRecord[];
  /** What was said of what happened to it last. */
  readonly lastNote: string | null;
}
