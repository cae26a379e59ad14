import type { EventFilter } from '@alongside/event-store';
import type { LogRange, LogReader } from './log-reader';

/** How many pages are asked for before the one at hand is consumed: two kept the server busy, more gained nothing. */
const pagesAhead = 2;

/** The pages of the log one after the other; while it catches up, the next are on their way before they are wanted. */
export class PageSource {
  #ahead: { readonly after: bigint; readonly range: Promise<LogRange> }[] = [];

  constructor(
    private readonly reader: LogReader,
    private readonly limit: number,
    private readonly filter: EventFilter | undefined,
  ) {}

  /** The page after that event; nothing at the log's end. Throws as `LogReader.page` does. */
  async next(after: bigint): Promise<LogRange> {
    const page = (await this.#fetched(after)) ?? (await this.reader.page(after, this.limit, this.filter));
    if (page.upTo - after === BigInt(this.limit)) this.#lookAhead(page.upTo);
    return page;
  }

  /**
   * What was asked for ahead, if it is of use: each answer is of its own moment, so behind a page that was not full yet the
   * later ones do not join.
   */
  async #fetched(after: bigint): Promise<LogRange | null> {
    const next = this.#ahead.shift();
    if (next?.after === after) {
      const range = await next.range;
      if (range.upTo > after) return range;
    }
    this.#ahead = [];
    return null;
  }

  #lookAhead(after: bigint): void {
    while (this.#ahead.length < pagesAhead) {
      const from = after + BigInt(this.limit * this.#ahead.length);
      const range = this.reader.range(from, this.limit, this.filter);
      range.catch(() => undefined);
      this.#ahead.push({ after: from, range });
    }
  }
}
