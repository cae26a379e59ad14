import { type Position, sequenceOf } from '@alongside/event-store';
import { processStatus, undoneReactions } from '@alongside/processes';
import { parkedKeys } from '@alongside/projections';
import Table from 'cli-table3';
import type { Command } from 'commander';
import type { Platform } from '../../../composition/src';
import { foldStatus } from '../fold-status';
import { inSession } from '../session';

export function addStatusCommand(program: Command): void {
  program
    .command('status')
    .description('show the log, the read models, the processes, what is parked and what was not done')
    .action(() => inSession(async ({ platform }) => void process.stdout.write(await describe(platform))));
}

/** How far all is that follows the log, and what waits for somebody. */
export async function describe({ store, pool }: Pick<Platform, 'store' | 'pool'>): Promise<string> {
  const head = await store.head();
  const end = placeOf(head);
  // A log whose positions have gaps tells no number of events: then all are places in it.
  const [seen, behind] = store.countsEvents ? ['events seen', 'behind'] : ['read up to', 'behind (places)'];
  const folds = tableOf(['read model', 'generation', seen, behind]);
  for (const { fold, generation, sequence } of await foldStatus(pool))
    folds.push([fold, generation, sequence, end - sequence]);
  const processes = tableOf(['process', seen, behind]);
  for (const { process: name, position } of await processStatus(pool))
    processes.push([name, placeOf(position), end - placeOf(position)]);
  return [
    describeLog(store, head),
    folds.toString(),
    ...(processes.length === 0 ? [] : [processes.toString()]),
    await parkedIn(pool),
    ...(await undoneIn(pool)),
    '',
  ].join('\n');
}

function describeLog({ countsEvents }: Pick<Platform['store'], 'countsEvents'>, head: Position | null): string {
  if (head === null) return 'The log has 0 events.';
  return countsEvents ? `The log has ${placeOf(head)} events; its head is ${head}.` : `The log’s head is ${head}.`;
}

function placeOf(position: Position | null): number {
  return position === null ? 0 : Number(sequenceOf(position));
}

async function parkedIn(pool: Platform['pool']): Promise<string> {
  const parked = await parkedKeys(pool);
  const waiting = parked.map(({ fold, key, waiting: count, error }) => `  ${fold} ${key}: ${count} waiting (${error})`);
  return parked.length === 0 ? 'Nothing is parked.' : `Parked keys: ${parked.length}\n${waiting.join('\n')}`;
}

async function undoneIn(pool: Platform['pool']): Promise<string[]> {
  const undone = await undoneReactions(pool);
  if (undone.length === 0) return [];
  const lines = undone.map(
    ({ process: name, stream, revision, outcome, code }) => `  ${name} ${stream} ${revision}: ${outcome} (${code})`,
  );
  return [`Not done by processes: ${undone.length}\n${lines.join('\n')}`];
}

function tableOf(head: string[]) {
  return new Table({ head, style: { head: [], border: [] } });
}
