import { sequenceOf } from '@alongside/event-store';
import { parkedKeys } from '@alongside/projections';
import Table from 'cli-table3';
import type { Command } from 'commander';
import { foldStatus } from '../fold-status';
import { inSession } from '../session';

export function addStatusCommand(program: Command): void {
  program
    .command('status')
    .description('show the log, the read models and what is parked')
    .action(() => inSession(async ({ platform }) => void process.stdout.write(await describe(platform))));
}

async function describe({ store, pool }: Parameters<Parameters<typeof inSession>[0]>[0]['platform']): Promise<string> {
  const head = await store.head();
  const events = head === null ? 0 : Number(sequenceOf(head));
  const folds = new Table({
    head: ['read model', 'generation', 'events seen', 'behind'],
    style: { head: [], border: [] },
  });
  for (const { fold, generation, sequence } of await foldStatus(pool))
    folds.push([fold, generation, sequence, events - sequence]);
  const parked = await parkedKeys(pool);
  const waiting = parked.map(({ fold, key, waiting: count, error }) => `  ${fold} ${key}: ${count} waiting (${error})`);
  return [
    `The log has ${events} events${head === null ? '' : `; its head is ${head}`}.`,
    folds.toString(),
    parked.length === 0 ? 'Nothing is parked.' : `Parked keys: ${parked.length}\n${waiting.join('\n')}`,
    '',
  ].join('\n');
}
