import {
  type EventFilter,
  formatPosition,
  type LogPage,
  parsePosition,
  type Position,
  StoreUnavailable,
  type WakeUp,
} from '@alongside/event-store';
import type { LogReader } from './log-reader';
import { PageSource } from './page-source';

export interface SubscriptionSource {
  readonly reader: LogReader;
  readonly logId: string;
  readonly wakeUp: WakeUp;
  readonly isClosed: () => boolean;
  /** The safety net: how long a lost wake-up can hold back what is in the log. */
  readonly pollMs: number;
}

export interface SubscriptionOptions {
  readonly filter?: EventFilter;
  readonly batch?: number;
  readonly signal: AbortSignal;
}

const longestPauseMs = 5_000;

/** `EventStore.subscribeAll` over a reader. While the log cannot be reached it waits and tries again. */
export async function* subscription(
  { reader, logId, wakeUp, isClosed, pollMs }: SubscriptionSource,
  start: Position | null,
  { filter, batch = 1_000, signal }: SubscriptionOptions,
): AsyncGenerator<LogPage, void, undefined> {
  const source = new PageSource(reader, batch, filter);
  let after = start === null ? 0n : parsePosition(logId, start);
  let pauseMs = 100;
  while (!signal.aborted && !isClosed()) {
    const seen = wakeUp.count;
    try {
      const { events, upTo } = await source.next(after);
      pauseMs = 100;
      if (signal.aborted || isClosed()) return;
      if (upTo === after) {
        await wakeUp.sleep(seen, signal, pollMs);
      } else {
        after = upTo;
        yield { events, position: formatPosition(logId, upTo) };
      }
    } catch (error) {
      if (isClosed()) return;
      if (!(error instanceof StoreUnavailable)) throw error;
      await wakeUp.sleep(wakeUp.count, signal, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    }
  }
}
