import type { EnrolmentEvent } from '../../libs/contexts/skills-matching/src/domain/enrolment/enrolment.events';
import type { ExamplesOf } from './golden-files';

const claimantId = '0192aaaa-0000-7000-8000-000000000001';
const courseId = '0192aaaa-0000-7000-8000-000000000901';
const recipient = '0192aaaa-0000-7000-8000-000000000902';
const enrolmentId = '0192aaaa-0000-7000-8000-000000000903';
const placementId = '0192aaaa-0000-7000-8000-000000000904';
const consentId = '0192aaaa-0000-7000-8000-000000000905';
const staffId = '0192aaaa-0000-7000-8000-000000000008';

const of = { claimantId, enrolmentId, courseId, occurredAt: '2026-01-12' };

export const enrolmentExamples = {
  EnrolmentReferred: {
    ...of,
    staffId,
    basis: { kind: 'consent', consentId, recipient },
    overrideReason: 'Asked at the counter',
    name: 'Amina Example',
    contact: { phone: '020 7946 0011', email: 'amina@example.org' },
    contactConsent: { consentId, recipient },
    note: 'Cooks at home',
  },
  ClaimantEnrolled: { ...of, placementId, staffId, note: 'Begins on Monday' },
  CourseSessionRecorded: { ...of, attendance: 'attended' },
  CourseSessionCorrected: { ...of, sessionOn: '2026-01-11', attendance: 'late', reason: 'Came after the break' },
  CourseCompleted: { ...of, taught: ['S1.4.1'], note: 'With distinction' },
  CourseDroppedOut: { ...of, reason: 'found-work', note: 'In a kitchen' },
  EnrolmentRefused: { ...of, reason: 'level', note: 'Level 1 first' },
  EnrolmentWithdrawn: { ...of, reason: 'another-course', by: 'claimant', note: 'Nearer to home' },
  SkillGained: { ...of, skill: 'S1.4.1', level: 'intermediate' },
  SkillGainWithdrawn: { ...of, skill: 'S1.4.1', reason: 'Of another person' },
  EnrolmentReopened: { ...of, reason: 'Came back' },
  EnrolmentEnteredInError: { ...of, reason: 'Of another person' },
} satisfies ExamplesOf<EnrolmentEvent>;
