import { formatPosition, type Position, type StreamName } from '@alongside/event-store';
import type { LogIdentity } from './log-identity';
import type { LogReader } from './log-reader';

export interface LogVerification {
  readonly events: bigint;
  readonly streams: bigint;
  readonly head: Position;
  /** There is no hash chain over this log, so no head that would be worth keeping. */
  readonly keep: null;
  /** The last event of what is not chained: of all of it. */
  readonly chainedAfter: Position;
  /** One line for each thing that is wrong; none when the log is whole. */
  readonly problems: readonly string[];
}

/**
 * Reads the whole log and holds every stream to its revisions: 0, 1, 2 … without a gap, as they follow in the log. The positions
 * of a KurrentDB log have gaps by nature, so a stream that is gone with all its events it cannot miss.
 */
export async function verifyLog(
  reader: LogReader,
  { logId, begin }: LogIdentity,
  kept?: object,
): Promise<LogVerification> {
  const next = new Map<StreamName, bigint>();
  const broken = new Set<StreamName>();
  let [events, head, place] = [0n, begin, begin];
  for (;;) {
    const stretch = await reader.scan(place, { limit: 2_000 });
    for (const { stream, revision } of stretch.events) {
      if (revision !== (next.get(stream) ?? 0n)) broken.add(stream);
      next.set(stream, revision + 1n);
      events++;
    }
    if (stretch.upTo === null) break;
    [head, place] = [stretch.upTo, stretch.scanned];
  }
  const problems = [
    broken.size > 0 && `${broken.size} streams have missing or misplaced revisions`,
    kept && 'a log in KurrentDB has no hash chain that could be held to the head that was kept',
  ].filter((problem): problem is string => typeof problem === 'string');
  const at = formatPosition(logId, head);
  return { events, streams: BigInt(next.size), head: at, keep: null, chainedAfter: at, problems };
}
