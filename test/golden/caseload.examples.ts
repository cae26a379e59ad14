import type { AssignmentEvent } from '../../libs/contexts/caseload/src/domain/assignment/assignment.events';
import type { ClaimEvent } from '../../libs/contexts/caseload/src/domain/claim/claim.events';
import type { ClaimantEvent } from '../../libs/contexts/caseload/src/domain/claimant/claimant.events';
import type { EmploymentEvent } from '../../libs/contexts/caseload/src/domain/employment/employment.events';
import type { NationalInsuranceEvent } from '../../libs/contexts/caseload/src/domain/national-insurance/national-insurance.events';
import type { ReassignmentEvent } from '../../libs/contexts/caseload/src/domain/reassignment/reassignment.events';
import type { ExamplesOf } from './golden-files';

const claimantId = '0192aaaa-0000-7000-8000-000000000001';
const claimId = '0192aaaa-0000-7000-8000-000000000002';
const employmentId = '0192aaaa-0000-7000-8000-000000000003';
const barrierId = '0192aaaa-0000-7000-8000-000000000004';
const office = '0192aaaa-0000-7000-8000-000000000005';
const earlierClaimId = '0192aaaa-0000-7000-8000-000000000006';
const advisorId = '0192aaaa-0000-7000-8000-000000000007';
const previousAdvisorId = '0192aaaa-0000-7000-8000-000000000008';
const coverId = '0192aaaa-0000-7000-8000-000000000009';
const supporterId = '0192aaaa-0000-7000-8000-00000000000a';
const organisationId = '0192aaaa-0000-7000-8000-00000000000b';
const exclusionId = '0192aaaa-0000-7000-8000-00000000000c';

const mergeId = '0192aaaa-0000-7000-8000-00000000000d';
const otherId = '0192aaaa-0000-7000-8000-00000000000e';

const enrolmentId = '0192aaaa-0000-7000-8000-00000000000f';

const ofMerge = { mergeId, canonicalId: otherId };
const ofClaimant = { claimantId, occurredAt: '2026-01-05' };
const ofClaim = { claimId, claimantId, occurredAt: '2026-01-05' };
const ofHandOverNote = { ...ofClaimant, handOverNoteId: '0192aaaa-0000-7000-8000-00000000000e' };
const ofReassignment = { reassignmentId: '0192aaaa-0000-7000-8000-00000000000d', occurredAt: '2026-01-05' };
const ofEmployment = { employmentId, claimantId, occurredAt: '2026-02-02' };

const ofIssue = { ...ofEmployment, issueId: '0192aaaa-0000-7000-8000-00000000000d' };
const sustained = { weeks: 13, result: 'in-work', evidence: 'payslip', note: 'Likes the early shift' } as const;

const details = {
  name: { given: 'Hodan', family: 'Madeup' },
  dateOfBirth: '1999-04-17',
  contact: { email: 'hodan@example.org', phone: '020 7946 0018', address: '1 Invented Street' },
  nationalInsuranceNumber: 'AB123456C',
  birthMonth: '1999-04',
};

const terms = {
  startedOn: '2026-02-02',
  hours: 'part-time',
  weeklyHours: 16.5,
  weeklyPayPence: 20_130,
  occupation: '9241',
  employer: 'Invented Bakery',
  source: 'community',
} as const;

export const claimantExamples = {
  ClaimantRegistered: { ...ofClaimant, ...details },
  ClaimantDetailsCorrected: { ...ofClaimant, ...details, reason: 'Passport seen' },
  LanguagesDeclared: { ...ofClaimant, languages: ['so', 'en'], interpreterNeeded: true },
  AccessibilityNeedsDescribed: { ...ofClaimant, needs: 'Reads large print only' },
  CommunitiesDeclared: { ...ofClaimant, communities: ['somali'] },
  SkillDeclared: { ...ofClaimant, skill: 'S1.2', level: 'advanced', workHistory: 'Four years at an invented canteen' },
  SkillTakenBack: { ...ofClaimant, enrolmentId, skill: 'S1.2', level: 'beginner', reason: 'Of another person' },
  BarrierIdentified: { ...ofClaimant, barrierId, theme: 'housing', severity: 'high', note: "Sleeps at a friend's" },
  BarrierResolved: { ...ofClaimant, barrierId, note: 'Has a room of her own' },
  BarrierEnteredInError: { ...ofClaimant, barrierId, reason: 'Said of a neighbour' },
  SupporterNamed: {
    ...ofClaimant,
    supporterId,
    kind: 'elder',
    name: 'Mr Elmi Invented',
    contact: { phone: '020 7946 0018' },
    personId: advisorId,
    organisationId,
  },
  SupporterCorrected: {
    ...ofClaimant,
    supporterId,
    kind: 'mentor',
    name: 'Mr Elmi Madeup',
    contact: { phone: '020 7946 0019' },
    personId: advisorId,
    organisationId,
    reason: 'The number was wrong',
  },
  SupporterEnded: { ...ofClaimant, supporterId },
  SupporterEnteredInError: { ...ofClaimant, supporterId, reason: 'The elder of a namesake' },
  ExclusionSet: { ...ofClaimant, exclusionId, excluded: { kind: 'person', id: advisorId }, reason: 'A cousin of hers' },
  ExclusionLifted: { ...ofClaimant, exclusionId, reason: 'She asked for it' },
  ClaimantMerged: { ...ofClaimant, ...ofMerge, ground: 'document-seen', reason: 'The same passport' },
  ClaimantUnmerged: { ...ofClaimant, ...ofMerge, reason: 'A sister of hers' },
  DuplicateTakenIn: { ...ofClaimant, mergeId, duplicateId: otherId },
  DuplicateLetGo: { ...ofClaimant, mergeId, duplicateId: otherId },
  DuplicateDismissed: { ...ofClaimant, otherId, reason: 'A sister of hers' },
  DuplicateReopened: { ...ofClaimant, otherId, reason: 'They live at one address' },
} satisfies ExamplesOf<ClaimantEvent>;

