import type { Capabilities } from '../event-store.port';
import { Bench } from './bench.contract';
import type { StoreUnderTest } from './subject.contract';

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
