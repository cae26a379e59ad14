/** An event as the server keeps it. */
export interface StoredRecord {
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  /** Its place in the whole log: bytes, so with gaps. */
  readonly position: bigint;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  /** In ticks of 100 ns. */
  readonly created: bigint;
}

export type Proposed = Pick<StoredRecord, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;

/** As the server numbers them: -1 no stream, -2 any, -4 exists. */
export interface ProposedWrite {
  readonly stream: string;
  readonly expected: bigint;
  readonly events: readonly Proposed[];
}

export type Verdict =
  | { readonly kind: 'ok' }
  | { readonly kind: 'known'; readonly last: StoredRecord }
  | { readonly kind: 'wrong'; readonly current: bigint };

const [none, any, exists] = [-1n, -2n, -4n];

/**
 * What a single EventStoreDB node does with appends, as it was seen to and as its source says: ids count within a stream; a repeat
 * at an explicit revision is known by the stream itself, one at `any` only by what the process remembers since its start.
 */
export class ServerLog {
  readonly records: StoredRecord[] = [];
  readonly #streams = new Map<string, StoredRecord[]>();
  #remembered = new Map<string, StoredRecord>();
  readonly #arrived = new Set<() => void>();

  constructor(readonly now: () => number = Date.now) {}

  streamOf(name: string): readonly StoredRecord[] {
    return this.#streams.get(name) ?? [];
  }

  /** What a restart loses. */
  forgetIds(): void {
    this.#remembered = new Map();
  }

  onArrival(listener: () => void): () => void {
    this.#arrived.add(listener);
    return () => void this.#arrived.delete(listener);
  }

  check({ stream, expected, events }: ProposedWrite): Verdict {
    const own = this.streamOf(stream);
    const current = BigInt(own.length) - 1n;
    if (expected === any || expected === exists) {
      if (expected === exists && current < 0n) return { kind: 'wrong', current };
      const known = events.map(({ id }) => this.#remembered.get(`${stream} ${id}`));
      if (events.length === 0 || !known[0]) return { kind: 'ok' };
      return known.every((one) => one) ? { kind: 'known', last: known.at(-1)! } : { kind: 'wrong', current };
    }
    if (expected === current) return { kind: 'ok' };
    if (expected > current || events.length === 0) return { kind: 'wrong', current };
    const there = events.map(({ id }, n) => own[Number(expected + 1n) + n]?.id === id);
    return there.every((one) => one)
      ? { kind: 'known', last: own[Number(expected) + events.length]! }
      : { kind: 'wrong', current };
  }

  write(stream: string, events: readonly Proposed[]): StoredRecord {
    for (const event of events) this.#record(stream, event);
    for (const listener of [...this.#arrived]) listener();
    return this.records.at(-1)!;
  }

  /** What else a server writes: its statistics, and what belongs to another log. */
  writeNoise(text: string): void {
    const noise = (type: string): Proposed => ({
      id: crypto.randomUUID(),
      type,
      contentType: 'application/json',
      data: new TextEncoder().encode(JSON.stringify(text)),
      metadata: new Uint8Array(),
    });
    this.write('$stats-127.0.0.1:2113', [noise('$statsCollected')]);
    this.write(`other.claimant-${text}`, [noise('ClaimOpened')]);
  }

  #record(stream: string, event: Proposed): void {
    const own = this.#streams.get(stream) ?? [];
    this.#streams.set(stream, own);
    const last = this.records.at(-1);
    const position = last ? last.position + 120n + BigInt(last.data.length) : 4_096n;
    const created = BigInt(this.now()) * 10_000n + 4_567n;
    const record = { ...event, stream, revision: BigInt(own.length), position, created };
    own.push(record);
    this.records.push(record);
    this.#remembered.set(`${stream} ${event.id}`, record);
  }
}

export const expectedNumbers = { none, any, exists } as const;
