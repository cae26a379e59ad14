export * from './app.module';
export * from './configuration';
export * from './contexts';
export * from './databases';
export * from './log-store';
export * from './platform';
export * from './stop-on-signal';
