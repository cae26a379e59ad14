import { retryUndone } from '@alongside/processes';
import { rebuild, unpark, type AnyFold } from '@alongside/projections';
import { InvalidArgumentError, type Command } from 'commander';
import { folds, type Platform } from '../../../composition/src';
import { progressBar } from '../progress';
import { inSession } from '../session';

export function addRebuildCommands(program: Command): void {
  program
    .command('rebuild [read-models...]')
    .description('fill read models anew from the log, beside the ones in use, and switch over (default: all of them)')
    .action((names: string[]) => runRebuild(chosen(names)));
  program
    .command('unpark')
    .description('fold parked events again, in order, and try again what processes failed in')
    .action(runUnpark);
}

async function runRebuild(chosenFolds: readonly AnyFold[]): Promise<void> {
  const rebuilt = await inSession(({ platform }) => rebuildIn(platform, chosenFolds), { rebuilding: true });
  process.stdout.write(`Rebuilt: ${rebuilt.map(({ name }) => name).join(', ')}\n`);
}

/** Those that the log did not fill as well, whether or not they were chosen; answers which. */
async function rebuildIn(platform: Platform, chosenFolds: readonly AnyFold[]): Promise<readonly AnyFold[]> {
  const toRebuild = folds.filter((fold) => chosenFolds.includes(fold) || platform.stale.includes(fold.name));
  if (platform.stale.length === 0) platform.projector.start();
  const bar = progressBar(1, 'rebuilding {bar} {percentage}% | {events} events', { events: 0 });
  try {
    await rebuild({
      ...platform,
      folds: toRebuild,
      onProgress: ({ share, events }) => bar.update(share, { events }),
    });
  } finally {
    bar.stop();
  }
  return toRebuild;
}

async function runUnpark(): Promise<void> {
  await inSession(async ({ platform }) => {
    process.stdout.write(`Keys that are free again: ${await unpark({ ...platform, folds })}\n`);
    process.stdout.write(`Reactions of processes that are done now: ${await retryUndone(platform)}\n`);
  });
}

function chosen(names: readonly string[]): readonly AnyFold[] {
  if (names.length === 0) return folds;
  return names.map((name) => {
    const fold = folds.find((one) => one.name === name);
    if (!fold) throw new InvalidArgumentError(`the read models are ${folds.map((one) => one.name).join(', ')}`);
    return fold;
  });
}
