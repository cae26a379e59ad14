import { dropDatabases, runVariable, serverVariable } from './test-server';

declare global {
  var stopTestServer: (() => Promise<void>) | undefined;
}

/** Leaves nothing of the run behind. */
export default async function globalTeardown(): Promise<void> {
  if (globalThis.stopTestServer) return globalThis.stopTestServer();
  const server = process.env[serverVariable];
  const run = process.env[runVariable];
  if (server && run) await dropDatabases(server, run);
}
