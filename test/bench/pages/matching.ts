import { londonDateOf, type Uuid } from '@alongside/kernel';
import {
  MatchClaimants,
  MatchClaimantsHandler,
} from '../../../libs/contexts/skills-matching/src/read-models/matching/matched-claimants.query';
import {
  MatchVacancies,
  MatchVacanciesHandler,
} from '../../../libs/contexts/skills-matching/src/read-models/matching/matched-vacancies.query';
import type { Benchmark, Measured } from '../benchmark';
import { below, noGoal } from '../goal';
import { quantile } from '../rounds';
import { filledMarket, type Market } from './filled-market';
import { matchQuality } from './match-quality';
import { newVacancies } from './new-vacancies';
import { whileFolding } from './while-folding';

const top = { vacancies: 20, claimants: 50 } as const;
const nobody = '0192ffff-0000-7000-8000-000000000001';

type Side = keyof typeof top;

interface Times {
  readonly lists: number[];
  readonly rows: number[];
}

/**
 * The top 20 vacancies of a claimant and the top 50 candidates of a vacancy at an office, explained, beside the same rows by their
 * primary keys, while meetings are recorded and folded; and how good the order is, beside that by the number of codes in common.
 */
export const matching: Benchmark = {
  name: 'matches',
  run: async (bench) => {
    const market = await filledMarket(bench);
    try {
      const { claimants } = market;
      const { seconds, settling } = bench.sizes;
      const times = await whileFolding(market, { claimants, settling, seconds: seconds * 12 }, async () => ({
        vacancies: await timesOf(market, 'vacancies', seconds * 4),
        claimants: await timesOf(market, 'claimants', seconds * 4),
        visible: await newVacancies(market),
      }));
      return [
        ...(['vacancies', 'claimants'] as const).flatMap((side) => lines(market, side, times[side])),
        {
          ...{ name: 'matches, from the opening of a vacancy until a claimant has it, the longest', unit: 'ms' },
          ...{ ours: Math.max(...times.visible), yardstick: null, goal: below(1_000) },
        },
        ...(await matchQuality(market)),
      ];
    } finally {
      await market.close();
    }
  },
};

function lines({ claimants, vacancies }: Market, side: Side, { lists, rows }: Times): Measured[] {
  const [many, of] = [claimants, vacancies].map((count) => count.toLocaleString('en-GB'));
  const list =
    side === 'vacancies'
      ? "matches, a claimant's top 20 vacancies"
      : "matches, a vacancy's top 50 claimants of an office";
  const line = (part: number, goal: Measured['goal']): Measured => ({
    name: `${list}, ${many} claimants, ${of} vacancies, p${part * 100}, beside their rows by primary key`,
    unit: 'ms',
    ours: quantile(lists, part),
    yardstick: quantile(rows, part),
    goal,
  });
  return [line(0.5, noGoal), line(0.99, below(50))];
}

async function timesOf(market: Market, side: Side, seconds: number): Promise<Times> {
  const { dataSource, table } = market;
  const times: Times = { lists: [], rows: [] };
  const [rowsOf, key] = side === 'vacancies' ? ['employers.vacancy_v3', 'vacancy_id'] : [table, 'claimant_id'];
  let found = 0;
  for (const end = performance.now() + seconds * 1_000; performance.now() < end;) {
    const [ids, took] = await timed(() => idsOf(market, side, Math.floor(Math.random() * 1e9)));
    const [, rowsTook] = await timed(() =>
      dataSource.query(`select * from ${rowsOf} where ${key} = any($1::uuid[])`, [ids]),
    );
    times.lists.push(took);
    times.rows.push(rowsTook);
    found += ids.length;
  }
  if (found === 0) throw new Error(`no ${side} ever matched`);
  return times;
}

/** The best for any claimant, or vacancy, by number. */
export async function idsOf(market: Market, side: Side, number: number): Promise<Uuid[]> {
  const { dataSource, codec, claimants, vacancies, offices } = market;
  const page = { limit: top[side], after: null };
  const id = (prefix: string, of: number) => `${prefix}-0000-7000-8000-${String(number % of).padStart(12, '0')}`;
  const today = londonDateOf(new Date().toISOString());
  if (side === 'vacancies') {
    const asked = { claimantId: id('0192eeee', claimants), offices: null, ownOffices: [], today };
    const { entries } = await new MatchVacanciesHandler(dataSource).execute(new MatchVacancies(asked, page));
    return entries.map(({ vacancyId }) => vacancyId);
  }
  const viewer = { personId: nobody, offices: [id('0192cccc', offices)], organisations: [] };
  const asked = { vacancyId: id('0192aaaa', vacancies), viewer, today };
  const { entries } = await new MatchClaimantsHandler(dataSource, codec).execute(new MatchClaimants(asked, page));
  return entries.map((one) => one.claimantId);
}

async function timed<Result>(work: () => Promise<Result>): Promise<[result: Result, milliseconds: number]> {
  const startedAt = performance.now();
  const result = await work();
  return [result, performance.now() - startedAt];
}
