import type { LocalDate, Uuid } from '@alongside/kernel';
import { courseId, foodHygiene } from '../course/told-course.contract';
import type { EnrolmentCommand, GivenReferral, OneEnrolmentCommand } from './enrolment.decider';
import type { CourseAttendance, EnrolmentEvent } from './enrolment.events';

export const claimantId: Uuid = '0192cccd-0000-7000-8000-000000000001';
export const staffId: Uuid = '0192cccd-0000-7000-8000-000000000002';
export const placementId: Uuid = '0192cccd-0000-7000-8000-000000000003';
const consentId: Uuid = '0192cccd-0000-7000-8000-000000000004';
const providerId: Uuid = '0192cccd-0000-7000-8000-000000000005';

export interface Told {
  readonly claimantId: Uuid;
  readonly enrolmentId: Uuid;
  readonly courseId: Uuid;
}
export const hygiene: Told = { claimantId, enrolmentId: '0192cccd-0000-7000-8000-000000000011', courseId };
export const again: Told = { ...hygiene, enrolmentId: '0192cccd-0000-7000-8000-000000000012' };

export const referredOn: LocalDate = '2026-03-02';
export const today: LocalDate = '2026-03-09';

export const gained = { skill: foodHygiene, level: 'intermediate' } as const;

export const referral: GivenReferral = {
  staffId,
  basis: { kind: 'consent', consentId, recipient: providerId },
  name: 'Hodan Madeup',
  contact: { phone: '020 7946 0011' },
  contactConsent: { consentId, recipient: providerId },
  note: 'Cooks at home',
};

type Move = OneEnrolmentCommand extends infer One ? (One extends unknown ? Omit<One, 'enrolmentId'> : never) : never;

/** What is said of an enrolment. */
export const refer = (told: Told, occurredAt = referredOn): EnrolmentCommand => ({
  kind: 'refer',
  ...{ ...told, referral, occurredAt, today },
});
export const change = ({ enrolmentId }: Told, move: Move, occurredAt = today): EnrolmentCommand => ({
  ...move,
  ...{ enrolmentId, occurredAt, today },
});
export const enrol = { kind: 'enrol', placementId, staffId } as const;
export const complete = { kind: 'complete', taught: [foodHygiene], gained: [gained] } as const;

/** What was recorded of one. */
export const referred = (of: Told): EnrolmentEvent => ({
  type: 'EnrolmentReferred',
  data: { ...of, ...referral, occurredAt: referredOn },
});
export const enrolled = (of: Told, occurredAt = today): EnrolmentEvent => ({
  type: 'ClaimantEnrolled',
  data: { ...of, placementId, staffId, occurredAt },
});
export const sessionRecorded = (of: Told, attendance: CourseAttendance = 'attended'): EnrolmentEvent => ({
  type: 'CourseSessionRecorded',
  data: { ...of, attendance, occurredAt: today },
});
export const sessionCorrected = (of: Told, attendance: CourseAttendance | null): EnrolmentEvent => ({
  type: 'CourseSessionCorrected',
  data: { ...of, sessionOn: today, attendance, reason: 'Came after the break', occurredAt: today },
});
export const completed = (of: Told): EnrolmentEvent => ({
  type: 'CourseCompleted',
  data: { ...of, taught: [foodHygiene], note: 'With distinction', occurredAt: today },
});
export const skillGained = (of: Told, level: string = gained.level): EnrolmentEvent => ({
  type: 'SkillGained',
  data: { ...of, skill: foodHygiene, level, occurredAt: today },
});
export const skillGainWithdrawn = (of: Told): EnrolmentEvent => ({
  type: 'SkillGainWithdrawn',
  data: { ...of, skill: foodHygiene, reason: 'Of another person', occurredAt: today },
});
export const droppedOut = (of: Told): EnrolmentEvent => ({
  type: 'CourseDroppedOut',
  data: { ...of, reason: 'found-work', note: 'In a kitchen', occurredAt: today },
});
export const refused = (of: Told): EnrolmentEvent => ({
  type: 'EnrolmentRefused',
  data: { ...of, reason: 'level', occurredAt: today },
});
export const withdrawn = (of: Told): EnrolmentEvent => ({
  type: 'EnrolmentWithdrawn',
  data: { ...of, reason: 'another-course', by: 'claimant', occurredAt: today },
});
export const reopened = (of: Told): EnrolmentEvent => ({
  type: 'EnrolmentReopened',
  data: { ...of, reason: 'Came back', occurredAt: today },
});
export const inError = (of: Told): EnrolmentEvent => ({
  type: 'EnrolmentEnteredInError',
  data: { ...of, reason: 'Another claimant', occurredAt: today },
});
