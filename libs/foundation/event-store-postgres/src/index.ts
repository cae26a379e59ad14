export type { PostgresEventStoreOptions } from './postgres-event-store';
export { PostgresEventStore } from './postgres-event-store';
export { UnsafeServer } from './session';
export type { KeptHead, LogVerification } from './verify-log';
