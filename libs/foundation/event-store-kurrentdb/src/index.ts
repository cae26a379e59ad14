export type { KurrentDbEventStoreOptions } from './kurrentdb-event-store';
export { KurrentDbEventStore } from './kurrentdb-event-store';
