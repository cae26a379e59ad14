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
  StoreUnavailable,
  type StreamCheck,
  type StreamName,
  type StreamWrite,
  WakeUp,
} from '@alongside/event-store';
import { Appender } from './appender';
import { Arrivals } from './arrivals';
import { type ClientError, unavailable } from './client-errors';
import { Connection } from './connection';
import { type LogIdentity, openLogIdentity } from './log-identity';
import { LogReader } from './log-reader';
import { StreamNames } from './stream-names';
import { StreamReader } from './stream-reader';
import { subscription } from './subscription';
import { type LogVerification, verifyLog } from './verify-log';

export interface KurrentDbEventStoreOptions {
  /** As of the vendor's client, with credentials, TLS and which node is preferred: `kurrentdb://…`, `kurrentdb+discover://…`, `esdb://…`. */
  readonly connectionString: string;
  /** What the streams of this log are named by in the server: several logs can share one. */
  readonly streamPrefix?: string;
  /** Off: refuses several streams in one append, also where the server could. */
  readonly atomicStreams?: boolean;
}

const pollMs = 1_000;

/** The event store on KurrentDB, or EventStoreDB from 22.6 on; the README says how it keeps the port's promises. */
export class KurrentDbEventStore implements EventStore {
  /** Positions are places in the server's log: they grow, with gaps. */
  readonly countsEvents = false;
  readonly capabilities: Capabilities;
  readonly #wakeUp = new WakeUp();
  readonly #arrivals: Arrivals;
  readonly #appender: Appender;
  readonly #log: LogReader;
  readonly #streams: StreamReader;
  #isClosed = false;

  /**
   * Connects, asks what the server can do, and begins the log where it is not there yet; several processes may do so at once.
   *
   * Throws `StoreUnavailable` where no server answers, a `TypeError` for a connection string or prefix that is none.
   */
  static async open(options: KurrentDbEventStoreOptions): Promise<KurrentDbEventStore> {
    const names = new StreamNames(options.streamPrefix ?? 'alongside');
    const connection = new Connection(options.connectionString);
    try {
      const identity = await openLogIdentity(connection, names);
      const atomicStreams = options.atomicStreams !== false && (await appendsSeveralStreams(connection));
      return new KurrentDbEventStore({ connection, names, identity }, { atomicStreams });
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  private constructor(
    private readonly parts: { connection: Connection; names: StreamNames; identity: LogIdentity },
    { atomicStreams }: { atomicStreams: boolean },
  ) {
    const { connection, names, identity } = parts;
    const { logId } = identity;
    this.capabilities = { atomicStreams };
    this.#arrivals = new Arrivals(connection, names, this.#wakeUp);
    this.#appender = new Appender({ connection, names, logId });
    this.#log = new LogReader(connection, names, identity);
    this.#streams = new StreamReader(connection, names, logId);
  }

  async append(writes: readonly StreamWrite[], checks: readonly StreamCheck[] = []): Promise<Appended> {
    assertAppendable(this.capabilities, writes, checks);
    if (this.#isClosed) throw new StoreUnavailable('the event store is closed');
    const appended = await this.#appender.append(writes, checks);
    this.#wakeUp.wake();
    return appended;
  }

  read(stream: StreamName, options: ReadOptions = {}): Promise<readonly RecordedEvent[]> {
    return this.#streams.read(stream, options);
  }

  async readAll(after: Position | null, { filter, limit }: { filter?: EventFilter; limit: number }): Promise<LogPage> {
    const place = this.#placeOf(after);
    await this.#log.assertHeld(place);
    const { events, upTo } = await this.#log.scan(place, { limit, filter });
    return { events, position: this.#token(upTo ?? place) };
  }

  async *subscribeAll(
    after: Position | null,
    options: { filter?: EventFilter; batch?: number; signal: AbortSignal },
  ): AsyncGenerator<LogPage, void, undefined> {
    this.#arrivals.listen();
    const source = {
      reader: this.#log,
      logId: this.parts.identity.logId,
      wakeUp: this.#wakeUp,
      isClosed: () => this.#isClosed,
      pollMs,
    };
    yield* subscription(source, this.#placeOf(after), options);
  }

  async head(): Promise<Position | null> {
    const place = await this.#log.head();
    return place === this.parts.identity.begin ? null : this.#token(place);
  }

  compare(a: Position, b: Position): number {
    const { logId } = this.parts.identity;
    return Number(parsePosition(logId, a) - parsePosition(logId, b));
  }

  /** Reads the whole log and says what is wrong with it, as far as can be seen from outside the server. */
  verify({ kept }: { readonly kept?: object } = {}): Promise<LogVerification> {
    return verifyLog(this.#log, this.parts.identity, kept);
  }

  /** Waits for the appends that are on their way, ends the subscriptions and the connections. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#wakeUp.wake();
    await this.#appender.drained();
    await this.#arrivals.close();
    await this.parts.connection.close();
  }

  #placeOf(position: Position | null): bigint {
    const { logId, begin } = this.parts.identity;
    return position === null ? begin : parsePosition(logId, position);
  }

  #token(place: bigint): Position {
    return formatPosition(this.parts.identity.logId, place);
  }
}

/**
 * Asked with nothing to append, which no server takes: below 26.1 the client says that it is not supported, above the server
 * calls it an invalid argument (3).
 */
async function appendsSeveralStreams({ client }: Connection): Promise<boolean> {
  try {
    await client.appendRecords([], []);
    return true;
  } catch (error) {
    const { type, code } = error as ClientError;
    if (type === 'unsupported') return false;
    if (code === 3) return true;
    throw unavailable(error);
  }
}
