import type { Capabilities, EventStore } from '../event-store.port';
import { Bench } from './bench.contract';

/** How the suite gets at one adapter. */
export interface StoreUnderTest {
  /** Opens the store for one check. Its log may hold events already, but nobody else writes to it meanwhile. */
  readonly open: () => Promise<EventStore>;
  /** Opens another store on the same log, as a second process would; by default the suite uses the one store twice. */
  readonly openBeside?: (store: EventStore) => Promise<EventStore>;
  /** How long a subscription may keep the suite waiting for what is in the log. */
  readonly patienceMs?: number;
}

/** One promise of the port. A plain function, so that it can also be run against a store that must not keep it. */
export interface Check {
  readonly title: string;
  readonly needs?: (capabilities: Capabilities) => boolean;
  /** Rejects when the store does not keep the promise. */
  readonly run: (bench: Bench) => Promise<void>;
}

/** Runs one check against a freshly opened store. */
export async function runCheck(check: Check, subject: StoreUnderTest): Promise<void> {
  const bench = await Bench.open(subject);
  try {
    if (check.needs?.(bench.store.capabilities) ?? true) await check.run(bench);
  } finally {
    await bench.close();
  }
}
