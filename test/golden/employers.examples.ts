import type { EmployerEvent } from '../../libs/contexts/employers/src/domain/employer/employer.events';
import type { EmployerKeyEvent } from '../../libs/contexts/employers/src/domain/employer-key/employer-key.events';
import type { IntroductionEvent } from '../../libs/contexts/employers/src/domain/introduction/introduction.events';
import type { ExamplesOf } from './golden-files';

const employerId = '0192aaaa-0000-7000-8000-0000000000e1';
const office = '0192aaaa-0000-7000-8000-000000000006';
const personId = '0192aaaa-0000-7000-8000-0000000000e2';
const staffId = '0192aaaa-0000-7000-8000-000000000008';
const claimantId = '0192aaaa-0000-7000-8000-000000000001';
const contactId = '0192aaaa-0000-7000-8000-0000000000e3';
const briefingId = '0192aaaa-0000-7000-8000-0000000000e4';
const introductionId = '0192aaaa-0000-7000-8000-0000000000e5';
const vacancyId = '0192aaaa-0000-7000-8000-0000000000e6';

const ofEmployer = { employerId, occurredAt: '2026-01-12' };
const details = {
  name: 'Example Kitchens Ltd',
  companyNumber: '01234567',
  tradingNames: ['The Example Canteen'],
  sector: 'hospitality',
  size: 'small',
  community: 'somali',
  site: { lines: ['1 Invented Yard'], postcode: 'NW10 0XX' },
};
const person = {
  name: { given: 'Hodan', family: 'Example' },
  jobTitle: 'Manager',
  phone: '020 7946 0100',
  email: 'hodan@example.org',
};
const otherEmployerId = '0192aaaa-0000-7000-8000-0000000000e9';
const merge = { ...ofEmployer, mergeId: '0192aaaa-0000-7000-8000-0000000000ea' };
const contact = { ...ofEmployer, contactId, aboutId: claimantId, claimantId };
const terms = {
  staffId,
  contactPersonId: personId,
  channel: 'phone',
  result: 'visit-agreed',
  note: 'Asked for her by name',
};
const ofIntroduction = { introductionId, claimantId, employerId, occurredAt: '2026-01-12' };
const introduction = { madeBy: { kind: 'elder', personId }, vacancyId, note: 'The elder knows the cook' };

export const employerExamples = {
  EmployerRegistered: { ...ofEmployer, office, ...details },
  EmployerDetailsCorrected: { ...ofEmployer, ...details, reason: 'moved' },
  EmployerOfficeJoined: { ...ofEmployer, office },
  EmployerOfficeLeft: { ...ofEmployer, office },
  ContactPersonNamed: { ...ofEmployer, personId, ...person },
  ContactPersonCorrected: { ...ofEmployer, personId, ...person, reason: 'Misheard the name' },
  ContactPersonEnded: { ...ofEmployer, personId, reason: 'left' },
  EmployerContacted: { ...contact, ...terms },
  EmployerContactCorrected: { ...contact, ...terms, contactedOn: '2026-01-09', reason: 'Ticked the wrong result' },
  EmployerContactEnteredInError: { ...contact, reason: 'Another employer' },
  EmployerBriefed: {
    ...ofEmployer,
    briefingId,
    staffId,
    contactPersonId: personId,
    topics: ['spent-convictions', 'support-in-work'],
    channel: 'visit',
  },
  EmployerBriefingEnteredInError: { ...ofEmployer, briefingId, reason: 'wrong-employer' },
  EmployerWillingnessStated: { ...ofEmployer, conditions: ['mentor'], reviewOn: '2026-07-13' },
  EmployerWillingnessWithdrawn: { ...ofEmployer, reason: 'no-places' },
  EmployerStageChanged: { ...ofEmployer, stage: 'engaged', reason: 'agreed' },
  EmployerEnteredInError: { ...ofEmployer, reason: 'registered-twice' },
  EmployerMerged: { ...merge, canonicalId: otherEmployerId, reason: 'same-company' },
  EmployerUnmerged: { ...merge, canonicalId: otherEmployerId, reason: 'two-employers' },
  EmployerDuplicateTakenIn: { ...merge, duplicateId: otherEmployerId },
  EmployerDuplicateLetGo: { ...merge, duplicateId: otherEmployerId },
} satisfies ExamplesOf<EmployerEvent>;

export const employerKeyExamples = {
  EmployerKeyTaken: ofEmployer,
  EmployerKeyGivenUp: ofEmployer,
} satisfies ExamplesOf<EmployerKeyEvent>;

export const introductionExamples = {
  IntroductionMade: { ...ofIntroduction, ...introduction, override: 'asked-by-claimant' },
  IntroductionCorrected: { ...ofIntroduction, ...introduction, madeOn: '2026-01-09', reason: 'It was the sister' },
  IntroductionResulted: { ...ofIntroduction, result: 'nothing-came-of-it', why: 'hours', note: 'Only nights' },
  IntroductionResultCorrected: {
    ...ofIntroduction,
    result: 'nothing-came-of-it',
    why: 'travel',
    note: 'Too far at night',
    resultedOn: '2026-01-09',
    reason: 'Ticked the wrong reason',
  },
  IntroductionEnteredInError: { ...ofIntroduction, reason: 'Meant for another claimant' },
} satisfies ExamplesOf<IntroductionEvent>;
