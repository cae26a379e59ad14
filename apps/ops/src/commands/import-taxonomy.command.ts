import { ExternalIds } from '@alongside/caseload';
import { isCode } from '@alongside/http';
import type { Position } from '@alongside/event-store';
import { londonDateOf, type Dated } from '@alongside/kernel';
import { sheetsOf } from '@alongside/skills-matching';
import type { Command } from 'commander';
import { awaitReadModels, hasFolded } from '../await-read-models';
import { importer } from '../import/import-spells';
import { openReport } from '../import/listings/feed-report';
import { GatheredVersion } from '../import/taxonomies/gathered-version';
import { publishGathered, type SheetCounts } from '../import/taxonomies/import-taxonomy';
import { readEsco } from '../import/taxonomies/read-esco';
import { readSoc } from '../import/taxonomies/read-soc';
import { taxonomyFilesIn, type TaxonomyFiles } from '../import/taxonomies/taxonomy-files';
import { progressBar } from '../progress';
import { inSession, type Session } from '../session';

export interface TaxonomyOptions {
  readonly version?: string;
  readonly taxonomy?: string;
  readonly language?: string;
  readonly rejects?: string;
  readonly dryRun?: boolean;
}

export interface TaxonomyImported {
  readonly gathered: GatheredVersion;
  /** `null` where rows were refused: nothing was written then. */
  readonly sheets: SheetCounts | null;
  readonly rejects: string;
  readonly attribution: string;
  readonly passedOver: readonly string[];
}

/** What whoever shows them has to say. */
const publishers = {
  esco: {
    taxonomy: 'esco',
    version: undefined,
    attribution: 'This service uses the ESCO classification of the European Commission.',
  },
  soc: {
    taxonomy: 'soc2020',
    version: '2020',
    attribution:
      'Contains the Standard Occupational Classification of the Office for National Statistics, licensed under the Open Government Licence v3.0.',
  },
} as const;

/** Left by whoever runs it by night: something is to be looked at. */
const exitWithRejects = 2;

export function addTaxonomyCommand(command: Command): void {
  command
    .command('taxonomy <path>')
    .description(
      'import a version of ESCO or SOC from its published CSV files (a folder, or one of them), or another language of it; harmless when repeated',
    )
    .option(
      '--version <name>',
      'which version the files are of, such as 1.2.0 (default: what stands in the folder’s name)',
    )
    .option('--taxonomy <code>', 'under which code it is kept (default: esco, or soc2020)')
    .option('--language <tag>', 'of files whose names do not end in one')
    .option('--dry-run', 'read and judge all files, and write nothing but the refused rows')
    .option('--rejects <file>', 'where refused rows go (default: <taxonomy>.rejects.csv in this folder)')
    .action((path: string, options: TaxonomyOptions) => runTaxonomy(path, options));
}

