import { PositionWaiter, Projector } from '@alongside/projections';
import { folds } from '../../../apps/composition/src/contexts';
import type { FilledCaseload } from './filled-caseload';
import { MeetingsAtARate } from './meetings-at-a-rate';

const meetingsPerSecond = 500;

/** Does the work while meetings are recorded, of claimants of numbers below that, and all read models folded in this process. */
export async function whileFolding<Result>(
  { url, store, codec, pool }: FilledCaseload,
  { claimants, seconds }: { readonly claimants: number; readonly seconds: number },
  work: () => Promise<Result>,
): Promise<Result> {
  const waiter = new PositionWaiter(store, pool, folds);
  const failures: string[] = [];
  const onFailure = ({ name, code }: { name: string; code?: string }) => void failures.push(`${name} ${code ?? ''}`);
  const projector = new Projector({ store, codec, pool, connectionString: url, folds, waiter, onFailure });
  const meetings = new MeetingsAtARate({ store, codec, claimants, perSecond: meetingsPerSecond });
  await meetings.prepare(seconds);
  projector.start();
  meetings.start();
  try {
    const result = await work();
    if (failures.length > 0) throw new Error(`folding failed: ${failures.join(', ')}`);
    return result;
  } finally {
    await meetings.stop();
    await projector.stop();
  }
}
