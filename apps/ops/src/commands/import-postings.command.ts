import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { ExternalIds } from '@alongside/caseload';
import { isCode } from '@alongside/http';
import { londonDateOf } from '@alongside/kernel';
import { awaitReadModels } from '../await-read-models';
import { importer } from '../import/import-spells';
import { officeOfImport } from '../import/postings/office-of-import';
import { PostingsOfFile, type PostingFigures } from '../import/postings/postings-of-file';
import { readPostings, type OtherThings } from '../import/postings/read-postings';
import { importRecords, type RecordCounts } from '../import/records/import-records';
import { openRejects } from '../import/rejects-target';
import { progressBar } from '../progress';
import { inSession, type Session } from '../session';

export interface PostingsOptions {
  readonly source?: string;
  readonly office?: string;
  readonly rejects?: string;
  readonly dryRun?: boolean;
}

export interface PostingsImported {
  readonly counts: RecordCounts;
  readonly figures: PostingFigures;
  readonly others: OtherThings;
  readonly rejects: string;
}

/** Left by whoever runs a nightly job: some rows are to be looked at. */
const exitWithRejects = 2;

export function addPostingsCommand(command: Command): void {
  command
    .command('postings <file>')
    .description(
      'import job postings of schema.org (JSON-LD) as vacancies; harmless when repeated, also after it was killed',
    )
    .option('--source <code>', 'names where they come from: identifiers are its own', 'job-postings')
    .option('--office <office>', 'which office looks after them, by id or name (default: the only one that is open)')
    .option('--dry-run', 'read and judge the whole file, and write nothing but the refused postings')
    .option(
      '--rejects <file>',
      'where postings that are refused go (default: <source>.postings.rejects.csv in this folder)',
    )
    .action((file: string, options: PostingsOptions) => runPostings(file, options));
}

async function runPostings(file: string, options: PostingsOptions): Promise<void> {
  const started = Date.now();
  const imported = await inSession(async (session) => {
    if (!options.dryRun) session.platform.follow();
    return importPostingsFile(session, file, options);
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${options.dryRun ? 'Dry run: ' : ''}${describe(imported)} (${seconds} s)\n`);
  const { counts, figures, rejects } = imported;
  writeEach(figures.doubts, 'doubted');
  writeEach(counts.reasons, 'refused');
  if (counts.rejected === 0) return;
  process.stdout.write(`Refused postings, each with its reason: ${rejects}\n`);
  process.exitCode = exitWithRejects;
}

/** Imports a file and waits until the read models show it: then somebody must be folding. A dry run writes nothing, and does not wait. */
export async function importPostingsFile(
  session: Session,
  file: string,
  { source = 'job-postings', office: told, rejects, dryRun = false }: PostingsOptions,
): Promise<PostingsImported> {
  if (!isCode(source)) throw new Error('--source is a code: lower-case words and digits joined by dashes');
  const { platform } = session;
  const office = await officeOfImport(session, told);
  const target = rejects ?? `${source}.postings.rejects.csv`;
  const refused = await openRejects(target, file);
  const postings = new PostingsOfFile({
    commands: dryRun ? platform.rehearsal() : platform.commands,
    ids: new ExternalIds(platform.secrets.key('external-ids'), source),
    actor: importer(source),
    route: 'import postings',
    today: londonDateOf(new Date().toISOString()),
  });
  const others: OtherThings = { count: 0 };
  const progress = await byteProgress(file, dryRun);
  try {
    const counts = await importRecords(readPostings(file, { office, others, onRead: progress.read }), {
      record: (row) => postings.record(row),
      rejects: refused,
      onRow: ({ rows, rejected }) => progress.update({ rows, rejected }),
    });
    progress.stop();
    if (!dryRun) await awaitReadModels(platform);
    return { counts, figures: postings.figures, others, rejects: target };
  } finally {
    progress.stop();
    await refused.close();
  }
}

/** By how much of the file is read: how many postings it has is known at its end. */
async function byteProgress(file: string, dryRun: boolean) {
  const said = `${dryRun ? 'judging' : 'importing'} {bar} {percentage}% | {rows} postings, {rejected} refused`;
  let bytes = 0;
  const bar = progressBar((await stat(file)).size, said, { rows: 0, rejected: 0 });
  return {
    read: (more: number) => (bytes += more),
    update: (counts: { rows: number; rejected: number }) => bar.update(bytes, counts),
    stop: () => bar.stop(),
  };
}

function describe({ counts, figures, others }: PostingsImported): string {
  const { rows, rejected, ...of } = counts;
  const unchanged = `${of.unchanged} unchanged (${figures.repeated} of them repeated in the file)`;
  const expired = figures.expired > 0 ? `; ${figures.expired} of the new and changed ones have expired` : '';
  const skipped = others.count > 0 ? `; ${others.count} things are no postings` : '';
  return `${rows} postings: ${of.new} new, ${of.changed} changed, ${unchanged}, ${rejected} refused${expired}${skipped}`;
}

function writeEach(counts: ReadonlyMap<string, number>, what: string): void {
  for (const [name, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    process.stdout.write(`  ${count} ${what}: ${name}\n`);
}
