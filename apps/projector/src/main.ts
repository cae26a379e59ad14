import 'reflect-metadata';
import { createLog } from '@alongside/http';
import { configurationOf, openPlatform, stopOnSignal } from '../../composition/src';

/** The projections alone: one process folds, further ones stand by. */
async function main(): Promise<void> {
  const log = createLog();
  const opening = openPlatform(configurationOf(process.env), log);
  stopOnSignal(async () => (await opening).close(), log);
  (await opening).projector.start();
  log.info('the projector is up');
}

main().catch((error: unknown) => {
  process.stderr.write(`The projector did not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
