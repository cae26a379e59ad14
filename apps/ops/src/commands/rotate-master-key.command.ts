import { addMasterKey, configurationOf, type Platform } from '../../../composition/src';
import type { Command } from 'commander';
import { progressBar } from '../progress';
import { inSession } from '../session';

interface Options {
  readonly prepare?: true;
}

export function addRotateMasterKeyCommand(program: Command): void {
  program
    .command('rotate-master-key')
    .description('wrap the keys of all persons by a new master key; what they encrypted stays as it is')
    .option('--prepare', 'only make the new master key, to be given to every machine before it is used')
    .action(runRotation);
}

async function runRotation({ prepare }: Options): Promise<void> {
  const { masterKeys } = configurationOf(process.env);
  await inSession(async ({ platform }) => {
    const name = nextName(platform, () => addMasterKey(platform.masterKeys, masterKeys));
    if (prepare)
      return void process.stdout.write(`The master key ${name} is made. Give it to every machine, then rotate.\n`);
    process.stdout.write(await rotate(platform, name));
  });
}

/** The newest master key where it is not in use yet, or where keys are still under others; a new one else. */
function nextName({ masterKeys, keys }: Platform, add: () => string): string {
  const newest = masterKeys.names.at(-1)!;
  return newest === keys.currentMasterKey ? add() : newest;
}

async function rotate({ keys, masterKeys }: Platform, name: string): Promise<string> {
  const bar = progressBar(1, 'wrapping anew {bar} {percentage}% | {keys} keys', { keys: 0 });
  const { keys: rewrapped } = await keys.rotateTo(name, (done) =>
    bar.update(done.keys / done.total, { keys: done.keys }),
  );
  bar.stop();
  const others = masterKeys.names.filter((one) => one !== name);
  const left = await Promise.all(others.map((one) => keys.countUnder(one)));
  return (
    `${rewrapped} keys are wrapped by ${name} now; under ${others.join(', ')}: ${left.join(', ')}.\n` +
    'Back up the root secret and the master keys. Older back-ups of the keys need the master keys of their time.\n'
  );
}
