import { type EventFilter, formatPosition, type LogPage, StoreUnavailable, type WakeUp } from '@alongside/event-store';
import type { LogReader } from './log-reader';

export interface SubscriptionSource {
  readonly reader: LogReader;
  readonly logId: string;
  readonly wakeUp: WakeUp;
  readonly isClosed: () => boolean;
  /** The watchdog: how long a signal that was lost, or a silent server, can hold back what is in the log. */
  readonly pollMs: number;
}

export interface SubscriptionOptions {
  readonly filter?: EventFilter;
  readonly batch?: number;
  readonly signal: AbortSignal;
}

const longestPauseMs = 5_000;

/**
 * `EventStore.subscribeAll` by reading on from the last event that was given, so that catching up and live are one and the same:
 * nothing is skipped and nothing repeated where the one becomes the other. While the log cannot be reached it waits.
 */
export async function* subscription(
  { reader, logId, wakeUp, isClosed, pollMs }: SubscriptionSource,
  after: bigint,
  { filter, batch = 1_000, signal }: SubscriptionOptions,
): AsyncGenerator<LogPage, void, undefined> {
  let scanned: bigint | null = null;
  let pauseMs = 100;
  while (!signal.aborted && !isClosed()) {
    const seen = wakeUp.count;
    try {
      if (scanned === null) await reader.assertHeld(after);
      const stretch = await reader.scan(scanned ?? after, { limit: batch, filter });
      pauseMs = 100;
      if (signal.aborted || isClosed()) return;
      scanned = stretch.scanned;
      if (stretch.upTo === null) await wakeUp.sleep(seen, signal, pollMs);
      else yield { events: stretch.events, position: formatPosition(logId, stretch.upTo) };
    } catch (error) {
      if (isClosed()) return;
      if (!(error instanceof StoreUnavailable)) throw error;
      await wakeUp.sleep(wakeUp.count, signal, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    }
  }
}
