import 'reflect-metadata';
import { createLog } from '@alongside/http';
import { configurationOf, openPlatform, stopOnSignal } from '../../composition/src';

/** The projections and the processes alone: one at a time does the work, further ones stand by. */
async function main(): Promise<void> {
  const log = createLog();
  const opening = openPlatform(configurationOf(process.env), log);
  stopOnSignal(async () => (await opening).close(), log);
  (await opening).follow();
  log.info('the projector is up');
}

main().catch((error: unknown) => {
  process.stderr.write(`The projector did not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
