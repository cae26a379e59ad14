import 'reflect-metadata';
import { randomInt } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { Chance } from '../../apps/ops/src/demo/chance';
import { faultRuns } from './fault-runs';
import { isClean, nothing, type FaultRun, type Outcome } from './support/fault-run';

const help = `npm run faults -- [options]

  --rounds <n>    how often each fault strikes; 200 is the long form. Without it, a short form for the gate
  --only <name>   only that run; several times for several
  --seed <n>      the seed of an earlier run
  --json <file>   writes the outcomes there as well
  --list          the runs
`;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string' },
    only: { type: 'string', multiple: true },
    seed: { type: 'string' },
    json: { type: 'string' },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const shortRounds = 3;

interface Row extends Outcome {
  readonly run: string;
  readonly seed: number;
  readonly seconds: number;
}

async function carryOut(fault: FaultRun, seed: number, parent: string): Promise<Row> {
  const from = performance.now();
  process.stderr.write(`${fault.name} … `);
  const rounds = options.rounds === undefined ? shortRounds : Number(options.rounds);
  const folder = join(parent, fault.name);
  await mkdir(folder, { recursive: true });
  const ground = {
    chance: new Chance(`${seed}/${fault.name}`),
    rounds: Math.max(1, Math.round(rounds * (fault.share ?? 1))),
    long: options.rounds !== undefined,
    folder,
  };
  const outcome = await fault.run(ground).catch((error: unknown): Outcome => {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...nothing, rounds: ground.rounds, controls: [], wrong: [`it broke off: ${what}`] };
  });
  const seconds = Math.round((performance.now() - from) / 100) / 10;
  process.stderr.write(`${seconds} s\n`);
  return { run: fault.name, seed, seconds, ...outcome };
}

function isGood({ controls, wrong, ...count }: Row): boolean {
  return isClean(count) && wrong.length === 0 && controls.every(({ caught }) => caught);
}

function tableOf(rows: readonly Row[]): string {
  const table = new Table({
    head: ['run', 'rounds', 'acknowledged', 'lost', 'doubled', 'skipped', 'controls caught', 'seconds'],
    colAligns: ['left', ...Array.from({ length: 7 }, () => 'right' as const)],
    style: { head: [], border: [], compact: true },
  });
  for (const { run, rounds, acknowledged, lost, doubled, skipped, controls, seconds } of rows) {
    const caught = `${controls.filter((control) => control.caught).length} of ${controls.length}`;
    table.push([run, rounds, acknowledged.toLocaleString('en-GB'), lost, doubled, skipped, caught, seconds]);
  }
  return table.toString();
}

function remarksOn({ run, wrong, controls }: Row): string[] {
  const missed = controls
    .filter(({ caught }) => !caught)
    .map(({ defect }) => `a store that ${defect} is not found out`);
  return [...wrong, ...missed].map((remark) => `${run}: ${remark}`);
}

async function main(): Promise<void> {
  if (options.help) return void process.stdout.write(help);
  const chosen = faultRuns.filter(({ name }) => !options.only || options.only.includes(name));
  if (options.list) return void process.stdout.write(faultRuns.map(({ name, what }) => `${name}: ${what}\n`).join(''));
  if (chosen.length === 0) throw new Error('no run of that name: --list says what there is');
  const seed = options.seed === undefined ? randomInt(2 ** 31) : Number(options.seed);
  process.stderr.write(`seed ${seed}\n`);
  const folder = await mkdtemp(join(tmpdir(), 'alongside-faults-'));
  const rows: Row[] = [];
  for (const fault of chosen) rows.push(await carryOut(fault, seed, folder));
  process.stdout.write(
    `${tableOf(rows)}\n${rows
      .flatMap(remarksOn)
      .map((remark) => `${remark}\n`)
      .join('')}`,
  );
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(rows, null, 2)}\n`);
  const failed = !rows.every(isGood);
  if (failed) process.stdout.write(`Something is wrong; what is left lies in ${folder}. Again: --seed ${seed}\n`);
  else await rm(folder, { recursive: true, force: true });
  process.exit(failed ? 1 : 0);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
