import { setTimeout as delay } from 'node:timers/promises';
import type { Uuid } from '@alongside/kernel';
import { Client } from 'pg';

const tryAgainMs = 1_000;

/** Hears at once, by NOTIFY on the database of the keys, whom any process forgets. */
export class ForgottenElsewhere {
  static readonly channel = 'alongside_forgotten';

  private client: Client | null = null;
  private readonly closing = new AbortController();
  private again: Promise<void> = Promise.resolve();

  /** The one who hears is called with `null` after a time without a connection: it may have been anybody. */
  constructor(
    private readonly connectionString: string,
    private readonly hear: (person: Uuid | null) => void,
  ) {}

  /** Resolves once it listens, and goes on after a lost connection. Throws where there is none to begin with. */
  async listen(): Promise<void> {
    const client = new Client({
      connectionString: this.connectionString,
      application_name: 'alongside keys: forgetting',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    client.on('notification', ({ payload }) => this.hear(payload ?? null));
    client.on('error', () => undefined); // `end` follows
    try {
      await client.connect();
      await client.query(`listen ${ForgottenElsewhere.channel}`);
      this.closing.signal.throwIfAborted();
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
    client.on('end', () => {
      this.again = this.listenAgain();
    });
    this.hear(null);
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.client?.end().catch(() => undefined);
    await this.again;
  }

  private async listenAgain(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      try {
        return await this.listen();
      } catch {
        await delay(tryAgainMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }
}
