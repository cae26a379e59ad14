import type { EventDefinitions, EventOf, LocalDate, Protected, Uuid } from '@alongside/kernel';

export const attendances = ['attended', 'late', 'missed'] as const;

export type CourseAttendance = (typeof attendances)[number];

/** Who did not want it, or no longer. */
export const withdrawers = ['claimant', 'advisor'] as const;

export type Withdrawer = (typeof withdrawers)[number];

/** How the provider reaches the claimant; never where anybody lives. */
export interface EnrolmentContact {
  readonly phone?: string;
  readonly email?: string;
}

/** A consent, and whom it names. */
export interface RestingOn {
  readonly consentId: Uuid;
  readonly recipient: Uuid;
}

/** Why the provider may be told: what the claimant agreed to, or what overrides that. */
export type EnrolmentBasis =
  | ({ readonly kind: 'consent' } & RestingOn)
  | {
      readonly kind: 'override';
      /** A code of the list `referral-override-grounds`. */
      readonly ground: string;
    };

interface OfEnrolment {
  readonly claimantId: Uuid;
  readonly enrolmentId: Uuid;
  readonly courseId: Uuid;
}

interface WithNote {
  readonly note?: Protected<string>;
}

/** What becomes of a claimant's courses: one stream a claimant, so that nobody is on one course twice. */
export type EnrolmentEvent =
  | EventOf<
      'EnrolmentReferred',
      OfEnrolment &
        WithNote & {
          /** Who of the staff referred the claimant. */
          readonly staffId: Uuid;
          readonly basis: EnrolmentBasis;
          /** Of an override: what happened, in words. */
          readonly overrideReason?: Protected<string>;
          /** What the claimant is called there. */
          readonly name: Protected<string>;
          readonly contact?: Protected<EnrolmentContact>;
          /** The consent to pass contact on. */
          readonly contactConsent?: RestingOn;
        }
    >
  | EventOf<
      'ClaimantEnrolled',
      OfEnrolment &
        WithNote & {
          /** The place of the course is taken, and given back, for this placement. */
          readonly placementId: Uuid;
          /** Who gave the place. */
          readonly staffId: Uuid;
        }
    >
  | EventOf<
      'CourseSessionRecorded',
      OfEnrolment & {
        /** Its day is that of the session. */
        readonly attendance: CourseAttendance;
      }
    >
  | EventOf<
      'CourseSessionCorrected',
      OfEnrolment & {
        readonly sessionOn: LocalDate;
        /** `null` where there was no such session. */
        readonly attendance: CourseAttendance | null;
        readonly reason: Protected<string>;
      }
    >
  | EventOf<
      'CourseCompleted',
      OfEnrolment &
        WithNote & {
          /** Codes of the skills that the course taught. */
          readonly taught: Protected<readonly string[]>;
        }
    >
  | EventOf<
      'CourseDroppedOut',
      OfEnrolment &
        WithNote & {
          /** A code of the list `course-drop-out-reasons`. */
          readonly reason: Protected<string>;
        }
    >
  /** By the provider. */
  | EventOf<
      'EnrolmentRefused',
      OfEnrolment &
        WithNote & {
          /** A code of the list `enrolment-refusal-reasons`. */
          readonly reason: Protected<string>;
        }
    >
  | EventOf<
      'EnrolmentWithdrawn',
      OfEnrolment &
        WithNote & {
          /** A code of the list `enrolment-withdrawal-reasons`. */
          readonly reason: Protected<string>;
          readonly by: Withdrawer;
        }
    >
  | EventOf<
      'SkillGained',
      OfEnrolment & {
        /** A code, short. */
        readonly skill: Protected<string>;
        readonly level: Protected<string>;
      }
    >
  | EventOf<
      'SkillGainWithdrawn',
      OfEnrolment & { readonly skill: Protected<string>; readonly reason: Protected<string> }
    >
  /** What ended it does not hold: with a place of the course it is enrolled, without one it is referred. */
  | EventOf<'EnrolmentReopened', OfEnrolment & { readonly reason: Protected<string> }>
  | EventOf<'EnrolmentEnteredInError', OfEnrolment & { readonly reason: Protected<string> }>;

const note = { note: 'personal' } as const;
const words = { reason: 'personal' } as const;
const code = { reason: 'coded' } as const;

export const enrolmentEvents = {
  EnrolmentReferred: {
    subject: 'claimantId',
    protect: { name: 'personal', contact: 'personal', overrideReason: 'personal', ...note },
  },
  ClaimantEnrolled: { subject: 'claimantId', protect: note },
  CourseSessionRecorded: { subject: 'claimantId', protect: {} },
  CourseSessionCorrected: { subject: 'claimantId', protect: words },
  CourseCompleted: { subject: 'claimantId', protect: { taught: 'coded', ...note } },
  CourseDroppedOut: { subject: 'claimantId', protect: { ...code, ...note } },
  EnrolmentRefused: { subject: 'claimantId', protect: { ...code, ...note } },
  EnrolmentWithdrawn: { subject: 'claimantId', protect: { ...code, ...note } },
  SkillGained: { subject: 'claimantId', protect: { skill: 'coded', level: 'coded' } },
  SkillGainWithdrawn: { subject: 'claimantId', protect: { skill: 'coded', ...words } },
  EnrolmentReopened: { subject: 'claimantId', protect: words },
  EnrolmentEnteredInError: { subject: 'claimantId', protect: words },
} as const satisfies EventDefinitions<EnrolmentEvent>;
