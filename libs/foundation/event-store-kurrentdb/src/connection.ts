import { setTimeout as delay } from 'node:timers/promises';
import { StoreUnavailable } from '@alongside/event-store';
import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import { type ClientError, isAboutTheConnection, unavailable } from './client-errors';
import { insideOf, vendorClient } from './vendor-client';

export type ReadEvent = ReadResp.ReadEvent.RecordedEvent;

const readDeadlineMs = 30_000;
/** Longer than the deadline that is sent along: only for a call of which nothing comes back at all. */
const silenceMs = 12_000;
const pausesMs: readonly number[] = [100, 400];
const cutShort = 'KurrentDB cut its answer short';

/** One client and what is asked of it; it connects, finds the leader and connects anew by itself. */
export class Connection {
  readonly client: KurrentDBClient;
  #closed = false;

  /** Throws a `TypeError` where the connection string is none, or turns off what the store relies on; never quotes it. */
  constructor(connectionString: string) {
    if (/throwonappendfailure=false/i.test(connectionString.replace(/[_-]/g, '')))
      throw new TypeError('KURRENTDB_URL must not turn throwOnAppendFailure off: lost races would not be told apart');
    this.client = clientOf(connectionString);
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /**
   * The events of a reading call, up to the count in it; none for a stream that does not exist. Throws `StoreUnavailable`.
   *
   * A server that is stopped ends its answers as if they were whole. Of a stream it is seen that one is not; of the whole log it is
   * not, so that no reader may take a short answer for the end of what was asked for.
   */
  async read(request: ReadReq): Promise<ReadEvent[]> {
    for (let attempt = 0; ; attempt++) {
      if (this.#closed) throw new StoreUnavailable('the event store is closed');
      try {
        return await this.#readOnce(request);
      } catch (error) {
        const pauseMs = pausesMs[attempt];
        if (pauseMs === undefined || !isWorthAnother(error as ClientError)) throw unavailable(error);
        await delay(pauseMs);
      }
    }
  }

  /** The answer to a call, or `StoreUnavailable` where nothing comes back. */
  async answered<Answer>(call: Promise<Answer>): Promise<Answer> {
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new StoreUnavailable('KurrentDB was silent')), silenceMs);
    });
    return Promise.race([call, silence]).finally(() => clearTimeout(timer));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.client.dispose();
    const channel = await Promise.race([
      insideOf(this.client)
        .getChannel()
        .catch(() => null),
      delay(1_000, null, { ref: false }), // without one it would look for the cluster again
    ]);
    channel?.close();
  }

  async #readOnce(request: ReadReq): Promise<ReadEvent[]> {
    const inside = insideOf(this.client);
    const how = { requiresLeader: true, deadline: readDeadlineMs };
    const open = inside.GRPCStreamCreator(vendorClient().StreamsClient, 'read', (stub) =>
      stub.read(request, ...inside.callArguments(how)),
    );
    const call = await open();
    const events: ReadEvent[] = [];
    let isWhole = !request.getOptions()!.hasStream();
    try {
      for await (const answer of call) {
        const event = answer.getEvent()?.getEvent();
        if (event) events.push(event);
        isWhole ||= answer.hasLastStreamPosition() || answer.hasStreamNotFound();
      }
    } finally {
      call.cancel();
    }
    if (!isWhole) throw new StoreUnavailable(cutShort);
    return events;
  }
}

function clientOf(connectionString: string): KurrentDBClient {
  const { KurrentDBClient: Client } = vendorClient();
  try {
    return Client.connectionString(connectionString.replace(/^esdb/, 'kurrentdb'));
  } catch (cause) {
    const { message } = cause as Error;
    if (message.startsWith('Failed to load'))
      throw new TypeError(`KURRENTDB_URL cannot be used: ${message}`, { cause });
  }
  // The client's message quotes the string, and with it the password.
  throw new TypeError('KURRENTDB_URL is no connection string');
}

function isWorthAnother(error: ClientError): boolean {
  return error.message === cutShort || isAboutTheConnection(error);
}
