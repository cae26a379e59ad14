import type { Appended, EventStore } from '@alongside/event-store';
import { sampleEvent, timeOrderedId } from '../sample-events';

/** As long as a stream gets here. */
const eventsOfStream = 20;

/** Callers of a store, each with a stream of its own at a time and a revision that it expects. */
export class Callers {
  private readonly streams = new Map<number, { name: string; length: number }>();

  constructor(
    private readonly store: EventStore,
    private readonly eventsEach: number,
    private readonly bytesEach?: number,
  ) {}

  /** One append of the caller; answers the number of its events. */
  async append(caller: number): Promise<number> {
    await this.appended(caller);
    return this.eventsEach;
  }

  /** One append of the caller, with the store's answer. */
  async appended(caller: number): Promise<Appended> {
    const stream = this.streamOf(caller);
    const answer = await this.store.append([
      {
        stream: stream.name,
        expected: stream.length === 0 ? 'none' : BigInt(stream.length - 1),
        events: Array.from({ length: this.eventsEach }, () => sampleEvent(this.bytesEach)),
      },
    ]);
    stream.length += this.eventsEach;
    return answer;
  }

  private streamOf(caller: number): { name: string; length: number } {
    const current = this.streams.get(caller);
    if (current && current.length < eventsOfStream) return current;
    const next = { name: `claimant-${timeOrderedId()}`, length: 0 };
    this.streams.set(caller, next);
    return next;
  }
}
