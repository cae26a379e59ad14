import type { ReadOptions, RecordedEvent, StreamName } from '@alongside/event-store';
import type { Connection } from './connection';
import { streamRequest, type Place } from './read-requests';
import { recordedEvent } from './stored-event';
import type { StreamNames } from './stream-names';

const everything = BigInt(Number.MAX_SAFE_INTEGER);

/** Reads single streams. */
export class StreamReader {
  constructor(
    private readonly connection: Connection,
    private readonly names: StreamNames,
    private readonly logId: string,
  ) {}

  async read(stream: StreamName, { from, direction = 'forwards', limit }: ReadOptions): Promise<RecordedEvent[]> {
    const count = limit === undefined ? everything : BigInt(limit);
    if (direction === 'forwards') return this.#read(stream, from ?? 0n, { count });
    if (from === undefined) return this.#read(stream, 'end', { count, backwards: true });
    // From beyond the end servers answer nothing, or what there is.
    const [last] = await this.#read(stream, 'end', { count: 1n, backwards: true });
    if (!last) return [];
    return this.#read(stream, from < last.revision ? from : last.revision, { count, backwards: true });
  }

  async #read(stream: StreamName, from: Place, extent: { count: bigint; backwards?: boolean }) {
    const events = await this.connection.read(streamRequest(this.names.stored(stream), from, extent));
    return events.map((event) => recordedEvent(this.logId, stream, event));
  }
}
