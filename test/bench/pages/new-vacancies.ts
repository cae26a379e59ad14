import { setTimeout as delay } from 'node:timers/promises';
import type { VacancyEvent } from '@alongside/employers';
import { timeOrderedId } from '../sample-events';
import type { Market } from './filled-market';
import { claimantId } from './market.sql';
import { idsOf } from './matching';

const opened = 20;

/** How long each took, from the answer to its opening until it is in the list of a claimant who has all that it asks for. */
export async function newVacancies(market: Market): Promise<number[]> {
  const took: number[] = [];
  for (let number = 0; number < opened; number += 1) {
    const vacancyId = await open(market, await codesOf(market, number));
    const startedAt = performance.now();
    while (!(await idsOf(market, 'vacancies', number)).includes(vacancyId)) {
      if (performance.now() - startedAt > 30_000) throw new Error('a vacancy that nobody ever sees');
      await delay(5);
    }
    took.push(performance.now() - startedAt);
  }
  return took;
}

async function codesOf({ dataSource }: Market, number: number): Promise<readonly string[]> {
  const sql = `select codes from skills_matching.matchable_claimant_v1 where claimant_id = ${claimantId(String(number))}`;
  const [found] = await dataSource.query<{ codes: string[] }[]>(sql);
  return found!.codes;
}

async function open({ store, codec }: Market, codes: readonly string[]): Promise<string> {
  const vacancyId = timeOrderedId();
  const event: VacancyEvent = {
    type: 'VacancyOpened',
    data: {
      ...{ vacancyId, office: '0192cccc-0000-7000-8000-000000000000', occurredAt: '2026-01-05' },
      terms: {
        ...{ kind: 'job', title: 'Made-up work', description: '', employer: { name: 'Made-up Mill' }, places: 1 },
        requiredSkills: codes.map((code) => ({ taxonomy: 'esco', code })),
        ...{ wantedSkills: [], employmentTypes: [], checks: [], locations: [] },
      },
    },
  };
  const { type, data } = await codec.encode(event);
  const events = [{ id: timeOrderedId(), type, data, metadata: { actor: vacancyId } }];
  await store.append([{ stream: `vacancy-${vacancyId}`, expected: 'none', events }]);
  return vacancyId;
}