async function runTaxonomy(path: string, options: TaxonomyOptions): Promise<void> {
  const started = Date.now();
  const imported = await inSession(async (session) => {
    if (!options.dryRun) session.platform.follow();
    return importTaxonomy(session, path, options);
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const { gathered, sheets, rejects, attribution, passedOver } = imported;
  process.stdout.write(`${options.dryRun ? 'Dry run: ' : ''}${describe(imported)} (${seconds} s)\n`);
  for (const [doubt, count] of gathered.doubts) process.stdout.write(`  ${count} times: ${doubt}\n`);
  if (gathered.both > 0)
    process.stdout.write(`  ${gathered.both} pairs are both essential and optional, as published\n`);
  if (passedOver.length > 0) process.stdout.write(`Files that are not read: ${passedOver.join(', ')}\n`);
  if (sheets !== null) process.stdout.write(`${attribution}\n`);
  else {
    process.stdout.write(`Nothing was written. Refused rows, each with its file, line and reason: ${rejects}\n`);
    process.exitCode = exitWithRejects;
  }
}

/** Imports a version, all of it or nothing, and waits until the read models show it: then somebody must be folding. */
export async function importTaxonomy(
  session: Session,
  path: string,
  options: TaxonomyOptions,
): Promise<TaxonomyImported> {
  const found = await taxonomyFilesIn(path);
  const { attribution, ...publisher } = publishers[found.format];
  const taxonomy = options.taxonomy ?? publisher.taxonomy;
  const version = options.version ?? publisher.version ?? /\bv?(\d+(?:\.\d+)*)\/?$/.exec(path)?.[1];
  if (!isCode(taxonomy)) throw new Error('--taxonomy is a code: lower-case words and digits joined by dashes');
  if (version === undefined || !/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(version))
    throw new Error('name the version with --version: letters, digits, dots, dashes, 40 at most');
  const rejects = options.rejects ?? `${taxonomy}.rejects.csv`;
  const gathered = await gather(found, { rejects, language: options.language?.toLowerCase() ?? null });
  const result = { gathered, rejects, attribution, passedOver: found.passedOver };
  if (gathered.faults > 0) return { ...result, sheets: null };
  const today = londonDateOf(new Date().toISOString());
  const of = { taxonomy, version, attribution, occurredAt: today, today };
  return { ...result, sheets: await publish(session, { gathered, of, dryRun: options.dryRun ?? false }) };
}

async function gather(
  { format, files }: TaxonomyFiles,
  { rejects, language }: { readonly rejects: string; readonly language: string | null },
): Promise<GatheredVersion> {
  const report = await openReport(rejects, ['file', 'line', 'value', 'reason']);
  const gathered = new GatheredVersion(({ file, line, value, reason }) => report.write([file, line, value, reason]));
  let done = 0;
  const size = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const bar = progressBar(size, 'reading {bar} {percentage}% | {refused} rows refused', { refused: 0 });
  const onRead = (bytes: number) => bar.update((done += bytes), { refused: gathered.faults });
  try {
    await (format === 'esco' ? readEsco : readSoc)(files, { gathered, language, onRead });
    return gathered;
  } finally {
    bar.stop();
    await report.close();
  }
}

async function publish(
  { platform }: Session,
  {
    gathered,
    of,
    dryRun,
  }: {
    readonly gathered: GatheredVersion;
    readonly of: Parameters<typeof publishGathered>[1]['version'];
    readonly dryRun: boolean;
  },
): Promise<SheetCounts> {
  let done = 0;
  const parts = [...[...gathered.concepts.values()].map(({ part }) => part), ...gathered.relations.keys()];
  const total = parts.reduce((sum, part) => sum + sheetsOf[part], 0);
  const bar = progressBar(total, `${dryRun ? 'judging' : 'importing'} {bar} {percentage}%`);
  try {
    const counts = await publishGathered(gathered, {
      importing: importingOf(platform, of, dryRun),
      version: of,
      pace: dryRun ? async () => undefined : paceOf(platform),
      onSheet: () => bar.update((done += 1)),
    });
    bar.stop();
    if (!dryRun) await awaitReadModels(platform);
    return counts;
  } finally {
    bar.stop();
  }
}

function importingOf(
  platform: Session['platform'],
  { taxonomy, today }: Dated & { taxonomy: string },
  dryRun: boolean,
) {
  const source = `taxonomy-${taxonomy}`;
  return {
    commands: dryRun ? platform.rehearsal() : platform.commands,
    ids: new ExternalIds(platform.secrets.key('external-ids'), source),
    actor: importer(source),
    route: 'import taxonomy',
    today,
  };
}

/** Waits until what stood in the log at the call before is folded. */
function paceOf(platform: Session['platform']): () => Promise<void> {
  let before: Position | null = null;
  return async () => {
    const last = before;
    before = await platform.store.head();
    if (last !== null) while (!(await hasFolded(platform, last)));
  };
}

function describe({ gathered, sheets }: TaxonomyImported): string {
  const concepts = [...gathered.concepts.values()].map(({ part, language, of }) => `${of.size} ${part} (${language})`);
  const related = [...gathered.relations].map(([part, of]) => `${of.size} with ${part}`);
  const said = [...concepts, ...related].join(', ');
  if (sheets === null) return `${said}; ${gathered.faults} rows refused`;
  return `${said}; sheets: ${sheets.new} new, ${sheets.changed} changed, ${sheets.unchanged} unchanged`;
}
