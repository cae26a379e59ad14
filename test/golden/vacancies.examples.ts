import type { VacancyEvent } from '../../libs/contexts/employers/src/domain/vacancy/vacancy.events';
import type { ExamplesOf } from './golden-files';

const of = { vacancyId: '0192aaaa-0000-7000-8000-000000000801', occurredAt: '2026-03-02' };
const candidacyId = '0192aaaa-0000-7000-8000-000000000802';
const acceptanceId = '0192aaaa-0000-7000-8000-000000000805';
const staffId = '0192aaaa-0000-7000-8000-000000000803';

export const vacancyExamples = {
  VacancyOpened: {
    ...of,
    office: '0192aaaa-0000-7000-8000-000000000011',
    terms: {
      kind: 'job',
      title: 'Bakery assistant',
      description: '<p>Early shifts.</p>',
      employer: { employerId: '0192aaaa-0000-7000-8000-000000000804', name: 'Willow Lane Bakery' },
      occupation: { taxonomy: 'soc2020', code: '9263' },
      requiredSkills: [{ words: 'Food hygiene' }],
      wantedSkills: [{ taxonomy: 'esco', code: 'http://data.europa.eu/esco/skill/example', label: 'bake goods' }],
      employmentTypes: ['full-time'],
      hours: { from: 30, to: 37.5, pattern: '5am to 1pm' },
      pay: { fromMinor: 1221, toMinor: 1300, currency: 'GBP', period: 'hour' },
      places: 2,
      checks: ['right-to-work'],
      validThrough: '2026-03-31',
      locations: [{ name: 'Shop', street: '1 Willow Lane', locality: 'London', postcode: 'NW10 4TR', country: 'GB' }],
      remote: false,
      url: 'https://jobs.example/17',
    },
  },
  VacancyChanged: { ...of, changes: { places: 3, validThrough: null }, reason: 'told-by-employer' },
  VacancyPostingReceived: {
    ...of,
    source: 'jobs-board',
    postedOn: '2026-03-02',
    digest: '0f343b0931126a20f133d67c2b018a3b',
    original: '{"@type":"JobPosting","title":"Bakery assistant"}',
    doubts: ['no-location'],
  },
  VacancyPlaceTaken: { ...of, candidacyId, acceptanceId, takenBy: staffId },
  VacancyPlaceGivenBack: { ...of, candidacyId, acceptanceId, givenBackBy: staffId },
  VacancyClosed: { ...of, reason: 'withdrawn' },
  VacancyReopened: { ...of, reason: 'not-withdrawn' },
  VacancyEnteredInError: { ...of, reason: 'wrong-office' },
} satisfies ExamplesOf<VacancyEvent>;
