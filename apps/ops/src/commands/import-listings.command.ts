import { stat } from 'node:fs/promises';
import { QueryBus } from '@nestjs/cqrs';
import { ListListingsOfFeed } from '@alongside/community-desk';
import { londonDateOf } from '@alongside/kernel';
import type { Command } from 'commander';
import { awaitReadModels } from '../await-read-models';
import { importer } from '../import/import-spells';
import { csvFeed } from '../import/listings/csv-feed';
import { importFeed, type FeedCounts } from '../import/listings/import-feed';
import { openReport } from '../import/listings/feed-report';
import { jsonFeed } from '../import/listings/json-feed';
import { progressBar } from '../progress';
import { inSession, type Session } from '../session';

export interface ListingsOptions {
  /** Names the directory. */
  readonly source: string;
  readonly rejects?: string;
  readonly differences?: string;
  readonly part?: boolean;
  readonly dryRun?: boolean;
}

/** Left by whoever runs a nightly job: something is to be looked at. */
const exitWithRejects = 2;

export function addListingsCommand(command: Command): void {
  command
    .command('listings <path>')
    .description(
      'import the services of another directory, from a file or a folder in the standard of Open Referral; harmless when repeated',
    )
    .requiredOption('--source <name>', 'a name for the directory, the same each time')
    .option('--dry-run', 'read and judge the whole feed, and write nothing but the reports')
    .option('--part', 'the feed holds a part of the directory: what is not in it is not gone')
    .option('--rejects <file>', 'where what is refused or left out goes (default: <source>.listings.rejects.csv)')
    .option('--differences <file>', 'where what changes goes (default: <source>.listings.differences.csv)')
    .action((path: string, options: ListingsOptions) => runListings(path, options));
}

async function runListings(path: string, options: ListingsOptions): Promise<void> {
  const started = Date.now();
  const { counts, rejects, differences, passedOver } = await inSession(async (session) => {
    if (!options.dryRun) session.platform.follow();
    return importListings(session, path, options);
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${options.dryRun ? 'Dry run: ' : ''}${describe(counts)} (${seconds} s)\n`);
  for (const [reason, count] of [...counts.reasons].sort(([a], [b]) => (a < b ? -1 : 1)))
    process.stdout.write(`  ${count} times: ${reason}\n`);
  if (passedOver.length > 0) process.stdout.write(`Files that are not read: ${passedOver.join(', ')}\n`);
  if (counts.new + counts.changed + counts.back + counts.gone > 0)
    process.stdout.write(`What is new, changed and gone, service by service: ${differences}\n`);
  if (counts.rejected + counts.leftOut === 0) return;
  process.stdout.write(`What was refused or left out, each with its reason: ${rejects}\n`);
  process.exitCode = exitWithRejects;
}

/** Imports a feed and waits until the read models show it: then somebody must be folding. A dry run writes nothing, and does not wait. */
export async function importListings(
  { platform, app }: Session,
  path: string,
  { source, part = false, dryRun = false, ...targets }: ListingsOptions,
) {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(source))
    throw new Error(`--source ${source} is no name such as brent-directory`);
  const { rejects = `${source}.listings.rejects.csv`, differences = `${source}.listings.differences.csv` } = targets;
  const feed = await ((await stat(path)).isDirectory() ? csvFeed(path) : jsonFeed(path));
  const faults = await openReport(rejects, ['file', 'line', 'id', 'field', 'value', 'reason', 'left_out']);
  const changes = await openReport(differences, ['what', 'id', 'name', 'fields']);
  const said = `${dryRun ? 'judging' : 'importing'} {bar} {percentage}% | {services} services, {rejected} refused`;
  const bar = progressBar(feed.size, said, { services: 0, rejected: 0 });
  try {
    const counts = await importFeed(feed, {
      importing: {
        commands: dryRun ? platform.rehearsal() : platform.commands,
        source,
        actor: importer(source),
        today: londonDateOf(new Date().toISOString()),
      },
      faults,
      differences: changes,
      isPart: part,
      listed: () => app.get(QueryBus).execute(new ListListingsOfFeed(source)),
      onService: ({ services, rejected }) => bar.update(feed.done(), { services, rejected }),
    });
    bar.update(Infinity);
    bar.stop();
    if (!dryRun) await awaitReadModels(platform);
    return { counts, rejects, differences, passedOver: feed.passedOver };
  } finally {
    bar.stop();
    await faults.close();
    await changes.close();
  }
}

function describe({ services, rejected, leftOut, gone, back, ...counts }: FeedCounts): string {
  const taken = `${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${back} back, ${gone} gone`;
  return `${services} services: ${taken}, ${rejected} refused; ${leftOut} values and rows left out`;
}
