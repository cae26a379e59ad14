import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { candidacyDecider } from '../../domain/candidacy/candidacy.decider';
import { bakery, claimantId, made, takenUp } from '../../domain/candidacy/told-candidacy.contract';
import {
  changed,
  closed,
  opened,
  placeTaken,
  received,
  terms,
  vacancyId,
  vacancyInError,
} from '../../domain/vacancy/told-vacancy.contract';
import { vacancyDecider } from '../../domain/vacancy/vacancy.decider';
import type { VacancyEvent } from '../../domain/vacancy/vacancy.events';
import { applicationHistoryFold } from './application-history.fold';
import type { VacancyFact } from './vacancy-history.row';
import { vacancyHistoryFold } from './vacancy-history.fold';

describe('what employers offer, in their history', () => {
  const database = useTestDatabase();
  const history = projectionSpec({ fold: vacancyHistoryFold, deciders: [vacancyDecider], database });
  const project = async (...events: readonly VacancyEvent[]) => {
    const given = events.map((event) => ({ stream: `vacancy-${vacancyId}`, event }) as const);
    return (await history.project(given))['vacancyHistory']!;
  };
  const unknown = { ...terms, employer: { name: 'Willow Lane Bakery' } };

  it('has its facts in order, with the places left', async () => {
    const [row] = await project(opened(), received(), placeTaken(), closed('filled'));
    expect(row).toMatchObject({ employerId: terms.employer.employerId });
    expect((row!['facts'] as VacancyFact[]).map(({ type, reason, placesLeft }) => [type, reason, placesLeft])).toEqual([
      ['VacancyOpened', null, 1],
      ['VacancyPlaceTaken', null, 0],
      ['VacancyClosed', 'filled', 0],
    ]);
  });

  it('is of employers of the register alone, from when on they are named', async () => {
    expect(await project(opened(unknown), closed())).toEqual([]);
    const [row] = await project(opened(unknown), changed({ employer: terms.employer }), vacancyInError());
    expect(row).toMatchObject({ enteredInErrorOn: '2026-03-09' });
    expect(row!['facts']).toHaveLength(2);
    expect(await project(opened(), changed({ employer: { name: 'Somebody else' } }))).toEqual([]);
  });
});

describe('what became of applications', () => {
  const history = projectionSpec({
    fold: applicationHistoryFold,
    deciders: [candidacyDecider],
    database: useTestDatabase(),
  });

  it('has a row each, and none of its words in clear', async () => {
    const given = [made(bakery), takenUp(bakery)].map((event) => {
      return { stream: `candidacy-${claimantId}`, event } as const;
    });
    const rows = (await history.project(given))['applicationHistory']!;
    for (const row of rows) expect(row).toMatchObject(bakery);
    expect(rows.map(({ type }) => type).sort()).toEqual(['ApplicationMade', 'ApplicationTakenUp']);
    expect(JSON.stringify(rows)).not.toContain('Bakes at home');
  });
});
