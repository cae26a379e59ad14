import { appending } from './appending.contract';
import { bodies } from './bodies.contract';
import { type Check, runCheck } from './check.contract';
import type { StoreUnderTest } from './subject.contract';
import { idempotency } from './idempotency.contract';
import { randomRuns } from './random-runs.contract';
import { reading } from './reading.contract';
import { resources } from './resources.contract';
import { severalStreams } from './several-streams.contract';
import { subscribing } from './subscribing.contract';
import { wholeLog } from './whole-log.contract';

/** The promises of the port, by the part of it that makes them. */
export const contract: Readonly<Record<string, readonly Check[]>> = {
  appending,
  idempotency,
  'several streams': severalStreams,
  bodies,
  reading,
  'the whole log': wholeLog,
  subscribing,
  resources,
  'random runs': randomRuns,
};

/** Holds one adapter to every promise of the port; a check that the store's capabilities rule out passes. */
export function describeEventStore(name: string, subject: StoreUnderTest): void {
  describe(name, () => {
    for (const [part, checks] of Object.entries(contract)) {
      describe(part, () => {
        for (const check of checks) it(check.title, () => runCheck(check, subject), 60_000);
      });
    }
  });
}
