import { type Appended, StoreBusy, StoreUnavailable } from '@alongside/event-store';
import type { AppendOutcome, AppendRequest } from './append-request';
import { type Turn, Turns } from './append-turns';

export interface QueueLimits {
  /** How many batches may be on their way at once: the server works on one while this process reads the answer of the other. */
  readonly batchesInFlight: number;
  readonly eventsInBatch: number;
  readonly bytesInBatch: number;
  readonly requestsWaiting: number;
  readonly bytesWaiting: number;
}

export const defaultLimits: QueueLimits = {
  batchesInFlight: 2,
  eventsInBatch: 512,
  bytesInBatch: 4_000_000,
  requestsWaiting: 10_000,
  bytesWaiting: 64_000_000,
};

/** With nothing in flight, that many are split over two batches: else all callers move in lockstep and nothing overlaps. */
const worthSplitting = 16;

interface Waiting extends Turn {
  readonly request: AppendRequest;
  readonly settle: (outcome: AppendOutcome) => void;
}

/**
 * Group commit: while batches are on their way, appends wait here, and the next batch takes them together.
 *
 * No timer lingers: a lone append leaves at once. Among the batches in flight at most one request touches a stream or brings an
 * event id, so that no request can spoil another and each has its own outcome.
 */
export class AppendQueue {
  readonly #turns = new Turns<Waiting>();
  #ready: Waiting[] = [];
  #waiting = 0;
  #waitingBytes = 0;
  #inFlight = 0;
  #scheduled = false;
  #closed: (() => void) | null = null;

  /** `send` answers the outcome of each request, in their order, and never rejects. */
  constructor(
    private readonly send: (requests: readonly AppendRequest[]) => Promise<readonly AppendOutcome[]>,
    private readonly limits: QueueLimits = defaultLimits,
  ) {}

  append(request: AppendRequest): Promise<Appended> {
    if (this.#closed) return Promise.reject(new StoreUnavailable('the event store is closed'));
    if (this.#waiting > 0 && this.#isFull(request)) {
      return Promise.reject(new StoreBusy(`${this.#waiting} appends wait already`));
    }
    return new Promise((resolve, reject) => {
      this.#enter({
        request,
        keys: keysOf(request),
        blockers: 0,
        blocked: [],
        settle: (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome)),
      });
    });
  }

  /** Resolves when all that waited has its outcome; what comes later is refused. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#closed = resolve;
      this.#resolveIfIdle();
    });
  }

  #isFull({ bytes }: AppendRequest): boolean {
    return this.#waiting >= this.limits.requestsWaiting || this.#waitingBytes + bytes > this.limits.bytesWaiting;
  }

  #enter(waiting: Waiting): void {
    this.#waiting += 1;
    this.#waitingBytes += waiting.request.bytes;
    if (!this.#turns.enter(waiting)) return;
    this.#ready.push(waiting);
    this.#schedule();
  }

  /** After the callers that this tick woke had their say. */
  #schedule(): void {
    if (this.#scheduled || this.#ready.length === 0 || this.#inFlight >= this.limits.batchesInFlight) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      const split = this.#inFlight === 0 && this.#ready.length >= worthSplitting;
      this.#dispatch(split ? Math.ceil(this.#ready.length / 2) : Infinity);
      this.#schedule();
    });
  }

  #dispatch(atMost: number): void {
    const batch = this.#takeBatch(atMost);
    this.#inFlight += 1;
    void this.send(batch.map(({ request }) => request)).then((outcomes) => {
      this.#inFlight -= 1;
      batch.forEach((waiting, index) => {
        for (const freed of this.#turns.leave(waiting)) this.#ready.push(freed);
        waiting.settle(outcomes[index]!);
      });
      this.#schedule();
      this.#resolveIfIdle();
    });
  }

  #takeBatch(atMost: number): Waiting[] {
    const { eventsInBatch, bytesInBatch } = this.limits;
    let events = 0;
    let bytes = 0;
    let count = 0;
    for (const { request } of this.#ready) {
      events += request.events;
      bytes += request.bytes;
      if (count > 0 && (count >= atMost || events > eventsInBatch || bytes > bytesInBatch)) break;
      count += 1;
    }
    const batch = this.#ready.splice(0, count);
    this.#waiting -= batch.length;
    for (const { request } of batch) this.#waitingBytes -= request.bytes;
    return batch;
  }

  #resolveIfIdle(): void {
    if (this.#waiting === 0 && this.#inFlight === 0) this.#closed?.();
  }
}

function keysOf({ writes, checks }: AppendRequest): string[] {
  const keys: string[] = [];
  for (const { stream, events } of writes) {
    keys.push(stream);
    for (const { id } of events) keys.push(id);
  }
  for (const { stream } of checks) keys.push(stream);
  return keys;
}
