export * from './append-rules';
export * from './errors';
export * from './event-store.port';
export * from './expected-revision';
export * from './filter';
export * from './in-memory-event-store';
export * from './log-position';
export * from './wake-up';
