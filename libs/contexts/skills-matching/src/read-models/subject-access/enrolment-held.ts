import { sectionHeld, toldCodes } from '@alongside/privacy';
import {
  dropOutReasons,
  enrolmentRefusalReasons,
  enrolmentWithdrawalReasons,
} from '../../domain/code-lists/enrolment.lists';
import type { EnrolmentEvent } from '../../domain/enrolment/enrolment.events';

const enrolment = {
  enrolmentId: { label: 'Enrolment' },
  courseId: { label: 'Course' },
  claimantId: 'own-id',
} as const;
const staffId = { label: 'By whom', masked: 'staff' } as const;
const note = { label: 'Note' } as const;
const why = { label: 'Why' } as const;
const skill = { label: 'Skill' } as const;

export const enrolmentHeld = sectionHeld<EnrolmentEvent>('Your courses', {
  EnrolmentReferred: {
    says: 'You were referred to a course, and its provider was told of you',
    fields: {
      ...enrolment,
      staffId,
      basis: { label: 'What that rests on' },
      overrideReason: { label: 'Why without a recorded consent' },
      name: { label: 'Name that was given' },
      contact: { label: 'Contact that was given' },
      contactConsent: { label: 'The consent to pass contact on' },
      note,
    },
  },
  ClaimantEnrolled: {
    says: 'You got a place of a course',
    fields: { ...enrolment, placementId: { label: 'Place' }, staffId, note },
  },
  CourseSessionRecorded: {
    says: 'It was written down whether you came',
    fields: { ...enrolment, attendance: { label: 'Attendance' } },
  },
  CourseSessionCorrected: {
    says: 'It was corrected whether you came',
    fields: { ...enrolment, sessionOn: { label: 'On' }, attendance: { label: 'Attendance' }, reason: why },
  },
  CourseCompleted: {
    says: 'You completed a course',
    fields: { ...enrolment, taught: { label: 'What it taught' }, note },
  },
  CourseDroppedOut: {
    says: 'You left a course before its end',
    fields: { ...enrolment, reason: { label: 'Why', codes: toldCodes(dropOutReasons) }, note },
  },
  EnrolmentRefused: {
    says: 'The provider gave you no place',
    fields: { ...enrolment, reason: { label: 'Why', codes: toldCodes(enrolmentRefusalReasons) }, note },
  },
  EnrolmentWithdrawn: {
    says: 'You did not take the course after all',
    fields: {
      ...enrolment,
      reason: { label: 'Why', codes: toldCodes(enrolmentWithdrawalReasons) },
      by: { label: 'By whom' },
      note,
    },
  },
  SkillGained: { says: 'You gained a skill', fields: { ...enrolment, skill, level: { label: 'Level' } } },
  SkillGainWithdrawn: { says: 'The skill had not been gained after all', fields: { ...enrolment, skill, reason: why } },
  EnrolmentReopened: { says: 'The course was open to you after all', fields: { ...enrolment, reason: why } },
  EnrolmentEnteredInError: {
    says: 'The enrolment had been entered in error',
    fields: { ...enrolment, reason: why },
  },
});
