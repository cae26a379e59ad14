import type { WakeUp } from '@alongside/event-store';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { Link } from './link';

export interface AnnouncementOptions {
  readonly connectionString: string;
  readonly schema: string;
  readonly wakeUp: WakeUp;
}

/** The least time from one NOTIFY to the next: a lone caller in a loop paid for one with each append. */
const betweenMs = 5;

/**
 * Tells the other processes of appends, and hears of theirs.
 *
 * NOTIFY runs behind the append on a connection of its own: inside its transaction it cost a lone caller 0.15 of the time, more
 * with each listener. While one is on its way the next waits, and then stands for all that came meanwhile.
 */
export class Announcements {
  readonly #link: Link;
  readonly #channel: string;
  #heardOf = 0n;
  #toAnnounce: bigint | null = null;
  #announcing = false;
  #listening = false;
  #closed = false;

  constructor(private readonly options: AnnouncementOptions) {
    this.#channel = `${options.schema}_appended`;
    this.#link = new Link({
      connectionString: options.connectionString,
      applicationName: 'alongside log: announce',
      prepare: (client) => this.#prepare(client),
      onNotification: (payload) => this.#heard(BigInt(payload)),
      onLost: () => this.#listenAgain(),
    });
  }

  /** Says that the log now reaches to that event: to this process at once, to others soon. */
  announce(head: bigint): void {
    this.#heard(head);
    this.#toAnnounce = head;
    if (!this.#announcing) void this.#notify();
  }

  /** Hears of other processes from now on. */
  listen(): void {
    if (this.#listening) return;
    this.#listening = true;
    this.#listenAgain();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#link.close();
  }

  #heard(head: bigint): void {
    if (head <= this.#heardOf) return;
    this.#heardOf = head;
    this.options.wakeUp.wake();
  }

  async #notify(): Promise<void> {
    this.#announcing = true;
    while (this.#toAnnounce !== null && !this.#closed) {
      const head = this.#toAnnounce;
      this.#toAnnounce = null;
      // The poll of the others makes up for a notification that is lost.
      await this.#link
        .query('notify', 'select pg_notify($1, $2)', [this.#channel, String(head)])
        .catch(() => undefined);
      await pause(betweenMs);
    }
    this.#announcing = false;
  }

  /** Whatever was announced while there was no connection is looked for at once. */
  async #prepare(client: Client): Promise<void> {
    await client.query(`listen ${this.#channel}`);
    this.options.wakeUp.wake();
  }

  #listenAgain(): void {
    if (!this.#listening || this.#closed) return;
    const again = (): void => this.#listenAgain();
    this.#link.connect().catch(() => setTimeout(again, 1_000).unref());
  }
}
