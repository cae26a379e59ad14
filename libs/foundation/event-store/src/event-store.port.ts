import type { Instant, Uuid } from '@alongside/kernel';

/** `<category>-<uuid>`. */
export type StreamName = string;

/** An opaque token `<log>:<position>`; only `EventStore.compare` knows its order. */
export type Position = string;

export interface NewEvent {
  readonly id: Uuid;
  readonly type: string;
  /** The body as text, kept byte for byte: at most `maxEventBytes` of UTF-8 and without U+0000. */
  readonly data: string;
  /** Flat, strings only. */
  readonly metadata: Readonly<Record<string, string>>;
}

export interface RecordedEvent extends NewEvent {
  readonly stream: StreamName;
  /** From 0, without gaps within the stream. */
  readonly revision: bigint;
  readonly position: Position;
  /**
   * When the log took it: the server's time, which with one clock is never earlier than that of the event before it in the log. For a
   * copied event (`asCopy`) when its first log took it.
   */
  readonly recordedAt: Instant;
}

/** A revision, `none` (no such stream), `exists` (one event or more) or `any` (not checked, and not idempotent). */
export type ExpectedRevision = bigint | 'none' | 'exists' | 'any';

export interface StreamWrite {
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
}

/** Holds a stream that is not written to the revision that was read of it. */
export interface StreamCheck {
  readonly stream: StreamName;
  readonly expected: bigint | 'none' | 'exists';
}

export interface Appended {
  /** The revision of the last event of each write, in their order. */
  readonly revisions: readonly bigint[];
  /** The position of the last event. */
  readonly position: Position;
}

export interface EventFilter {
  readonly categories?: readonly string[];
  readonly types?: readonly string[];
}

export interface ReadOptions {
  /** The first revision to read, inclusive; by default the stream's first, or its last when reading backwards. */
  readonly from?: bigint;
  readonly direction?: 'forwards' | 'backwards';
  readonly limit?: number;
}

export interface LogPage {
  readonly events: readonly RecordedEvent[];
  /** Up to where the log was read: a checkpoint that also moves where the filter matches nothing. */
  readonly position: Position;
}

export interface Capabilities {
  /** Several streams are appended, and unwritten ones checked, in one atomic append. */
  readonly atomicStreams: boolean;
}

/** The most bytes of UTF-8 that the body of one event may have, on any store. */
export const maxEventBytes = 1_000_000;

/**
 * An append-only log of events in streams.
 *
 * Streams are consistent, the whole log is in commit order: a reader never skips an event and never meets one twice.
 */
export interface EventStore {
  readonly capabilities: Capabilities;

  /**
   * Appends all the writes or nothing.
   *
   * Idempotent by event id where the expected revision is explicit: repeating an append gives its first answer, also after
   * later events. Throws `WrongRevision` when a stream is not where it was expected (also when only a part of the events is
   * known, or others stand there), `UnsupportedAppend` for several streams where the store lacks that capability,
   * `UnstorableEvent`, `StoreBusy`, and `StoreUnavailable` when it is in doubt: then ask again with the same ids.
   */
  append(writes: readonly StreamWrite[], checks?: readonly StreamCheck[]): Promise<Appended>;

  /** The events of one stream in order; none when there is no such stream. */
  read(stream: StreamName, options?: ReadOptions): Promise<readonly RecordedEvent[]>;

  /** One page of the log after a position (from its start when `null`), `limit` events of the log at most, before filtering. */
  readAll(after: Position | null, options: { filter?: EventFilter; limit: number }): Promise<LogPage>;

  /**
   * Pages of the log after a position, then live as they are committed, until the signal aborts.
   *
   * A slow consumer holds the log back: no more than a few pages are in memory. A position of another log, or ahead of the
   * head, throws `ForeignPosition`.
   */
  subscribeAll(
    after: Position | null,
    options: { filter?: EventFilter; batch?: number; signal: AbortSignal },
  ): AsyncIterable<LogPage>;

  /** The position of the last committed event; `null` for an empty log. */
  head(): Promise<Position | null>;

  /** Negative, zero or positive as `a` lies before, at or after `b`. Throws `ForeignPosition` where either is of another log. */
  compare(a: Position, b: Position): number;

  close(): Promise<void>;
}
