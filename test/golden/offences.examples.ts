import type { BreakGlassEvent, DisclosureEvent, OffenceAccessEvent, OffenceFileEvent } from '@alongside/high-barriers';
import type { ExamplesOf } from './golden-files';

const occurredAt = '2026-01-12';
const office = '0192aaaa-0000-7000-8000-000000000002';
const [owner, duty, leader] = [
  '0192aaaa-0000-7000-8000-000000000008',
  '0192aaaa-0000-7000-8000-000000000009',
  '0192aaaa-0000-7000-8000-000000000054',
];
const ofCase = {
  caseId: '0192aaaa-0000-7000-8000-000000000051',
  claimantId: '0192aaaa-0000-7000-8000-000000000001',
  occurredAt,
};
const ofOffence = { ...ofCase, offenceId: '0192aaaa-0000-7000-8000-000000000055' };
const basis = { lawfulBasis: 'public-task', condition: 'social-protection', destroyOn: '2027-01-12' };
const ofAccess = { ...ofCase, accessId: '0192aaaa-0000-7000-8000-000000000056' };
const glassId = '0192aaaa-0000-7000-8000-000000000057';
const ofGlass = { ...ofCase, glassId };
const ofDisclosure = { ...ofCase, disclosureId: '0192aaaa-0000-7000-8000-000000000058' };
const act = { means: 'in-person', language: 'so', interpreterUsed: true } as const;
const until = '2026-01-12T05:00:00.000Z';

export const offencesExamples = {
  OffenceRecorded: { ...ofOffence, ...basis, words: 'Took a made-up bicycle at nineteen' },
  OffenceCorrected: { ...ofOffence, ...basis, words: 'Borrowed a made-up bicycle', reason: 'Misread the letter' },
  OffenceEnteredInError: { ...ofOffence, reason: 'Of another person' },
  OffenceDestroyed: { ...ofOffence, ground: 'spent' },
  OffencesDestroyed: { ...ofCase, ground: 'claimant-asked' },
} satisfies ExamplesOf<OffenceFileEvent>;

export const offenceAccessExamples = {
  OffenceAccessAsked: {
    ...ofAccess,
    ...{ askedBy: duty, office, purpose: 'risk', reason: 'Somebody waits for her outside' },
    ...{ askedAt: '2026-01-12T02:10:00.000Z', glassId, glassUntil: until },
  },
  OffenceAccessApproved: { ...ofAccess, approvedBy: leader, until },
  OffenceAccessRefused: { ...ofAccess, refusedBy: leader, reason: 'Not needed tonight' },
  OffenceAccessEnded: { ...ofAccess, endedBy: leader },
} satisfies ExamplesOf<OffenceAccessEvent>;

export const disclosureExamples = {
  DisclosureAgreed: {
    ...{ ...ofDisclosure, ...act, employerId: '0192aaaa-0000-7000-8000-000000000034', sayerId: duty },
    sentence: 'I made a mistake at nineteen and have worked since.',
  },
  DisclosureWithdrawn: { ...ofDisclosure, ...act },
  DisclosureSaid: { ...ofDisclosure, answer: 'Thanked her for saying so' },
  DisclosureEnteredInError: { ...ofDisclosure, reason: 'Another employer' },
} satisfies ExamplesOf<DisclosureEvent>;

export const breakGlassExamples = {
  GlassBroken: {
    ...{ ...ofGlass, brokenBy: duty, ownerId: owner, office, reason: 'safety-of-claimant' },
    ...{ words: 'Stands at the door and has nowhere to sleep', brokenAt: '2026-01-12T02:00:00.000Z', until },
  },
  GlassClosed: { ...ofGlass, closedBy: duty, closedAt: '2026-01-12T03:00:00.000Z' },
  GlassReviewed: { ...ofGlass, reviewedBy: leader, verdict: 'justified', words: 'She had no bed for the night' },
} satisfies ExamplesOf<BreakGlassEvent>;
