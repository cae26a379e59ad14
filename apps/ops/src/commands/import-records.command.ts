import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { awaitReadModels } from '../await-read-models';
import { officeAmong, registeredOffices } from '../import/office-register';
import { readRecords } from '../import/read-records';
import { importRecords, type RecordCounts } from '../import/records/import-records';
import { importingFrom, recordKinds, type RecordKindName } from '../import/records/record-kinds';
import { openRejects } from '../import/rejects-target';
import { progressBar } from '../progress';
import { inSession, type Session } from '../session';
import { lineCount } from './line-count';

export interface RecordsOptions {
  readonly mapping: string;
  readonly rejects?: string;
  readonly guardFormulas?: boolean;
  readonly dryRun?: boolean;
}

const descriptions: Readonly<Record<RecordKindName, string>> = {
  people: 'import claimants, or what has changed about them',
  claims: 'import claims of people who were imported, or how they ended',
  interactions: 'import meetings and appointments of people who were imported, or what became of them',
  payments: 'take in benefit payments of claims that were imported, each once',
  payroll: 'take in what a payroll says, as evidence of the jobs of people who were imported',
};

/** Left by whoever runs a nightly job: some rows are to be looked at. */
const exitWithRejects = 2;

/** `import people` and the like, `feed payments` and the like: all of them harmless when repeated, also after they were killed. */
export function addRecordCommands(command: Command, kinds: readonly RecordKindName[]): void {
  for (const kind of kinds)
    command
      .command(`${kind} <file>`)
      .description(`${descriptions[kind]}; harmless when repeated, also after it was killed`)
      .requiredOption('--mapping <file>', 'what the columns mean: see docs/importing.md')
      .option('--dry-run', 'read and judge the whole file, and write nothing but the refused rows')
      .option(
        '--rejects <file>',
        'where rows that are refused go (default: <source>.<kind>.rejects.csv in this folder)',
      )
      .option('--guard-formulas', 'put a guard before what a spreadsheet would run in that file: to look at only')
      .action((file: string, options: RecordsOptions) => runRecords(kind, file, options));
}

export function addFeedCommand(program: Command): void {
  const feed = program.command('feed').description('take in what other systems send every night');
  addRecordCommands(feed, ['payments', 'payroll']);
}

async function runRecords(kind: RecordKindName, file: string, options: RecordsOptions): Promise<void> {
  const started = Date.now();
  const { counts, rejects } = await inSession(async (session) => {
    if (!options.dryRun) session.platform.follow();
    return importRecordsFile(session, { kind, file }, options);
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${options.dryRun ? 'Dry run: ' : ''}${describe(counts)} (${seconds} s)\n`);
  for (const [reason, count] of [...counts.reasons].sort(([a], [b]) => (a < b ? -1 : 1)))
    process.stdout.write(`  ${count} refused: ${reason}\n`);
  if (counts.rejected === 0) return;
  process.stdout.write(`Refused rows, each with its reason: ${rejects}\n`);
  process.exitCode = exitWithRejects;
}

/** Imports a file and waits until the read models show it: then somebody must be folding. A dry run writes nothing, and does not wait. */
export async function importRecordsFile(
  session: Session,
  { kind: name, file }: { readonly kind: RecordKindName; readonly file: string },
  { mapping: path, rejects, guardFormulas = false, dryRun = false }: RecordsOptions,
): Promise<{ readonly counts: RecordCounts; readonly rejects: string }> {
  const kind = recordKinds[name](await readFile(path, 'utf8'), officeAmong(await registeredOffices(session)));
  const { source, file: format } = kind.mapping;
  const target = rejects ?? `${source}.${name}.rejects.csv`;
  const refused = await openRejects(target, file, { ...(format && { format }), guardFormulas });
  const said = `${dryRun ? 'judging' : 'importing'} {bar} {percentage}% | {value} rows, {rejected} refused`;
  const bar = progressBar(await lineCount(file), said, { rejected: 0 });
  try {
    const importing = importingFrom(session, { source, kind: name, dryRun });
    const isJson = /\.(ndjson|jsonl)$/i.test(file);
    const counts = await importRecords(readRecords(createReadStream(file), { format, isJson, prepare: kind.prepare }), {
      record: kind.record(importing, session.app),
      touches: (given) => kind.touches?.(given, importing) ?? [],
      rejects: refused,
      onRow: ({ rows, rejected }) => bar.update(rows, { rejected }),
    });
    bar.update(Infinity);
    bar.stop();
    if (!dryRun) await awaitReadModels(session.platform);
    return { counts, rejects: target };
  } finally {
    bar.stop();
    await refused.close();
  }
}

function describe({ rows, rejected, ...counts }: RecordCounts): string {
  return `${rows} rows: ${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${rejected} refused`;
}
