import type { CandidacyEvent } from '../../libs/contexts/employers/src/domain/candidacy/candidacy.events';
import type { ExamplesOf } from './golden-files';

const claimantId = '0192aaaa-0000-7000-8000-000000000001';
const acceptanceId = '0192aaaa-0000-7000-8000-000000000805';
const staffId = '0192aaaa-0000-7000-8000-000000000008';
const applicationId = '0192aaaa-0000-7000-8000-000000000020';
const vacancyId = '0192aaaa-0000-7000-8000-000000000021';
const acceptedId = '0192aaaa-0000-7000-8000-000000000022';
const employmentId = '0192aaaa-0000-7000-8000-000000000023';

const ofApplication = { claimantId, applicationId, vacancyId, occurredAt: '2026-01-12' };

export const candidacyExamples = {
  ApplicationMade: { ...ofApplication, staffId, note: 'Bakes at home' },
  ApplicationTakenUp: { ...ofApplication, note: 'They like the way he tells it' },
  ApplicationPostponed: { ...ofApplication, until: '2026-02-02', why: 'The oven is broken' },
  HirePrepared: { ...ofApplication, note: 'Papers first' },
  ApplicationAccepted: { ...ofApplication, acceptanceId, staffId, employmentId, note: 'Starts early' },
  ApplicationBecameObsolete: { ...ofApplication, acceptedId },
  ApplicationRefused: { ...ofApplication, reason: 'experience', by: 'employer', note: 'Wants a year of it' },
  ApplicationCancelled: { ...ofApplication, reason: 'vacancy-withdrawn', note: 'The shop closes' },
  ApplicationReopened: { ...ofApplication, reason: 'They rang back', acceptedId },
  AcceptanceWithdrawn: { ...ofApplication, reason: 'The offer was taken back' },
  HireEnded: { ...ofApplication, note: 'Moved to another town' },
  HireResumed: { ...ofApplication, reason: 'Told of another person' },
  ApplicationEnteredInError: { ...ofApplication, reason: 'Of another person' },
} satisfies ExamplesOf<CandidacyEvent>;
