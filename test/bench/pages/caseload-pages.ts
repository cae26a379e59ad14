import { londonDateOf } from '@alongside/kernel';
import { entryColumns } from '../../../libs/contexts/caseload/src/read-models/caseload/caseload-columns';
import type { CaseloadOf } from '../../../libs/contexts/caseload/src/read-models/caseload/caseload-filter';
import {
  ListCaseload,
  ListCaseloadHandler,
  type CaseloadPage,
} from '../../../libs/contexts/caseload/src/read-models/caseload/list-caseload.query';
import type { Viewer } from '../../../libs/contexts/caseload/src/read-models/viewer/viewer';
import type { Bench, Benchmark, Measured } from '../benchmark';
import { below, noGoal, ratioAtMost, type Goal } from '../goal';
import { quantile } from '../rounds';
import { perAdvisor, perOffice } from './caseload-rows.sql';
import { filledCaseload, type FilledCaseload } from './filled-caseload';
import { readThrough, throughLists, untilPlanned } from './read-through';
import { whileFolding } from './while-folding';

const pageSize = 50;
const nobody = '0192ffff-0000-7000-8000-000000000001';

type Kind = 'advisor' | 'office';

const limits: Readonly<Record<Kind, number>> = { advisor: 10, office: 25 };

interface Times {
  readonly pages: readonly number[];
  readonly rows: readonly number[];
  /** Round trips that ask for nothing. */
  readonly nothing: readonly number[];
}

/**
 * A page of 50 with the total of the list, its names opened, beside the same rows fetched whole by their primary keys, and a round trip that
 * asks for nothing; while another process records meetings and folds all read models. First with a tenth of the claimants, then with all.
 */
export const caseloadPages: Benchmark = {
  name: 'caseload page',
  run: async (bench) => {
    const { claimants } = bench.sizes;
    const caseload = await filledCaseload(bench);
    try {
      const tenth = Math.floor(claimants / 10);
      await caseload.add(0, tenth - 1);
      const ofTenth = await bothLists(caseload, tenth, bench.sizes);
      await caseload.add(tenth, claimants - 1);
      const ofAll = await bothLists(caseload, claimants, bench.sizes);
      return (['advisor', 'office'] as const).flatMap((kind) => lines(kind, { ofTenth, ofAll }, bench));
    } finally {
      await caseload.close();
    }
  },
};

function lines(
  kind: Kind,
  { ofTenth, ofAll }: Record<'ofTenth' | 'ofAll', Record<Kind, Times>>,
  { sizes: { claimants } }: Bench,
): Measured[] {
  const name = `caseload page of an ${kind} with its total, ${claimants.toLocaleString('en-GB')} claimants`;
  const line = (what: string, part: number, goal: Goal): Measured => ({
    name: `${name}, ${what}`,
    unit: 'ms',
    ours: quantile(ofAll[kind].pages, part),
    yardstick: quantile(ofAll[kind].rows, part),
    goal,
  });
  return [
    line('p50, beside its rows by primary key', 0.5, noGoal),
    line('p99, beside its rows by primary key', 0.99, below(limits[kind])),
    {
      name: `${name}, p99, beside a round trip that asks for nothing`,
      unit: 'ms',
      ours: quantile(ofAll[kind].pages, 0.99),
      yardstick: quantile(ofAll[kind].nothing, 0.99),
      goal: noGoal,
    },
    {
      name: `${name}, p50, beside that of a tenth of them`,
      unit: 'ms',
      ours: quantile(ofAll[kind].pages, 0.5),
      yardstick: quantile(ofTenth[kind].pages, 0.5),
      goal: ratioAtMost(1.5),
    },
  ];
}

async function bothLists(
  caseload: FilledCaseload,
  claimants: number,
  { seconds, settling }: Bench['sizes'],
): Promise<Record<Kind, Times>> {
  await readThrough(caseload.dataSource, throughLists(caseload.table));
  return whileFolding(caseload, { claimants, settling, seconds: seconds * 8 }, async () => ({
    advisor: await pagesOf(caseload, { kind: 'advisor', claimants, seconds: seconds * 4 }),
    office: await pagesOf(caseload, { kind: 'office', claimants, seconds: seconds * 4 }),
  }));
}

async function pagesOf(
  { dataSource, codec, table }: FilledCaseload,
  { kind, claimants, seconds }: { readonly kind: Kind; readonly claimants: number; readonly seconds: number },
): Promise<Times> {
  const handler = new ListCaseloadHandler(dataSource, codec);
  const open = () => {
    const of = anyList(kind, claimants);
    const ask = new ListCaseload(
      { of, filter: {}, order: 'nextMeeting', counts: [], columns: entryColumns, today: today(), viewer: ownerOf(of) },
      { limit: pageSize, after: null },
    );
    return timed<CaseloadPage>(() => handler.execute(ask));
  };
  for (let asked = 0; asked < untilPlanned; asked++) await open();
  const times = { pages: [] as number[], rows: [] as number[], nothing: [] as number[] };
  for (const end = performance.now() + seconds * 1_000; performance.now() < end;) {
    const [page, pageTook] = await open();
    if (page.entries.length === 0) throw new Error(`an ${kind} without claimants`);
    const ids = page.entries.map(({ id }) => id);
    const byKey = `select * from ${table} where claimant_id = any($1::uuid[])`;
    const [, rowsTook] = await timed(() => dataSource.query(byKey, [ids]));
    const [, nothingTook] = await timed(() => dataSource.query('select 1'));
    times.nothing.push(nothingTook);
    times.pages.push(pageTook);
    times.rows.push(rowsTook);
  }
  return times;
}

/** Who looks at a list: its advisor, or somebody who works at its office. */
function ownerOf(of: CaseloadOf): Viewer {
  const [personId, offices] = of.kind === 'advisor' ? [of.advisorId, []] : [nobody, [of.office]];
  return { personId, offices, organisations: [] };
}

function anyList(kind: Kind, claimants: number): CaseloadOf {
  const any = (perList: number) => {
    const lists = Math.max(1, Math.floor(claimants / perList));
    return String(Math.floor(Math.random() * lists)).padStart(12, '0');
  };
  return kind === 'advisor'
    ? { kind, advisorId: `0192dddd-0000-7000-8000-${any(perAdvisor)}` }
    : { kind, office: `0192cccc-0000-7000-8000-${any(perOffice)}` };
}

function today(): string {
  return londonDateOf(new Date().toISOString());
}

async function timed<Result>(work: () => Promise<Result>): Promise<[result: Result, milliseconds: number]> {
  const startedAt = performance.now();
  const result = await work();
  return [result, performance.now() - startedAt];
}
