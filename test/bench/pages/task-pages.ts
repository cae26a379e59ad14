import type { QueryBus } from '@nestjs/cqrs';
import { londonDateOf, type LocalDate, type Uuid } from '@alongside/kernel';
import { tablesOf } from '@alongside/projections';
import { folds } from '../../../apps/composition/src/contexts';
import type { CaseloadOf } from '../../../libs/contexts/caseload/src/read-models/caseload/caseload-filter';
import { ListTasks, ListTasksHandler } from '../../../libs/contexts/caseload/src/read-models/task/list-tasks.query';
import {
  ShowTaskBoard,
  ShowTaskBoardHandler,
} from '../../../libs/contexts/caseload/src/read-models/task/task-board.query';
import type { Bench, Benchmark, Measured } from '../benchmark';
import { below, ratioAtMost } from '../goal';
import { quantile } from '../rounds';
import { withoutIndexes } from '../without-indexes';
import { perAdvisor, perOffice } from './caseload-rows.sql';
import { filledCaseload, type FilledCaseload } from './filled-caseload';
import { isAnyId, readThrough, throughLists, untilPlanned } from './read-through';
import { fillTasks } from './task-rows.sql';

const nobody: Uuid = '0192ffff-0000-7000-8000-000000000001';
const page = { limit: 50, after: null };
/** Of *offices*, who is asked who works there. */
const nobodyThere = { execute: () => Promise.resolve([]) } as unknown as QueryBus;

interface Times {
  readonly days: readonly number[];
  readonly boards: readonly number[];
}

/**
 * An advisor's day (50 tasks with total and counts, names and words opened) and the board of an office, of claimants who have five
 * open tasks and five closed ones each. First with a tenth of the claimants, then with all.
 */
export const taskPages: Benchmark = {
  name: 'task page',
  run: async (bench) => {
    const { claimants, seconds } = bench.sizes;
    const caseload = await filledCaseload(bench);
    try {
      const tenth = Math.floor(claimants / 10);
      await add(caseload, 0, tenth - 1);
      const ofTenth = await timesOf(caseload, tenth, seconds);
      await add(caseload, tenth, claimants - 1);
      return lines({ ofTenth, ofAll: await timesOf(caseload, claimants, seconds) }, bench);
    } finally {
      await caseload.close();
    }
  },
};

function lines({ ofTenth, ofAll }: Record<'ofTenth' | 'ofAll', Times>, { sizes: { claimants } }: Bench): Measured[] {
  const among = `, ${claimants.toLocaleString('en-GB')} claimants`;
  return (['days', 'boards'] as const).flatMap((kind): Measured[] => {
    const name =
      kind === 'days' ? `tasks of an advisor with total and counts${among}` : `task board of an office${among}`;
    const [ours, yardstick] = [quantile(ofAll[kind], 0.5), quantile(ofTenth[kind], 0.5)];
    return [
      {
        name: `${name}, p99`,
        unit: 'ms',
        ours: quantile(ofAll[kind], 0.99),
        yardstick: null,
        goal: below(kind === 'days' ? 25 : 100),
      },
      { name: `${name}, p50, beside that of a tenth of them`, unit: 'ms', ours, yardstick, goal: ratioAtMost(1.5) },
    ];
  });
}

const [, tasks] = folds.flatMap((fold) => [...tablesOf(fold)]).find(([name]) => name === 'task')!;

async function add(caseload: FilledCaseload, from: number, to: number): Promise<void> {
  await caseload.add(from, to);
  const client = await caseload.pool.connect();
  try {
    await withoutIndexes(client, tasks.at(1), () => client.query(fillTasks(tasks.at(1)), [from, to, today()]));
    await client.query('checkpoint');
  } finally {
    client.release();
  }
}

async function timesOf(
  { dataSource, codec, table }: FilledCaseload,
  claimants: number,
  seconds: number,
): Promise<Times> {
  await readThrough(dataSource, [
    ...throughLists(table),
    `select count(*) from ${tasks.at(1)} where claimant_id ${isAnyId} and closed_on is null`,
  ]);
  const handler = new ListTasksHandler(dataSource, codec);
  const boards = new ShowTaskBoardHandler(dataSource, nobodyThere);
  const day = today();
  const openDay = async () => {
    const advisorId: Uuid = `0192dddd-0000-7000-8000-${anyOf(claimants, perAdvisor)}`;
    const of: CaseloadOf = { kind: 'advisor', advisorId };
    const viewer = { personId: advisorId, offices: [], organisations: [] };
    const ask = new ListTasks({ of, filter: {}, today: day, asAt: day, viewer }, page);
    refuseEmpty((await handler.execute(ask)).total);
  };
  const openBoard = async () => {
    const office: Uuid = `0192cccc-0000-7000-8000-${anyOf(claimants, perOffice)}`;
    const viewer = { personId: nobody, offices: [office], organisations: [] };
    const ask = new ShowTaskBoard({ office, today: day, asAt: day, viewer, filter: {} });
    refuseEmpty((await boards.execute(ask)).open.count);
  };
  return { days: await timesDuring(seconds * 2, openDay), boards: await timesDuring(seconds * 2, openBoard) };
}

async function timesDuring(seconds: number, open: () => Promise<void>): Promise<number[]> {
  for (let asked = 0; asked < untilPlanned; asked++) await open();
  const times: number[] = [];
  for (const end = performance.now() + seconds * 1_000; performance.now() < end;) times.push(await timed(open));
  return times;
}

function refuseEmpty(found: number): void {
  if (found === 0) throw new Error('a list without tasks');
}

function anyOf(claimants: number, perList: number): string {
  const lists = Math.max(1, Math.floor(claimants / perList));
  return String(Math.floor(Math.random() * lists)).padStart(12, '0');
}

function today(): LocalDate {
  return londonDateOf(new Date().toISOString());
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
