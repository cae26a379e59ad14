import {
  BrokenLog,
  type EventFilter,
  ForeignPosition,
  formatPosition,
  type RecordedEvent,
} from '@alongside/event-store';
import { eventColumns, recordedEvent } from './event-row';
import type { Link, TextRow } from './link';

export interface LogRange {
  readonly events: readonly RecordedEvent[];
  /** The number of the last event that was passed, whether or not the filter let it through. */
  readonly upTo: bigint;
}

/** Reads stretches of the log, and vouches that nothing is missing in them: throws `BrokenLog` otherwise. */
export class LogReader {
  readonly #range: string;
  readonly #filteredRange: string;
  readonly #head: string;

  constructor(
    private readonly link: Link,
    private readonly logId: string,
    schema: string,
  ) {
    this.#range = `select ${eventColumns} from ${schema}.events e where e.position > $1 and e.position <= $2 order by e.position`;
    // Counted in the same statement, as that is one snapshot: the filter hides gaps otherwise.
    this.#filteredRange = `
      with passed as (select count(*), max(position) from ${schema}.events where position > $1 and position <= $2)
      select passed.count, passed.max, ${eventColumns}
      from passed left join ${schema}.events e on e.position > $1 and e.position <= $2
        and ($3::text[] is null or split_part(e.stream, '-', 1) = any($3::text[]))
        and ($4::text[] is null or e.type = any($4::text[]))
      order by e.position`;
    this.#head = `select coalesce((select position from ${schema}.events order by position desc limit 1), 0)`;
  }

  /** The number of the last event; 0 for an empty log. */
  async head(): Promise<bigint> {
    const [row] = await this.link.query('head', this.#head);
    return BigInt(row![0]!);
  }

  /**
   * At most `limit` events of the log after that one; nothing at its end.
   *
   * Throws `ForeignPosition` where `after` lies ahead of the head.
   */
  async page(after: bigint, limit: number, filter?: EventFilter): Promise<LogRange> {
    const range = await this.range(after, limit, filter);
    if (range.upTo > after) return range;
    const head = await this.head();
    if (head === after) return range;
    if (head < after) throw new ForeignPosition(formatPosition(this.logId, after));
    const appendedMeanwhile = await this.range(after, limit, filter);
    if (appendedMeanwhile.upTo > after) return appendedMeanwhile;
    throw new BrokenLog(`the log should go on to ${head} but ends after ${after}`);
  }

  /** As `page`, but also answers nothing for a place ahead of the head. */
  async range(after: bigint, limit: number, filter?: EventFilter): Promise<LogRange> {
    return filter?.categories || filter?.types
      ? this.#readFiltered(after, after + BigInt(limit), filter)
      : this.#read(after, after + BigInt(limit));
  }

  async #read(after: bigint, last: bigint): Promise<LogRange> {
    const rows = await this.link.query('range', this.#range, [String(after), String(last)]);
    const upTo = after + BigInt(rows.length);
    // Positions are unique and in order: where the last is in its place, so are all.
    if (rows.length > 0 && rows.at(-1)![0] !== String(upTo)) throw gap(after, upTo);
    return { events: rows.map((row) => recordedEvent(this.logId, row)), upTo };
  }

  async #readFiltered(after: bigint, last: bigint, { categories, types }: EventFilter): Promise<LogRange> {
    const values = [String(after), String(last), categories ?? null, types ?? null];
    const rows = await this.link.query('filtered_range', this.#filteredRange, values);
    const [count, max] = rows[0]!;
    const upTo = after + BigInt(count!);
    if (max !== null && max !== String(upTo)) throw gap(after, upTo);
    return { events: rows.filter(hasEvent).map((row) => recordedEvent(this.logId, row.slice(2))), upTo };
  }
}

/** A stretch in which nothing matches still has one row: its count. */
function hasEvent(row: TextRow): boolean {
  return row[2] !== null;
}

function gap(after: bigint, upTo: bigint): BrokenLog {
  return new BrokenLog(`an event is missing in the log between ${after} and ${upTo}: reading halts`);
}
