import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Log } from '@alongside/http';
import { openPlatform, type Configuration, type Platform } from '../../composition/src';
import { createApi, verifierOf } from './api';

export interface RunningApi {
  readonly platform: Platform;
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** Lets requests under way finish, then stops folding and closes what is open. */
  stop(): Promise<void>;
}

/** Starts everything in this process: the store, the projections and processes unless others run them, and the HTTP server. */
export async function runApi(configuration: Configuration, log: Log): Promise<RunningApi> {
  const platform = await openPlatform(configuration, log);
  try {
    const app = await createApi(platform, await verifierOf(configuration), { log, ...configuration.edge });
    if (configuration.projections) platform.follow();
    await app.listen(configuration.port, configuration.host);
    const stop = async () => {
      await drained(app);
      await platform.close();
    };
    return { platform, app, url: await app.getUrl(), stop };
  } catch (error) {
    await platform.close();
    throw error;
  }
}

/** Connections that are busy when listening ends go idle later; a client would keep them open for more than a minute. */
async function drained(app: NestFastifyApplication): Promise<void> {
  const idle = setInterval(() => app.getHttpServer().closeIdleConnections(), 50);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
  }
}
