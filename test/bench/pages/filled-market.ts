import { tablesOf } from '@alongside/projections';
import { folds } from '../../../apps/composition/src/contexts';
import type { Bench } from '../benchmark';
import { withoutIndexes } from '../without-indexes';
import { filledCaseload, type FilledCaseload } from './filled-caseload';
import { fillAsks, fillClaimants, fillHeld, fillMatchable, fillTaxonomy, fillVacancies, perOffice } from './market.sql';

/** More than the cache of keys holds, and sooner sealed than as many as there are claimants. */
const mostNames = 20_000;

const ofMarket = [
  ...['concept_v1', 'concept_label_v1', 'concept_relations_v1'],
  ...['asking_vacancy_v1', 'vacancy_ask_v1', 'vacancy_v3'],
];

export interface Market extends FilledCaseload {
  readonly claimants: number;
  readonly vacancies: number;
  readonly offices: number;
}

/** A region: its claimants at their offices, what they have, a made-up taxonomy, and the vacancies that ask for it. */
export async function filledMarket(bench: Bench): Promise<Market> {
  const { claimantsMatched: claimants, vacanciesMatched: vacancies } = bench.sizes;
  const caseload = await filledCaseload({
    ...bench,
    sizes: { ...bench.sizes, claimants: Math.min(mostNames, claimants) },
  });
  await caseload.add(0, claimants - 1);
  const offices = Math.max(1, Math.floor(claimants / perOffice));
  const tables = new Map(folds.flatMap((fold) => [...tablesOf(fold)]).map(([, table]) => [table.name, table.at(1)]));
  const client = await caseload.pool.connect();
  const fill = async (sql: string) => {
    const given = sql.replaceAll('$offices', String(offices)).replaceAll('$claimants', String(claimants));
    for (const statement of given.split(';\n')) await client.query(statement);
  };
  try {
    await fill(fillTaxonomy);
    await fill(fillVacancies(vacancies));
    await fill(fillAsks);
    await fill(fillClaimants);
    const [matchable, held] = [tables.get('matchable_claimant_v1')!, tables.get('held_code_v1')!];
    await client.query(`truncate ${matchable}, ${held}`);
    await withoutIndexes(client, matchable, () => client.query(fillMatchable(matchable)));
    await withoutIndexes(client, held, () => client.query(fillHeld(held)));
    for (const name of ofMarket) await client.query(`vacuum analyze ${tables.get(name)}`);
    await client.query('checkpoint');
  } catch (error) {
    client.release();
    await caseload.close();
    throw error;
  }
  client.release();
  return { ...caseload, claimants, vacancies, offices };
}
