export * from './erasure-ledger';
export * from './erasures';
export * from './event-codec';
export * from './folded-event';
export type { PersonKey } from './key-cache';
export * from './key-store';
export * from './secrets';
export * from './vault';
