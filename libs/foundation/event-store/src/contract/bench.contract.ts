import { randomUUID } from 'node:crypto';
import type {
  EventFilter,
  EventStore,
  LogPage,
  NewEvent,
  Position,
  RecordedEvent,
  StreamName,
} from '../event-store.port';
import type { StoreUnderTest } from './subject.contract';

/** What a check works with: a store, the place in the log where the check began, and how to make and gather events. */
export class Bench {
  readonly #opened: EventStore[];

  private constructor(
    readonly store: EventStore,
    readonly start: Position | null,
    private readonly subject: StoreUnderTest,
  ) {
    this.#opened = [store];
  }

  static async open(subject: StoreUnderTest): Promise<Bench> {
    const store = await subject.open();
    return new Bench(store, await store.head(), subject);
  }

  /** A store on the same log, as another process has one. */
  async beside(): Promise<EventStore> {
    if (!this.subject.openBeside) return this.store;
    const store = await this.subject.openBeside(this.store);
    this.#opened.push(store);
    return store;
  }

  async close(): Promise<void> {
    await Promise.all(this.#opened.map((store) => store.close()));
  }

  /** A stream that nobody else uses. */
  stream(category = 'claimant'): StreamName {
    return `${category}-${randomUUID()}`;
  }

  /** Everything in the log since the check began. */
  async sinceStart(limit = 100): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for (let after = this.start; ;) {
      const page = await this.store.readAll(after, { limit });
      if (page.events.length === 0) return events;
      events.push(...page.events);
      after = page.position;
    }
  }

  /** The pages of a subscription until one of them satisfies; rejects when that takes too long or the subscription ends. */
  async subscribeUntil(
    satisfied: (page: LogPage, events: readonly RecordedEvent[]) => boolean,
    options: { store?: EventStore; after?: Position | null; filter?: EventFilter; batch?: number } = {},
  ): Promise<{ pages: LogPage[]; events: RecordedEvent[] }> {
    const { store = this.store, after = this.start, ...rest } = options;
    const abort = new AbortController();
    const pages: LogPage[] = [];
    const events: RecordedEvent[] = [];
    const gather = async (): Promise<void> => {
      for await (const page of store.subscribeAll(after, { ...rest, signal: abort.signal })) {
        pages.push(page);
        events.push(...page.events);
        if (satisfied(page, events)) return;
      }
      throw new Error('the subscription ended by itself');
    };
    try {
      await this.within(gather());
      return { pages, events };
    } finally {
      abort.abort();
    }
  }

  /** Rejects when the work takes longer than the store's patience. */
  async within<T>(work: Promise<T>): Promise<T> {
    const patienceMs = this.subject.patienceMs ?? 10_000;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`nothing came of it within ${patienceMs} ms`)), patienceMs);
    });
    work.catch(() => undefined);
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
  }
}

export function newEvent(data: Partial<NewEvent> = {}): NewEvent {
  return { id: randomUUID(), type: 'ClaimOpened', data: '{"n":1}', metadata: { actor: 'advisor' }, ...data };
}

export function newEvents(count: number): NewEvent[] {
  return Array.from({ length: count }, (_, n) => newEvent({ data: `{"n":${n}}` }));
}

export function idsOf(events: readonly { readonly id: string }[]): string[] {
  return events.map(({ id }) => id);
}
