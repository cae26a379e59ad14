import { projectionSpec, useTestDatabase } from '@alongside/testing';
import {
  changed,
  office,
  opened,
  placeGivenBack,
  placeTaken,
  terms,
  today,
  vacancyId,
} from '../../domain/vacancy/told-vacancy.contract';
import { vacancyDecider } from '../../domain/vacancy/vacancy.decider';
import type { VacancyEvent } from '../../domain/vacancy/vacancy.events';
import { vacancyOnBoardFold } from './vacancy-on-board.fold';

describe('the vacancies of the board', () => {
  const board = projectionSpec({ fold: vacancyOnBoardFold, deciders: [vacancyDecider], database: useTestDatabase() });
  const project = async (...events: readonly VacancyEvent[]) => {
    const given = events.map((event) => ({ stream: `vacancy-${vacancyId}`, event }) as const);
    return (await board.project(given))['vacancyOnBoard'];
  };

  it('show what can be matched, and how many places are taken', async () => {
    const code = 'http://data.europa.eu/esco/skill/S1.4.1';
    const asked = opened({ ...terms, requiredSkills: [{ taxonomy: 'esco', code }, { words: 'Patience' }] });
    const asOpened = {
      ...{ vacancyId, office, kind: 'job', title: terms.title, employerId: terms.employer.employerId },
      ...{ employerName: terms.employer.name, requiredSkills: ['S1.4.1'], occupation: '9263', places: 1, taken: 0 },
      ...{ openedOn: '2026-03-02', validThrough: terms.validThrough, closedOn: null },
    };
    expect(await project(asked)).toEqual([asOpened]);
    expect(await project(asked, placeTaken())).toEqual([{ ...asOpened, taken: 1 }]);
    expect(await project(asked, placeTaken(), placeGivenBack())).toEqual([asOpened]);
  });

  it('show what is said now, and when one was closed', async () => {
    const said = changed({ places: 3, occupation: null, validThrough: null, employer: { name: 'Another Bakery' } });
    expect(await project(opened(), said)).toMatchObject([
      { places: 3, occupation: null, validThrough: null, employerId: null, employerName: 'Another Bakery' },
    ]);
    const closed = { type: 'VacancyClosed', data: { vacancyId, reason: 'filled', occurredAt: today } } as const;
    expect(await project(opened(), closed)).toMatchObject([{ closedOn: today }]);
    const again = { type: 'VacancyReopened', data: { vacancyId, reason: 'One left', occurredAt: today } } as const;
    expect(await project(opened(), closed, again)).toMatchObject([{ closedOn: null }]);
  });
});
