import {
  type Appended,
  assertAppendable,
  type Capabilities,
  type EventFilter,
  type EventStore,
  formatPosition,
  type LogPage,
  parsePosition,
  type Position,
  type ReadOptions,
  type RecordedEvent,
  type StreamCheck,
  type StreamName,
  type StreamWrite,
  WakeUp,
} from '@alongside/event-store';
import { Announcements } from './announcements';
import { AppendQueue } from './append-queue';
import { appendRequest } from './append-request';
import { Appender } from './appender';
import { Connections } from './connections';
import { LogReader } from './log-reader';
import { StreamReader } from './stream-reader';
import { subscription } from './subscription';
import { type KeptHead, type LogVerification, verifyLog } from './verify-log';

export interface PostgresEventStoreOptions {
  readonly connectionString: string;
  /** The PostgreSQL schema of the log; made where it is not there. */
  readonly schema?: string;
  /** Off: refuses several streams in one append, as a store without that capability does. */
  readonly atomicStreams?: boolean;
  /** Over how many connections streams are read. */
  readonly streamConnections?: number;
  /** Starts on a server that would lose acknowledged events in a crash, as tests on a throw-away server may. */
  readonly acceptLosingAcknowledgedEvents?: boolean;
  /** Told, at each connection for appending, of what is allowed but should not be. */
  readonly onWarning?: (warning: string) => void;
}

const pollMs = 1_000;

/** The event store on PostgreSQL, 15 or later; the README says how it keeps the port's promises. */
export class PostgresEventStore implements EventStore {
  /** Positions number the events of the log: 1, 2, 3 … */
  readonly countsEvents = true;
  readonly capabilities: Capabilities;
  readonly #logId: string;
  readonly #wakeUp = new WakeUp();
  readonly #announcements: Announcements;
  readonly #queue: AppendQueue;
  readonly #log: LogReader;
  readonly #streams: StreamReader;
  #closed = false;

  /**
   * Connects, and installs the log where it is not there yet; several processes may do so at once.
   *
   * Throws `UnsafeServer` where the server would lose acknowledged events in a crash, `StoreUnavailable` where there is none.
   */
  static async open(options: PostgresEventStoreOptions): Promise<PostgresEventStore> {
    const schema = options.schema ?? 'log';
    if (!/^[a-z_][a-z0-9_]{0,40}$/.test(schema)) throw new TypeError(`not a plain name of a schema: ${schema}`);
    const connections = new Connections({
      connectionString: options.connectionString,
      schema,
      streamConnections: options.streamConnections ?? 2,
      acceptLosingAcknowledgedEvents: options.acceptLosingAcknowledgedEvents ?? false,
      onWarning: options.onWarning ?? (() => undefined),
    });
    await connections.open();
    return new PostgresEventStore(options, connections, schema);
  }

  private constructor(
    { connectionString, atomicStreams = true }: PostgresEventStoreOptions,
    private readonly connections: Connections,
    private readonly schema: string,
  ) {
    const { appends: link, scans, streams, logId } = connections;
    this.capabilities = { atomicStreams };
    this.#logId = logId;
    this.#announcements = new Announcements({ connectionString, schema, wakeUp: this.#wakeUp });
    const onAppended = (head: bigint): void => this.#announcements.announce(head);
    const appender = new Appender({ link, schema, logId, onAppended });
    this.#queue = new AppendQueue((requests) => appender.send(requests));
    this.#log = new LogReader(scans, logId, schema);
    this.#streams = new StreamReader(streams, logId, schema);
  }

  async append(writes: readonly StreamWrite[], checks: readonly StreamCheck[] = []): Promise<Appended> {
    assertAppendable(this.capabilities, writes, checks);
    return this.#queue.append(appendRequest(writes, checks));
  }

  read(stream: StreamName, options: ReadOptions = {}): Promise<readonly RecordedEvent[]> {
    return this.#streams.read(stream, options);
  }

  async readAll(after: Position | null, { filter, limit }: { filter?: EventFilter; limit: number }): Promise<LogPage> {
    const page = await this.#log.page(this.#numberOf(after), limit, filter);
    return { events: page.events, position: formatPosition(this.#logId, page.upTo) };
  }

  subscribeAll(
    after: Position | null,
    options: { filter?: EventFilter; batch?: number; signal: AbortSignal },
  ): AsyncIterable<LogPage> {
    this.#announcements.listen();
    const source = {
      reader: this.#log,
      logId: this.#logId,
      wakeUp: this.#wakeUp,
      isClosed: () => this.#closed,
      pollMs,
    };
    return subscription(source, after, options);
  }

  async head(): Promise<Position | null> {
    const number = await this.#log.head();
    return number === 0n ? null : formatPosition(this.#logId, number);
  }

  compare(a: Position, b: Position): number {
    return Number(parsePosition(this.#logId, a) - parsePosition(this.#logId, b));
  }

  /** Walks the whole log and says what is wrong with it, also as against a head of it that was kept elsewhere. */
  async verify({ kept }: { readonly kept?: KeptHead } = {}): Promise<LogVerification> {
    const connection = this.connections.forLongWork();
    try {
      return await verifyLog({ connection, logId: this.#logId, schema: this.schema }, kept);
    } finally {
      await connection.close();
    }
  }

  /** Waits for the appends that are on their way, ends the subscriptions and the connections. */
  async close(): Promise<void> {
    await this.#queue.close();
    this.#closed = true;
    this.#wakeUp.wake();
    await Promise.all([this.#announcements.close(), this.connections.close()]);
  }

  #numberOf(position: Position | null): bigint {
    return position === null ? 0n : parsePosition(this.#logId, position);
  }
}
