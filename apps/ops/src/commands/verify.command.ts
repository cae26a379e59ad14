import type { Command } from 'commander';
import { inSession } from '../session';

export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description('read the whole log and check that nothing is missing or out of order')
    .action(async () => {
      const { events, streams, head, problems } = await inSession(({ platform }) => platform.store.verify());
      process.stdout.write(`${events} events in ${streams} streams, head ${head}\n`);
      for (const problem of problems) process.stdout.write(`wrong: ${problem}\n`);
      if (problems.length > 0) process.exitCode = 1;
      else process.stdout.write('The log is whole.\n');
    });
}
