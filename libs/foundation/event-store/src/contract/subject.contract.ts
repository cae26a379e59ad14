import type { EventStore } from '../event-store.port';

/** How the suite gets at one adapter. */
export interface StoreUnderTest {
  /** Opens the store for one check. Its log may hold events already, but nobody else writes to it meanwhile. */
  readonly open: () => Promise<EventStore>;
  /** Opens another store on the same log, as a second process would; by default the suite uses the one store twice. */
  readonly openBeside?: (store: EventStore) => Promise<EventStore>;
  /** How long a subscription may keep the suite waiting for what is in the log. */
  readonly patienceMs?: number;
}