export const assignmentExamples = {
  AssignmentProposed: { ...ofClaimant, advisorId, office },
  AssignmentAccepted: { ...ofClaimant, advisorId, office, previousAdvisorId },
  AssignmentDeclined: { ...ofClaimant, advisorId, reason: 'caseload-full', note: 'Knows the family' },
  CoverArranged: { ...ofClaimant, coverId, advisorId, from: '2026-02-02', to: '2026-02-16' },
  CoverEnded: { ...ofClaimant, coverId },
  AssignmentEnded: { ...ofClaimant, advisorId, reason: 'claim-closed' },
  HandOverNoteWritten: {
    ...ofHandOverNote,
    authorId: advisorId,
    words: 'Call her before nine',
    sensitive: 'Tires quickly since an operation',
  },
  HandOverNoteCorrected: {
    ...ofHandOverNote,
    words: 'Call her after nine',
    sensitive: 'Tires quickly since an illness',
    reason: 'Misheard',
  },
  HandOverNoteEnteredInError: { ...ofHandOverNote, reason: 'Of another Hodan' },
} satisfies ExamplesOf<AssignmentEvent>;

export const reassignmentExamples = {
  ReassignmentOrdered: {
    ...ofReassignment,
    office,
    fromAdvisorId: previousAdvisorId,
    reason: 'advisor-left',
    shares: [{ advisorId, claimantIds: [claimantId] }],
    leftOut: [{ claimantId: coverId, reason: 'caseload/another-proposed' }],
  },
  ClaimantNotReassigned: { ...ofReassignment, claimantId, reason: 'caseload/nobody-in-charge' },
  ReassignmentCancelled: ofReassignment,
  ReassignmentCarriedOut: ofReassignment,
} satisfies ExamplesOf<ReassignmentEvent>;

export const claimExamples = {
  ClaimOpened: { ...ofClaim, benefit: 'jsa', office, weeklyAmountPence: 9_050, characteristics: { sex: 'female' } },
  BenefitPaid: { ...ofClaim, amountPence: 18_100, from: '2026-01-05', to: '2026-01-19' },
  BenefitAdjusted: { ...ofClaim, weeklyAmountPence: 9_200, reason: 'Uprating' },
  ClaimClosed: { ...ofClaim, destination: 'employment', hours: 'part-time' },
  ClaimClosureCorrected: {
    ...ofClaim,
    closedOn: '2026-02-02',
    destination: 'employment',
    hours: 'full-time',
    reason: 'Contract seen',
  },
  FollowUpEnded: { ...ofClaim, reason: 'moved-away' },
  ReentryLinked: { ...ofClaim, earlierClaimId },
  ClaimEnteredInError: { ...ofClaim, reason: 'Meant for somebody else' },
} satisfies ExamplesOf<ClaimEvent>;

export const employmentExamples = {
  EmploymentStarted: { ...ofEmployment, claimId, selfEmployed: false, ...terms },
  EmploymentCorrected: { ...ofEmployment, ...terms, reason: 'Contract seen' },
  EmploymentEvidenceAdded: { ...ofEmployment, evidence: 'payslip' },
  EmploymentEvidenceWithdrawn: {
    ...ofEmployment,
    evidence: 'payslip',
    evidencedOn: '2026-02-27',
    lastOfItsKind: true,
    reason: 'The payslip is of somebody else',
  },
  SustainedCheckMade: { ...ofEmployment, ...sustained },
  SustainedCheckCorrected: { ...ofEmployment, ...sustained, checkedOn: '2026-05-04', reason: 'Ticked the wrong answer' },
  SustainedCheckWithdrawn: { ...ofEmployment, weeks: 13, reason: 'Meant for another job' },
  PostHireIssueRaised: {
    ...ofIssue,
    kind: 'travel',
    raisedBy: 'claimant',
    words: 'No bus before the early shift',
    healthWords: 'Cannot walk far',
  },
  PostHireIssueHelped: { ...ofIssue, words: 'Called about another shift', healthWords: 'Wrote to the doctor' },
  PostHireIssueResolved: {
    ...ofIssue,
    how: 'agreed-with-employer',
    words: 'Starts at eight',
    healthWords: 'Sits at the till',
  },
  PostHireIssueReopened: { ...ofIssue, words: 'On the early shift again', healthWords: 'The knee hurts again' },
  PostHireIssueEnteredInError: { ...ofIssue, reason: 'Meant for somebody else' },
  EmploymentEndCorrected: {
    ...ofEmployment,
    endedOn: '2026-05-29',
    endReason: 'redundancy',
    reason: 'The letter names another day',
  },
  LossContactClosed: { ...ofEmployment, reason: 'in-touch', note: 'Comes to the office on Monday' },
  LossContactReopened: { ...ofEmployment, reason: 'Did not come on Monday' },
  EmploymentEnded: { ...ofEmployment, reason: 'contract-ended' },
  EmploymentEnteredInError: { ...ofEmployment, reason: 'Meant for somebody else' },
} satisfies ExamplesOf<EmploymentEvent>;

export const nationalInsuranceExamples = {
  NationalInsuranceNumberReserved: { owner: claimantId, occurredAt: '2026-01-05' },
  NationalInsuranceNumberReleased: { owner: claimantId, occurredAt: '2026-01-05' },
} satisfies ExamplesOf<NationalInsuranceEvent>;
