import { projectionSpec, useTestDatabase } from '@alongside/testing';
import {
  advisor,
  acceptanceId,
  candidacyId,
  changed,
  closed,
  office,
  opened,
  placeGivenBack,
  placeTaken,
  received,
  reopened,
  terms,
  today,
  vacancyId,
  vacancyInError,
} from '../../domain/vacancy/told-vacancy.contract';
import { vacancyDecider } from '../../domain/vacancy/vacancy.decider';
import type { VacancyEvent } from '../../domain/vacancy/vacancy.events';
import { vacancyPostingFold } from './vacancy-posting.fold';
import { vacancyFold } from './vacancy.fold';

describe('the vacancies', () => {
  const database = useTestDatabase();
  const deciders = [vacancyDecider];
  const vacancies = projectionSpec({ fold: vacancyFold, deciders, database });
  const postings = projectionSpec({ fold: vacancyPostingFold, deciders, database });
  const told = (events: readonly VacancyEvent[]) =>
    events.map((event) => ({ stream: `vacancy-${vacancyId}`, event }) as const);
  const project = async (...events: readonly VacancyEvent[]) => (await vacancies.project(told(events)))['vacancy'];

  const { description, ...listed } = terms;
  const asOpened = {
    ...{ vacancyId, revision: 0, office, openedOn: '2026-03-02', terms: listed, description, kind: 'job' },
    ...{ employerId: terms.employer.employerId, occupation: '9263', skills: ['food hygiene'] },
    ...{ words: 'bakery assistant willow lane bakery food hygiene', place: 'london nw10 4tr' },
    ...{ places: 1, taken: [], placesLeft: 1, validThrough: '2026-03-31' },
    ...{ closedOn: null, closedBecause: null, source: null, postedOn: null, doubts: [] },
  };

  it('show what was opened, and what lists go by', async () => expect(await project(opened())).toEqual([asOpened]));

  it('show what was said otherwise since, and what is said no more', async () =>
    expect(await project(opened(), changed({ title: 'Baker', validThrough: null, places: 3 }))).toMatchObject([
      { terms: { title: 'Baker' }, words: 'baker willow lane bakery food hygiene', validThrough: null, placesLeft: 3 },
    ]));

  it('show who has taken which place, and that it was given back', async () => {
    const taken = [{ candidacyId, acceptanceId, takenBy: advisor, takenOn: today }];
    expect(await project(opened(), placeTaken())).toMatchObject([{ taken, placesLeft: 0 }]);
    expect(await project(opened(), placeTaken(), placeGivenBack())).toMatchObject([{ taken: [], placesLeft: 1 }]);
  });

  it('show that one is closed, and open after all', async () => {
    expect(await project(opened(), closed())).toMatchObject([{ closedOn: today, closedBecause: 'withdrawn' }]);
    expect(await project(opened(), closed(), reopened())).toEqual([{ ...asOpened, revision: 2 }]);
  });

  it('show where one was imported from, the posting apart', async () => {
    const events = [opened(), received({ doubts: ['no-location'] })];
    expect(await project(...events)).toMatchObject([
      { source: 'jobs-board', postedOn: '2026-03-02', doubts: ['no-location'] },
    ]);
    const { posting } = await postings.project(told(events));
    expect(posting).toEqual([{ vacancyId, receivedOn: today, original: '{"@type":"JobPosting"}' }]);
  });

  it('show nothing of one that was entered in error', async () => {
    const events = [opened(), received(), vacancyInError()];
    expect(await project(...events)).toEqual([]);
    expect(await postings.project(told(events))).toEqual({ posting: [] });
  });
});
