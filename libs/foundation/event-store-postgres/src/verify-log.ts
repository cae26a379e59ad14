import { formatPosition, type Position } from '@alongside/event-store';
import type { Link } from './link';

export interface LogVerification {
  readonly events: bigint;
  readonly streams: bigint;
  readonly head: Position;
  /** One line for each thing that is wrong; none when the log is whole. */
  readonly problems: readonly string[];
}

/**
 * Walks the whole log in one snapshot and says what is wrong with it: positions and revisions without gaps and
 * times that never go back. Reads every event's place but no body; appending goes on meanwhile. That the last events were cut
 * off it cannot see: a checkpoint ahead of the head tells, and a head that was kept elsewhere.
 */
export async function verifyLog(link: Link, logId: string, schema: string): Promise<LogVerification> {
  const [row] = await link.query('verify', statement(schema));
  const [events, streams, head, gaps, brokenStreams, backwards] = row as readonly string[];
  const problems = [
    gaps !== '0' && `${gaps} positions are missing up to ${head}`,
    brokenStreams !== '0' && `${brokenStreams} streams have missing or misplaced revisions`,
    backwards !== '0' && `${backwards} events were recorded before the one in front of them`,
  ].filter((problem) => problem !== false);
  return { events: BigInt(events!), streams: BigInt(streams!), head: formatPosition(logId, BigInt(head!)), problems };
}

/** A stream is whole when its revisions, taken in the order of the log, are 0, 1, 2 … */
const statement = (schema: string): string => `
with placed as (
  select e.position, e.recorded_at, e.stream,
    e.revision = row_number() over (partition by e.stream order by e.position) - 1 as in_place,
    e.recorded_at < lag(e.recorded_at) over (order by e.position) as backwards
  from ${schema}.events e
)
select count(*), count(distinct stream), coalesce(max(position), 0), coalesce(max(position), 0) - count(*),
  count(distinct stream) filter (where not in_place), count(*) filter (where backwards)
from placed`;
