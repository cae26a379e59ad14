import { StoreUnavailable } from '@alongside/event-store';
import type { Client } from 'pg';
import { installSchema } from './install-schema';
import { Link } from './link';
import { assertDurable, assertUnicode, hasChecksums, prepareSession, withoutChecksums } from './session';

export interface ConnectionOptions {
  readonly connectionString: string;
  readonly schema: string;
  readonly streamConnections: number;
  readonly acceptLosingAcknowledgedEvents: boolean;
  readonly onWarning: (warning: string) => void;
}

/** The connections of one process to one log, each for one kind of work, so that none waits behind another. */
export class Connections {
  readonly appends: Link;
  /** Of the log in order. */
  readonly scans: Link;
  /** Of single streams. */
  readonly streams: readonly Link[];
  #logId: string | null = null;

  constructor(private readonly options: ConnectionOptions) {
    this.appends = this.#link('append', {}, (client) => this.#assertFit(client));
    this.scans = this.#link('scan');
    this.streams = Array.from({ length: options.streamConnections }, () => this.#link('read'));
  }

  /** Makes the first connection, and installs the log where it is not there. */
  async open(): Promise<void> {
    await this.appends.connect();
  }

  /** Known once the first connection is there. */
  get logId(): string {
    if (this.#logId === null) throw new StoreUnavailable('the log was not opened');
    return this.#logId;
  }

  /** A connection for what may take as long as it takes; whoever asks closes it. */
  forLongWork(): Link {
    return this.#link('verify', { answerWithinMs: 0 });
  }

  async close(): Promise<void> {
    await Promise.all([this.appends, this.scans, ...this.streams].map((link) => link.close()));
  }

  #link(
    purpose: string,
    limits: { readonly answerWithinMs?: number } = {},
    assertFit: (client: Client) => Promise<void> = async () => undefined,
  ): Link {
    return new Link({
      ...limits,
      connectionString: this.options.connectionString,
      applicationName: `alongside log: ${purpose}`,
      prepare: async (client) => {
        await prepareSession(client);
        await assertFit(client);
        await this.#assertSameLog(client);
      },
    });
  }

  async #assertFit(client: Client): Promise<void> {
    await assertUnicode(client);
    if (!this.options.acceptLosingAcknowledgedEvents) await assertDurable(client);
    if (!(await hasChecksums(client))) this.options.onWarning(withoutChecksums);
    await installSchema(client, this.options.schema);
  }

  /** Behind the same address another database may come up. */
  async #assertSameLog(client: Client): Promise<void> {
    const { rows } = await client.query<{ log_id: string }>(`select log_id from ${this.options.schema}.identity`);
    const logId = rows[0]!.log_id;
    this.#logId ??= logId;
    if (logId !== this.#logId) throw new StoreUnavailable('another log stands where this one was: start again');
  }
}
