import type { VacancyCommand } from './vacancy.decider';
import type { ReceivedPosting, VacancyEvent } from './vacancy.events';
import type { VacancyChanges, VacancyTerms } from './vacancy-terms';

export const vacancyId = '0192d3c2-0001-7c33-9a55-1f2b3c4d5e6f';
export const office = '0192d3c2-0002-7c33-9a55-1f2b3c4d5e6f';
export const candidacyId = '0192d3c2-0003-7c33-9a55-1f2b3c4d5e6f';
export const acceptanceId = '0192d3c2-0008-7c33-9a55-1f2b3c4d5e6f';
export const anotherAcceptance = '0192d3c2-0009-7c33-9a55-1f2b3c4d5e6f';
export const anotherCandidacy = '0192d3c2-0004-7c33-9a55-1f2b3c4d5e6f';
export const advisor = '0192d3c2-0005-7c33-9a55-1f2b3c4d5e6f';
export const anotherAdvisor = '0192d3c2-0006-7c33-9a55-1f2b3c4d5e6f';

export const today = '2026-03-09';
const opening = '2026-03-02';

/** A vacancy of a bakery that nobody made up elsewhere. */
export const terms: VacancyTerms = {
  kind: 'job',
  title: 'Bakery assistant',
  description: '<p>Early shifts.</p>',
  employer: { employerId: '0192d3c2-0007-7c33-9a55-1f2b3c4d5e6f', name: 'Willow Lane Bakery' },
  occupation: { taxonomy: 'soc2020', code: '9263' },
  requiredSkills: [{ words: 'Food hygiene' }],
  wantedSkills: [],
  employmentTypes: ['full-time'],
  hours: { from: 30, to: 37.5 },
  pay: { fromMinor: 1221, toMinor: 1300, currency: 'GBP', period: 'hour' },
  places: 1,
  checks: ['right-to-work'],
  validThrough: '2026-03-31',
  locations: [{ locality: 'London', postcode: 'NW10 4TR', country: 'GB' }],
};

export const posting: ReceivedPosting = {
  source: 'jobs-board',
  postedOn: '2026-03-02',
  digest: 'a1',
  original: '{"@type":"JobPosting"}',
  doubts: [],
};

type Data<Type extends VacancyEvent['type']> = Extract<VacancyEvent, { type: Type }>['data'];

export const opened = (said: VacancyTerms = terms): VacancyEvent => ({
  type: 'VacancyOpened',
  data: { vacancyId, office, terms: said, occurredAt: opening },
});
export const changed = (changes: VacancyChanges, reason = 'told-by-employer'): VacancyEvent => ({
  type: 'VacancyChanged',
  data: { vacancyId, changes, reason, occurredAt: today },
});
export const received = (more: Partial<Data<'VacancyPostingReceived'>> = {}): VacancyEvent => ({
  type: 'VacancyPostingReceived',
  data: { vacancyId, ...posting, occurredAt: today, ...more },
});
export const placeTaken = (by = advisor, candidacy = candidacyId, acceptance = acceptanceId): VacancyEvent => ({
  type: 'VacancyPlaceTaken',
  data: { vacancyId, candidacyId: candidacy, acceptanceId: acceptance, takenBy: by, occurredAt: today },
});
export const placeGivenBack = (): VacancyEvent => ({
  type: 'VacancyPlaceGivenBack',
  data: { vacancyId, candidacyId, acceptanceId, givenBackBy: advisor, occurredAt: today },
});
export const closed = (reason = 'withdrawn', occurredAt = today): VacancyEvent => ({
  type: 'VacancyClosed',
  data: { vacancyId, reason, occurredAt },
});
export const reopened = (reason = 'not-withdrawn'): VacancyEvent => ({
  type: 'VacancyReopened',
  data: { vacancyId, reason, occurredAt: today },
});
export const vacancyInError = (): VacancyEvent => ({
  type: 'VacancyEnteredInError',
  data: { vacancyId, reason: 'wrong-office', occurredAt: today },
});

const now = { occurredAt: today, today };

export const the = {
  opening: (said: VacancyTerms = terms, from?: ReceivedPosting): VacancyCommand => ({
    kind: 'open',
    vacancyId,
    office,
    terms: said,
    ...(from && { posting: from }),
    occurredAt: opening,
    today,
  }),
  change: (changes: VacancyChanges, occurredAt = today): VacancyCommand => ({
    kind: 'change',
    changes,
    reason: 'told-by-employer',
    occurredAt,
    today,
  }),
  posting: (changes: VacancyChanges, more: Partial<ReceivedPosting> = {}): VacancyCommand => ({
    kind: 'take-posting',
    changes,
    posting: { ...posting, ...more },
    reason: 'posted',
    ...now,
  }),
  takingOfPlace: (by = advisor, candidacy = candidacyId, acceptance = acceptanceId): VacancyCommand => ({
    kind: 'take-place',
    candidacyId: candidacy,
    acceptanceId: acceptance,
    takenBy: by,
    ...now,
  }),
  placeGivenBack: (occurredAt = today): VacancyCommand => ({
    kind: 'give-back-place',
    candidacyId,
    acceptanceId,
    givenBackBy: advisor,
    occurredAt,
    today,
  }),
  closure: (reason = 'withdrawn'): VacancyCommand => ({ kind: 'close', reason, ...now }),
  reopening: (): VacancyCommand => ({ kind: 'reopen', reason: 'not-withdrawn', ...now }),
  error: (): VacancyCommand => ({ kind: 'enter-in-error', reason: 'wrong-office', ...now }),
};
