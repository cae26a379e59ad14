import type { ReadOptions, RecordedEvent, StreamName } from '@alongside/event-store';
import { eventColumns, recordedEvent } from './event-row';
import type { Link } from './link';

/** Reads single streams, over a few connections in turn, so that one long stream does not hold up all others. */
export class StreamReader {
  readonly #forwards: string;
  readonly #backwards: string;
  #next = 0;

  constructor(
    private readonly links: readonly Link[],
    private readonly logId: string,
    schema: string,
  ) {
    const select = `select ${eventColumns} from ${schema}.events e where e.stream = $1`;
    this.#forwards = `${select} and e.revision >= $2 order by e.revision limit $3`;
    this.#backwards = `${select} and e.revision <= $2 order by e.revision desc limit $3`;
  }

  async read(stream: StreamName, { from, direction = 'forwards', limit }: ReadOptions): Promise<RecordedEvent[]> {
    const link = this.links[(this.#next = (this.#next + 1) % this.links.length)]!;
    const rows =
      direction === 'forwards'
        ? await link.query('forwards', this.#forwards, [stream, String(from ?? 0n), limit ?? null])
        : await link.query('backwards', this.#backwards, [stream, String(from ?? lastPossible), limit ?? null]);
    return rows.map((row) => recordedEvent(this.logId, row));
  }
}

const lastPossible = 2n ** 63n - 1n;
