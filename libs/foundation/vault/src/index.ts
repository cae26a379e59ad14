export * from './event-codec';
export * from './folded-event';
export * from './key-store';
export * from './secrets';
export * from './vault';
