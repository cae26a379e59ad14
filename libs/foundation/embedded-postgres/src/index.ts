export * from './embedded-postgres';
export { EmbeddedPostgresUnavailable } from './errors';
