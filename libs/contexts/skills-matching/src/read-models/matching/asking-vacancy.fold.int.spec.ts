import { vacancyDecider, type VacancyChanges, type VacancyEvent, type VacancyTerms } from '@alongside/employers';
import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { askingVacancyFold } from './asking-vacancy.fold';

const vacancyId = '0192d3c2-0001-7c33-9a55-1f2b3c4d5e70';
const office = '0192d3c2-0002-7c33-9a55-1f2b3c4d5e70';
const of = { vacancyId, occurredAt: '2026-03-02' };
const place = { candidacyId: vacancyId, acceptanceId: office };
const baking = 'http://data.europa.eu/esco/skill/S1.4.1';

const terms: VacancyTerms = {
  ...{ kind: 'job', title: 'Baker', description: '', employer: { name: 'Willow Lane Bakery' } },
  occupation: { taxonomy: 'soc2020', code: '5432' },
  requiredSkills: [{ taxonomy: 'esco', code: baking }, { words: 'Patience' }],
  wantedSkills: [
    { taxonomy: 'esco', code: 'S1.4.1' },
    { taxonomy: 'esco', code: 'S2.2.2' },
  ],
  ...{ employmentTypes: [], places: 1, checks: [], locations: [], validThrough: '2026-03-31' },
};
const opened: VacancyEvent = { type: 'VacancyOpened', data: { ...of, office, terms } };
const changed = (changes: VacancyChanges): VacancyEvent => ({
  type: 'VacancyChanged',
  data: { ...of, changes, reason: 'told-by-employer' },
});
const taken: VacancyEvent = { type: 'VacancyPlaceTaken', data: { ...of, ...place, takenBy: office } };
const givenBack: VacancyEvent = { type: 'VacancyPlaceGivenBack', data: { ...of, ...place, givenBackBy: office } };
const closed: VacancyEvent = { type: 'VacancyClosed', data: { ...of, reason: 'filled' } };
const reopened: VacancyEvent = { type: 'VacancyReopened', data: { ...of, reason: 'place-left' } };
const inError: VacancyEvent = { type: 'VacancyEnteredInError', data: { ...of, reason: 'wrong-office' } };

describe('what vacancies ask for', () => {
  const asking = projectionSpec({ fold: askingVacancyFold, deciders: [vacancyDecider], database: useTestDatabase() });
  const project = (...events: readonly VacancyEvent[]) =>
    asking.project(events.map((event) => ({ stream: `vacancy-${vacancyId}`, event }) as const));

  const ask = ([code, askedAs, importance]: readonly [string, string, number], asked: number) => ({
    ...{ vacancyId, code, office, askedAs, importance, asked, validThrough: '2026-03-31' },
  });

  it('is kept by short codes, what is asked for twice once, as what it counts for most', async () => {
    const { ask: asks, vacancy } = await project(opened);
    expect(asks).toEqual([
      ask(['5432', 'occupation', 2], 5),
      ask(['S1.4.1', 'required', 2], 5),
      ask(['S2.2.2', 'wanted', 1], 5),
    ]);
    expect(vacancy).toEqual([
      {
        ...{ vacancyId, office, employerId: null, occupation: '5432', places: 1, taken: 0, closed: false },
        ...{ required: ['S1.4.1'], wanted: ['S1.4.1', 'S2.2.2'], validThrough: '2026-03-31' },
      },
    ]);
  });

  it('is what was said last', async () => {
    const now = changed({
      occupation: null,
      wantedSkills: [],
      requiredSkills: [{ taxonomy: 'esco', code: 'S3' }],
      validThrough: null,
    });
    expect((await project(opened, now))['ask']).toEqual([{ ...ask(['S3', 'required', 2], 2), validThrough: null }]);
    const employer = { employerId: office, name: 'Mill' };
    expect((await project(opened, changed({ employer })))['vacancy']).toMatchObject([{ employerId: office }]);
  });

  it('is found as long as a place is left', async () => {
    const found = async (...events: readonly VacancyEvent[]) => (await project(opened, ...events))['ask']?.length;
    expect(await found(taken)).toBe(0);
    expect(await found(taken, changed({ places: 2 }))).toBe(3);
    expect(await found(taken, givenBack)).toBe(3);
    expect(await found(closed)).toBe(0);
    expect(await found(closed, reopened)).toBe(3);
    expect(await found(inError)).toBe(0);
  });
});
