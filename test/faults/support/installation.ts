import { join } from 'node:path';
import { discardEmbeddedPostgres, startEmbeddedPostgres } from '@alongside/embedded-postgres';
import { createLog } from '@alongside/http';
import { openPlatform, type Configuration, type Platform } from '../../../apps/composition/src';

export interface Installation {
  readonly configuration: Configuration;
  /** Open, but neither folding nor reacting. */
  readonly platform: Platform;
}

/** All of Alongside in a folder of its own, for as long as the work takes. */
export async function onInstallation<Result>(
  folder: string,
  work: (installation: Installation) => Promise<Result>,
): Promise<Result> {
  const dataFolder = join(folder, 'postgres');
  const server = await startEmbeddedPostgres({ dataFolder });
  try {
    await server.createDatabase('keys');
    const configuration = configurationIn(folder, { main: server.url(), keys: server.url('keys') });
    const platform = await openPlatform(configuration, createLog({ write: () => undefined }));
    try {
      return await work({ configuration, platform });
    } finally {
      await platform.close();
    }
  } finally {
    await server.stop();
    await discardEmbeddedPostgres(dataFolder);
  }
}

export function configurationIn(folder: string, databases: { main: string; keys: string }): Configuration {
  return {
    dataFolder: folder,
    secretFile: join(folder, 'root.secret'),
    masterKeys: { file: join(folder, 'master-keys') },
    erasureLedger: join(folder, 'erasures.ndjson'),
    databases,
    oidc: null,
    kurrentDb: null,
    projections: true,
    atomicStreams: true,
    host: '127.0.0.1',
    port: 0,
  };
}
