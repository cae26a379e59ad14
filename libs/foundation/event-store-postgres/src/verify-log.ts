import { ForeignPosition, formatPosition, parsePosition, type Position } from '@alongside/event-store';
import type { Link } from './link';
import { linkAt, verifyChain } from './verify-chain';

/** The head of a log at some moment. Kept elsewhere, it shows later that nothing before it was changed or cut off since. */
export interface KeptHead {
  readonly position: Position;
  /** Of the hash chain, in hexadecimal digits. */
  readonly link: string;
}

export interface LogVerification {
  readonly events: bigint;
  readonly streams: bigint;
  readonly head: Position;
  /** For keeping elsewhere; `null` while nothing is chained. */
  readonly keep: KeptHead | null;
  /** The last event before the hash chain begins, as in a log that is older than the chain; `null` where it begins with the log. */
  readonly chainedAfter: Position | null;
  /** One line for each thing that is wrong, with its position; none when the log is whole. */
  readonly problems: readonly string[];
}

export interface LogToVerify {
  readonly connection: Link;
  readonly logId: string;
  readonly schema: string;
}

/**
 * Walks the whole log and says what is wrong with it: gaps, revisions and times that are out of order, and by the hash chain whatever
 * is not as it was written. Appending goes on meanwhile. That the last events were cut off, or that the whole chain was made
 * anew, only a head that was kept elsewhere tells.
 */
export async function verifyLog(log: LogToVerify, kept?: KeptHead): Promise<LogVerification> {
  const { connection, logId, schema } = log;
  const [row] = await connection.query('verify', statement(schema));
  const [events, streams, head, gaps, firstGap, brokenStreams, firstMisplaced, backwards, firstBackwards] =
    row as readonly string[];
  const problems = [
    gaps !== '0' && `${gaps} positions are missing up to ${head}, the first of them is ${firstGap}`,
    brokenStreams !== '0' &&
      `${brokenStreams} streams have missing or misplaced revisions, first at position ${firstMisplaced}`,
    backwards !== '0' &&
      `${backwards} events were recorded before the one in front of them, first at position ${firstBackwards}`,
  ].filter((problem) => problem !== false);
  const number = BigInt(head!);
  const { chainedAfter, problems: broken } = await verifyChain(connection, schema, number);
  const cutOff = kept ? await keptProblem(log, kept) : [];
  const link = await linkAt(connection, schema, number);
  return {
    events: BigInt(events!),
    streams: BigInt(streams!),
    head: formatPosition(logId, number),
    keep: link === null ? null : { position: formatPosition(logId, number), link },
    chainedAfter: chainedAfter === 0n ? null : formatPosition(logId, chainedAfter),
    problems: [...problems, ...broken, ...cutOff],
  };
}

async function keptProblem({ connection, logId, schema }: LogToVerify, kept: KeptHead): Promise<string[]> {
  try {
    const found = await linkAt(connection, schema, parsePosition(logId, kept.position));
    if (found === kept.link) return [];
    const what = found === null ? 'is not in this log any more' : 'is another one in this log';
    return [`the head that was kept at ${kept.position} ${what}: the log was cut off or made anew since`];
  } catch (error) {
    if (!(error instanceof ForeignPosition)) throw error;
    return [`the head that was kept at ${kept.position} is one of another log`];
  }
}

/** A stream is whole when its revisions, taken in the order of the log, are 0, 1, 2 … */
const statement = (schema: string): string => `
with placed as (
  select e.position, e.stream,
    row_number() over (order by e.position) as place,
    e.revision = row_number() over (partition by e.stream order by e.position) - 1 as in_place,
    e.recorded_at < lag(e.recorded_at) over (order by e.position) as backwards
  from ${schema}.events e
)
select count(*), count(distinct stream), coalesce(max(position), 0),
  coalesce(max(position), 0) - count(*), min(place) filter (where position <> place),
  count(distinct stream) filter (where not in_place), min(position) filter (where not in_place),
  count(*) filter (where backwards), min(position) filter (where backwards)
from placed`;
