import 'reflect-metadata';
import { once } from 'node:events';
import { PositionWaiter, Projector } from '@alongside/projections';
import { folds } from '../../../apps/composition/src/contexts';
import { openLog } from '../fold/filled-log';
import { MeetingsAtARate } from './meetings-at-a-rate';
import type { Folding } from './while-folding';

const meetingsPerSecond = 500;

/** Tells when meetings are recorded and folded, and goes on until it is told to stop. */
async function main(): Promise<void> {
  const { place, claimants, seconds, settling } = JSON.parse(process.argv[2]!) as Folding;
  const log = await openLog(place);
  const { store, codec, pool } = log;
  const waiter = new PositionWaiter(store, pool, folds);
  const failures: string[] = [];
  const onFailure = ({ name, code }: { name: string; code?: string }) => void failures.push(`${name} ${code ?? ''}`);
  const projector = new Projector({ store, codec, pool, connectionString: place.url, folds, waiter, onFailure });
  const meetings = new MeetingsAtARate({ store, codec, claimants, perSecond: meetingsPerSecond });
  await meetings.prepare(settling + seconds);
  projector.start();
  meetings.start();
  process.send!('folding');
  await once(process, 'message');
  await meetings.stop();
  await projector.stop();
  await log.close();
  process.disconnect();
  if (failures.length > 0) throw new Error(`folding failed: ${failures.join(', ')}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
