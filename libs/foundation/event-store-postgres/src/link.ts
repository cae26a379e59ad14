import { BrokenLog, StoreUnavailable } from '@alongside/event-store';
import { Client, DatabaseError, type QueryArrayConfig } from 'pg';

export interface LinkOptions {
  readonly connectionString: string;
  readonly applicationName: string;
  /** Runs on each new connection before anything else. */
  readonly prepare: (client: Client) => Promise<void>;
  readonly onNotification?: (payload: string) => void;
  readonly onLost?: () => void;
  /** A frozen server or a cut cable gives no error: after that long without an answer the connection is given up. 0: never. */
  readonly answerWithinMs?: number;
}

/** A row as PostgreSQL wrote it. */
export type TextRow = readonly (string | null)[];

const asText = { getTypeParser: () => (text: string) => text } as unknown as QueryArrayConfig['types'];

const usualAnswerMs = 30_000;

/**
 * One pipelined connection that is made when it is needed and made anew after it was lost.
 *
 * Queries run in the order in which they were sent, without waiting for each other's answer. Those in flight when the
 * connection is lost are rejected with `StoreUnavailable`, and so are those that find no server; those that meet damage with `BrokenLog`.
 */
export class Link {
  #client: Promise<Client> | null = null;
  #closed = false;

  constructor(private readonly options: LinkOptions) {}

  /** Runs a named, prepared statement; every value comes back as text. */
  async query(name: string, text: string, values: readonly unknown[] = []): Promise<readonly TextRow[]> {
    const client = await this.connect();
    const query: QueryArrayConfig = { name, text, values: values as unknown[], rowMode: 'array', types: asText };
    try {
      return (await client.query<(string | null)[]>(query)).rows;
    } catch (error) {
      if (isDamage(error)) throw new BrokenLog(`PostgreSQL finds the log damaged: ${error.message}`);
      throw isRefusal(error) ? error : new StoreUnavailable('the connection to the log was lost', { cause: error });
    }
  }

  /** Resolves to the connection once it is there. */
  connect(): Promise<Client> {
    if (this.#closed) return Promise.reject(new StoreUnavailable('the event store is closed'));
    this.#client ??= this.#open();
    return this.#client;
  }

  /** Waits for what is in flight; later queries are rejected. */
  async close(): Promise<void> {
    this.#closed = true;
    const client = await this.#client?.catch(() => null);
    await client?.end();
  }

  #open(): Promise<Client> {
    const { connectionString, applicationName, prepare, onNotification, answerWithinMs = usualAnswerMs } = this.options;
    const client = new Client({
      connectionString,
      application_name: applicationName,
      pipeline: true,
      keepAlive: true,
      connectionTimeoutMillis: usualAnswerMs,
      query_timeout: answerWithinMs,
    });
    const opened = client
      .connect()
      .then(() => prepare(client))
      .then(
        () => client,
        (error: unknown) => {
          lose();
          throw isOfTheServer(error)
            ? new StoreUnavailable(`the log cannot be reached: ${error.message}`, { cause: error })
            : error;
        },
      );
    const lose = (): void => {
      void client.end().catch(() => undefined);
      if (this.#client !== opened) return;
      this.#client = null;
      if (!this.#closed) this.options.onLost?.();
    };
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', ({ payload }) => onNotification?.(payload ?? ''));
    return opened;
  }
}

/** Whether the server answered that it did not do it; anything else leaves the outcome in doubt. */
function isRefusal(error: unknown): error is DatabaseError {
  const lostSessions = /^(08|57P0)/;
  return error instanceof DatabaseError && !lostSessions.test(error.code ?? '');
}

/** A page that is not as it was written, or an index that does not fit its table. */
function isDamage(error: unknown): error is DatabaseError {
  return error instanceof DatabaseError && /^XX00[12]$/.test(error.code ?? '');
}

/** Refused, unknown, lost or silent, as against what `prepare` has to say about the log itself. */
function isOfTheServer(error: unknown): error is Error {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return code !== undefined || /connection|timeout/i.test(String(message));
}
