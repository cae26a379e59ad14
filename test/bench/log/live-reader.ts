import type { EventStore, Position } from '@alongside/event-store';

/** Reads a log from its start and on, and remembers when it saw what. */
export class LiveReader {
  seen = 0;
  readonly #seenAt = new Map<Position, number>();
  readonly #abort = new AbortController();
  readonly #reading: Promise<void>;

  constructor(private readonly store: EventStore) {
    this.#reading = this.#read();
  }

  /** Until it has seen what is in the log now. */
  async caughtUp(): Promise<void> {
    const head = await this.store.head();
    while (head !== null && !this.#seenAt.has(head)) await new Promise((resolve) => setTimeout(resolve, 1));
  }

  /** When it saw that event; one of the pages that it read has it. */
  seenAt(position: Position): number {
    return this.#seenAt.get(position)!;
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    await this.#reading;
  }

  async #read(): Promise<void> {
    for await (const { events } of this.store.subscribeAll(null, { signal: this.#abort.signal })) {
      const now = performance.now();
      for (const { position } of events) this.#seenAt.set(position, now);
      this.seen += events.length;
    }
  }
}
