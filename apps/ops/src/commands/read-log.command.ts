import { dropMonths, expiredMonths } from '@alongside/privacy';
import { InvalidArgumentError, type Command } from 'commander';
import { inSession } from '../session';

/** As long as somebody may still complain of a reading, and ask who it was. */
const defaultMonths = 36;

interface Options {
  readonly months: number;
  readonly dryRun?: true;
}

export function addReadLogCommand(program: Command): void {
  program
    .command('read-log')
    .description('the log of who read whose record')
    .command('expire')
    .description('drop the months of the read log that are older than it is kept, each whole')
    .option('--months <number>', 'how many whole months are kept beside the one that runs', monthsOf, defaultMonths)
    .option('--dry-run', 'say what would be dropped, and drop nothing')
    .action(runExpire);
}

async function runExpire({ months, dryRun }: Options): Promise<void> {
  const expired = await inSession(async ({ platform: { dataSource } }) => {
    const found = await expiredMonths(dataSource, months);
    if (!dryRun) await dropMonths(dataSource, found);
    return found;
  });
  const lines = expired.map(
    ({ month, readings }) => `${month}  ${readings} readings ${dryRun ? 'would go' : 'dropped'}`,
  );
  process.stdout.write(`${lines.length === 0 ? 'Nothing is older than it is kept.' : lines.join('\n')}\n`);
}

function monthsOf(text: string): number {
  const months = Number(text);
  if (!Number.isInteger(months) || months < 1 || months > 1_200)
    throw new InvalidArgumentError('a whole number of months, 1 at least.');
  return months;
}
