import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { CommandBus } from '@nestjs/cqrs';
import type { Command } from 'commander';
import { importSpells, type ImportCounts } from '../import/import-spells';
import { parseMapping } from '../import/parse-mapping';
import { readSpells } from '../import/read-spells';
import { openRejects } from '../import/rejects-target';
import { awaitReadModels } from '../await-read-models';
import { progressBar } from '../progress';
import { inSession, type Session } from '../session';
import { addListingsCommand } from './import-listings.command';
import { addPostingsCommand } from './import-postings.command';
import { addRecordCommands } from './import-records.command';
import { addTaxonomyCommand } from './import-taxonomy.command';
import { lineCount } from './line-count';

interface Options {
  readonly mapping: string;
  readonly rejects?: string;
  readonly guardFormulas?: true;
}

export function addImportCommand(program: Command): void {
  const command = program.command('import').description('bring records in');
  command
    .command('spells <csv>')
    .description('import unemployment spells; harmless when repeated, also after it was killed')
    .requiredOption('--mapping <file>', 'what the columns mean: see docs/mapping.md')
    .option('--rejects <file>', 'where rows that are refused go (default: <import>.rejects.csv in the current folder)')
    .option(
      '--guard-formulas',
      'put a guard before what a spreadsheet would run in that file: to look at, not to import again',
    )
    .action((csv: string, options: Options) => runImport(csv, options));
  addRecordCommands(command, ['people', 'claims', 'interactions']);
  addListingsCommand(command);
  addPostingsCommand(command);
  addTaxonomyCommand(command);
}

async function runImport(csv: string, options: Options): Promise<void> {
  const started = Date.now();
  const { counts, rejects } = await inSession(async (session) => {
    session.platform.follow();
    return importFile(session, csv, options);
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${describe(counts)} (${seconds} s)\n`);
  if (counts.rejected > 0) process.stdout.write(`Refused rows, each with its reason: ${rejects}\n`);
}

/** Imports a file and waits until the read models show it; somebody must be folding. */
export async function importFile({ platform, app }: Session, csv: string, options: Options) {
  const { mapping: path, rejects, guardFormulas = false } = options;
  const mapping = parseMapping(await readFile(path, 'utf8'));
  const target = rejects ?? `${mapping.import}.rejects.csv`;
  const refused = await openRejects(target, csv, { ...(mapping.file && { format: mapping.file }), guardFormulas });
  const bar = progressBar(await lineCount(csv), 'importing {bar} {percentage}% | {value} rows, {rejected} refused', {
    rejected: 0,
  });
  try {
    const counts = await importSpells(readSpells(createReadStream(csv), mapping), {
      commands: app.get(CommandBus),
      store: platform.store,
      name: mapping.import,
      rejects: refused,
      onRow: ({ rows, rejected }) => bar.update(rows, { rejected }),
    });
    bar.update(Infinity);
    bar.stop();
    await awaitReadModels(platform);
    return { counts, rejects: target };
  } finally {
    bar.stop();
    await refused.close();
  }
}

function describe({ rows, recorded, alreadyThere, rejected }: ImportCounts): string {
  const parts = [`${rows} rows: ${recorded} recorded`, `${alreadyThere} there already`, `${rejected} refused`];
  return parts.join(', ');
}
