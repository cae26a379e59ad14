export * from './app.module';
export * from './configuration';
export * from './contexts';
export * from './databases';
export * from './log-store';
export * from './master-keys';
export * from './platform';
export * from './stop-on-signal';
