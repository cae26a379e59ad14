import type { WakeUp } from '@alongside/event-store';
import type { AllStreamSubscription } from '@kurrent/kurrentdb-client';
import type { Connection } from './connection';
import type { StreamNames } from './stream-names';
import { vendorClient } from './vendor-client';

const longestPauseMs = 5_000;

/**
 * Wakes the readers when an event of this log arrives, whoever wrote it: a subscription from the end on, made anew when it
 * drops. Only a signal: what was missed meanwhile, or while it was silent, the readers find by themselves at their next look.
 */
export class Arrivals {
  #subscription: AllStreamSubscription | undefined;
  #again: NodeJS.Timeout | undefined;
  #pauseMs = 100;
  #state: 'idle' | 'listening' | 'closed' = 'idle';

  constructor(
    private readonly connection: Connection,
    private readonly names: StreamNames,
    private readonly wakeUp: WakeUp,
  ) {}

  /** Begins with the first reader. */
  listen(): void {
    if (this.#state !== 'idle') return;
    this.#state = 'listening';
    this.#subscribe();
  }

  async close(): Promise<void> {
    this.#state = 'closed';
    clearTimeout(this.#again);
    await this.#subscription?.unsubscribe().catch(() => undefined);
  }

  #subscribe(): void {
    const filter = vendorClient().streamNameFilter({ prefixes: [this.names.start] });
    const subscription = this.connection.client.subscribeToAll({ fromPosition: 'end', filter, requiresLeader: true });
    this.#subscription = subscription;
    const drop = (): void => {
      if (this.#subscription === subscription) this.#subscribeLater();
    };
    subscription
      .on('confirmation', () => {
        this.#pauseMs = 100;
        this.wakeUp.wake();
      })
      .on('data', () => this.wakeUp.wake())
      .on('error', drop)
      .on('end', drop)
      .on('close', drop);
  }

  #subscribeLater(): void {
    this.#subscription = undefined;
    if (this.#state === 'closed') return;
    this.#again = setTimeout(() => this.#subscribe(), this.#pauseMs);
    this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs);
  }
}
