import type { Uuid } from '@alongside/kernel';
import type { Measured } from '../benchmark';
import { ratioAtLeast } from '../goal';
import type { Market } from './filled-market';
import { idsOf } from './matching';
import { claimantId, vacancyId } from './market.sql';

const asked = 200;
const deep = 20;

/**
 * How good the order is where the truth was planted: a vacancy of the occupation that a claimant comes from is worth 2, one of the same
 * field 1. The best twenty by nDCG, beside those with the most codes in common; the same claimants and vacancies each run.
 */
export async function matchQuality(market: Market): Promise<Measured[]> {
  return [await qualityOf(market, 'vacancies'), await qualityOf(market, 'claimants')];
}

async function qualityOf(market: Market, side: 'vacancies' | 'claimants'): Promise<Measured> {
  let [ours, baseline, counted] = [0, 0, 0];
  for (let at = 0; at < asked; at += 1) {
    const number = at * 7_919;
    const [worth, ideal] = await truthOf(market, side, number);
    if (ideal.length === 0) continue;
    counted += 1;
    ours += ndcg(await idsOf(market, side, number), worth, ideal);
    baseline += ndcg(await inCommon(market, side, number), worth, ideal);
  }
  const list = side === 'vacancies' ? 'vacancies of a claimant' : 'claimants of an office for a vacancy';
  return {
    ...{ name: `matches, nDCG at ${deep} of planted ${list}, beside the most codes in common`, unit: '' },
    ...{ ours: ours / counted, yardstick: baseline / counted, goal: ratioAtLeast(1.05) },
  };
}

function ndcg(ids: readonly Uuid[], worth: ReadonlyMap<Uuid, number>, ideal: readonly number[]): number {
  const gain = (worths: readonly number[]) =>
    worths.slice(0, deep).reduce((sum, one, at) => sum + (2 ** one - 1) / Math.log2(at + 2), 0);
  return gain(ids.map((id) => worth.get(id) ?? 0)) / gain(ideal);
}

const ofSide = (side: 'vacancies' | 'claimants', { claimants, vacancies, offices }: Market, number: number) =>
  side === 'vacancies'
    ? {
        own: `select o from market.claimant where c = ${number % claimants}`,
        others: `select ${vacancyId('v')} as id, o from market.vacancy`,
      }
    : {
        own: `select o from market.vacancy where v = ${number % vacancies}`,
        others: `select ${claimantId('c')} as id, o from market.claimant where place / 2600 = ${number % offices}`,
      };

/** What each is worth that is worth anything, and the worths in the best order that there could be. */
async function truthOf(
  market: Market,
  side: 'vacancies' | 'claimants',
  number: number,
): Promise<[Map<Uuid, number>, number[]]> {
  const { own, others } = ofSide(side, market, number);
  const rows = await market.dataSource.query<{ id: Uuid; worth: number }[]>(
    `select t.id, case when t.o = w.o then 2 else 1 end as worth from (${others}) t, (${own}) w where t.o / 4 = w.o / 4`,
  );
  return [new Map(rows.map(({ id, worth }) => [id, worth])), rows.map(({ worth }) => worth).sort((a, b) => b - a)];
}

async function inCommon(
  { dataSource, ...market }: Market,
  side: 'vacancies' | 'claimants',
  number: number,
): Promise<Uuid[]> {
  const { claimants, vacancies, offices } = market;
  const sql =
    side === 'vacancies'
      ? `select a.vacancy_id as id from market.holds h join skills_matching.vacancy_ask_v1 a using (code)
         where h.c = ${number % claimants} group by 1 order by count(*) desc, 1 limit ${deep}`
      : `select h.claimant_id as id from skills_matching.vacancy_ask_v1 a join skills_matching.held_code_v1 h using (code)
         where a.vacancy_id = ${vacancyId(String(number % vacancies))} and h.office = ('0192cccc-0000-7000-8000-' || lpad('${number % offices}', 12, '0'))::uuid
         group by 1 order by count(*) desc, 1 limit ${deep}`;
  const rows = await dataSource.query<{ id: Uuid }[]>(sql);
  return rows.map(({ id }) => id);
}
