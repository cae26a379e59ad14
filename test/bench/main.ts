import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { discardEmbeddedPostgres, startEmbeddedPostgres } from '@alongside/embedded-postgres';
import type { Bench, Benchmark } from './benchmark';
import { benchmarks, logBenchmarks } from './benchmarks';
import { Databases } from './databases';
import { noGoal } from './goal';
import { resultRow, tableOf, type ResultRow } from './report';
import { quickSizes, wholeSizes, type Sizes } from './sizes';

const help = `npm run bench -- [log] [options]

  log             the log by itself, in full: every size and number of callers, live reading, a log that grows
  --only <name>   only what begins with that; several times for several
  --quick         small sizes, to see that it runs: the figures mean nothing
  --events <n>    how many events are rebuilt
  --people <n>    how many claimants, and how many claims, lie in the tables of pages and figures
  --json <file>   writes the rows there as well
  --list          what there is to measure
`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    events: { type: 'string' },
    people: { type: 'string' },
    json: { type: 'string' },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function sizes(): Sizes {
  const { events, people, quick } = options;
  return {
    ...(quick ? quickSizes : wholeSizes),
    ...(events !== undefined && { eventsRebuilt: Number(events) }),
    ...(people !== undefined && { claimants: Number(people), claims: Number(people) }),
  };
}

async function measure(benchmark: Benchmark, place: Omit<Bench, 'database'>): Promise<ResultRow[]> {
  const startedAt = performance.now();
  process.stderr.write(`${benchmark.name} … `);
  const databases = new Databases(place.server);
  try {
    const measured = await benchmark.run({ ...place, database: () => databases.create() });
    process.stderr.write(`${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
    return measured.map(resultRow);
  } catch (error) {
    process.exitCode = 1;
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`failed: ${error instanceof Error ? error.stack : reason}\n`);
    const nothing = { unit: '', ours: null, yardstick: null, goal: noGoal };
    return [resultRow({ name: benchmark.name, ...nothing, reason: `failed: ${reason}` })];
  } finally {
    await databases.drop();
  }
}

async function run(chosen: readonly Benchmark[]): Promise<ResultRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-bench-'));
  const dataFolder = join(folder, 'postgres');
  const server = await startEmbeddedPostgres({ dataFolder });
  try {
    const rows: ResultRow[] = [];
    for (const benchmark of chosen) rows.push(...(await measure(benchmark, { server, sizes: sizes(), folder })));
    return rows;
  } finally {
    await server.stop();
    await discardEmbeddedPostgres(dataFolder);
    await rm(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const { only, json, list } = options;
  if (options.help) return void process.stdout.write(help);
  const [group, ...others] = positionals;
  if ((group !== undefined && group !== 'log') || others.length > 0) throw new Error('there is one group: log');
  const all = group === 'log' ? logBenchmarks : benchmarks;
  const chosen = all.filter(({ name }) => !only || only.some((start) => name.startsWith(start)));
  if (list) return void process.stdout.write(chosen.map(({ name }) => `${name}\n`).join(''));
  if (chosen.length === 0) throw new Error('nothing of that name: --list says what there is');
  const rows = await run(chosen);
  process.stdout.write(`${tableOf(rows)}\n`);
  if (json !== undefined) await writeFile(json, `${JSON.stringify(rows, null, 2)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
