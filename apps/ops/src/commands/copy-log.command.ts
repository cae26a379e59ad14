import type { Command } from 'commander';
import { configurationOf } from '../../../composition/src';
import { copyLog } from '../copy-log/copy-log';
import { openLog } from '../copy-log/open-log';
import { progressBar } from '../progress';

interface Options {
  readonly from: string;
  readonly to: string;
  readonly fromPrefix: string;
  readonly toPrefix: string;
}

export function addCopyLogCommand(program: Command): void {
  program
    .command('copy-log')
    .description('copy a log into another store, verified; goes on where it was interrupted')
    .requiredOption('--from <log>', 'embedded, a postgres:// or kurrentdb:// URL, or a file that holds one')
    .requiredOption('--to <log>', 'the same; nobody else may write to it')
    .option('--from-prefix <prefix>', 'what the names of its streams begin with in KurrentDB', 'alongside')
    .option('--to-prefix <prefix>', 'the same of the other', 'alongside')
    .action(runCopyLog);
}

async function runCopyLog(options: Options): Promise<void> {
  const settings = configurationOf(process.env);
  const from = await openLog(options.from, options.fromPrefix, settings);
  try {
    const to = await openLog(options.to, options.toPrefix, settings);
    const bar = progressBar(1, 'copying | {events} events', { events: 0 });
    let events = 0;
    try {
      const onEvent = () => bar.update(0, { events: ++events });
      const { copied, alreadyThere, digest } = await copyLog({ from: from.store, to: to.store, onEvent });
      bar.stop();
      process.stdout.write(
        `${copied} events copied, ${alreadyThere} there already; both logs have the digest ${digest}.\n`,
      );
      process.stdout.write('Once the system is set to the new log: alongside rebuild\n');
    } finally {
      bar.stop();
      await to.close();
    }
  } finally {
    await from.close();
  }
}
