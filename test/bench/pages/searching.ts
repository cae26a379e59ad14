import { londonDateOf, type Uuid } from '@alongside/kernel';
import {
  SearchClaimants,
  SearchClaimantsHandler,
  type FoundPage,
} from '../../../libs/contexts/caseload/src/read-models/search/search-claimants.query';
import type { Benchmark, Measured } from '../benchmark';
import { below, noGoal } from '../goal';
import { quantile } from '../rounds';
import { perOffice } from './caseload-rows.sql';
import { filledCaseload, type FilledCaseload } from './filled-caseload';
import { madeUpName, spelledAnew } from './made-up-names';
import { isAnyId, readThrough, throughRows } from './read-through';
import { whileFolding } from './while-folding';

const pageSize = 20;
const nobody = '0192ffff-0000-7000-8000-000000000001';

interface Question {
  readonly name: string;
  readonly within: 'office' | 'nation';
  readonly ask: (number: number) => string;
}

const questions: readonly Question[] = [
  { name: 'within an office, spelled anew', within: 'office', ask: spelledAnew },
  {
    name: 'within an office, a given name begun',
    within: 'office',
    ask: (number) => madeUpName(number).given.slice(0, 3),
  },
  {
    name: 'in the nation, the whole name',
    within: 'nation',
    ask: (number) => Object.values(madeUpName(number)).join(' '),
  },
];

interface Times {
  readonly searches: number[];
  readonly rows: number[];
}

/** Twenty of those found, opened and ranked, beside the same rows by their primary keys, while meetings are recorded and folded. */
export const searching: Benchmark = {
  name: 'search by name',
  run: async (bench) => {
    const { claimants, seconds, settling } = bench.sizes;
    const caseload = await filledCaseload(bench);
    try {
      await caseload.add(0, claimants - 1);
      await readThrough(caseload.dataSource, [
        throughRows(caseload.table),
        `select count(*) from ${caseload.places} where office ${isAnyId}`,
        `select count(*) from ${caseload.keys} where name is not null`,
      ]);
      const length = { claimants, settling, seconds: seconds * 2 * questions.length };
      return await whileFolding(caseload, length, async () => {
        const lines: Measured[] = [];
        for (const question of questions)
          lines.push(
            ...linesOf(question, claimants, await timesOf(caseload, question, { claimants, seconds: seconds * 2 })),
          );
        return lines;
      });
    } finally {
      await caseload.close();
    }
  },
};

function linesOf({ name }: Question, claimants: number, { searches, rows }: Times): Measured[] {
  const line = (part: number, goal: Measured['goal']): Measured => ({
    name: `search by name ${name}, ${claimants.toLocaleString('en-GB')} claimants, p${part * 100}, beside its rows by primary key`,
    unit: 'ms',
    ours: quantile(searches, part),
    yardstick: quantile(rows, part),
    goal,
  });
  return [line(0.5, noGoal), line(0.99, below(50))];
}

async function timesOf(
  { dataSource, codec, index, table, names }: FilledCaseload,
  { name, within, ask }: Question,
  { claimants, seconds }: { readonly claimants: number; readonly seconds: number },
): Promise<Times> {
  const handler = new SearchClaimantsHandler(dataSource, codec, index);
  const times: Times = { searches: [], rows: [] };
  let found = 0;
  for (const end = performance.now() + seconds * 1_000; performance.now() < end;) {
    const office = anyOffice(claimants);
    const viewer = { personId: nobody, offices: [office], organisations: [] };
    const asked = {
      name: ask(Math.floor(Math.random() * names)),
      viewer,
      today: londonDateOf(new Date().toISOString()),
    };
    const search = new SearchClaimants(
      { ...asked, filter: within === 'office' ? { office } : {} },
      { limit: pageSize, after: null },
    );
    const [page, searchTook] = await timed<FoundPage>(() => handler.execute(search));
    const ids = page.entries.map(({ id }) => id);
    const [, rowsTook] = await timed(() =>
      dataSource.query(`select * from ${table} where claimant_id = any($1::uuid[])`, [ids]),
    );
    times.searches.push(searchTook);
    times.rows.push(rowsTook);
    found += page.total;
  }
  if (found === 0) throw new Error(`nobody was ever found ${name}`);
  return times;
}

function anyOffice(claimants: number): Uuid {
  const offices = Math.max(1, Math.floor(claimants / perOffice));
  return `0192cccc-0000-7000-8000-${String(Math.floor(Math.random() * offices)).padStart(12, '0')}`;
}

async function timed<Result>(work: () => Promise<Result>): Promise<[result: Result, milliseconds: number]> {
  const startedAt = performance.now();
  const result = await work();
  return [result, performance.now() - startedAt];
}
