import type { AnyDecider } from '@alongside/kernel';
import type { EventStore, StreamName } from '@alongside/event-store';
import type { EventCodec } from '@alongside/vault';
import { LRUCache } from 'lru-cache';
import { abandonedType, advance, emptyStream, type LoadedStream } from './loaded-stream';

/**
 * What stays folded, by number and by the characters of its events. With the number alone an import of 15,000 postings of 20 kB held 373 MB and rising
 * (heap after a collection), with both 222 MB and no more.
 */
const most = { streams: 10_000, characters: 128 * 1024 * 1024 };

/** What a folded stream takes beside what its events say, in characters. */
const overhead = 1_000;

/** Loads streams; hot ones stay folded for a minute at most, as their states may hold what was decrypted. */
export class StreamLoader {
  private readonly cache = new LRUCache<StreamName, LoadedStream>({
    ...{ max: most.streams, maxSize: most.characters, ttl: 60_000 },
    sizeCalculation: ({ length }) => length + overhead,
  });
  private cleared = 0;

  constructor(
    private readonly store: EventStore,
    private readonly codec: EventCodec,
  ) {}

  /** The stream as it was last seen, or, when `confirm`, as it is now. */
  async load(decider: AnyDecider, name: StreamName, confirm: boolean): Promise<LoadedStream> {
    const known = this.cache.get(name);
    if (known && !confirm) return { ...known, confirmed: false };
    const since = this.cleared;
    const before = known ?? emptyStream(decider, name);
    const recorded = await this.store.read(name, { from: before.revision + 1n });
    const facts = recorded.filter(({ type }) => type !== abandonedType);
    const events = await Promise.all(facts.map((event) => this.codec.decode(event)));
    const now = advance(before, recorded, events);
    this.keep(now, since);
    return now;
  }

  /** For `keep`. */
  get now(): number {
    return this.cleared;
  }

  /** Remembers the stream as this process read or wrote it, unless all was cleared since. */
  keep(stream: LoadedStream, since: number): void {
    if (since < this.cleared) return;
    const known = this.cache.get(stream.name);
    if (stream.revision > (known?.revision ?? -1n)) this.cache.set(stream.name, stream);
  }

  /** Nothing that was decrypted is kept, nor what is being decrypted just now. */
  clear(): void {
    this.cleared++;
    this.cache.clear();
  }

  /** Somebody else wrote the stream: the next load reads it. */
  drop(name: StreamName): void {
    this.cache.delete(name);
  }
}
