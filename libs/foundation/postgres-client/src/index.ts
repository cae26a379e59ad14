export { PostgresClient } from './postgres-client';
