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

/** Starts everything in this process: the store, the projections and the HTTP server. */
export async function runApi(configuration: Configuration, log: Log): Promise<RunningApi> {
  const platform = await openPlatform(configuration, log);
  try {
    const app = await createApi(platform, await verifierOf(configuration), log);
    await platform.projector.start();
    await app.listen(configuration.port, configuration.host);
    const stop = async () => {
      await app.close();
      await platform.close();
    };
    return { platform, app, url: await app.getUrl(), stop };
  } catch (error) {
    await platform.close();
    throw error;
  }
}

/** Stops once on SIGTERM or SIGINT, and then leaves: with 0, or with 1 when stopping failed. */
export function stopOnSignal({ stop }: Pick<RunningApi, 'stop'>, log: Log): void {
  let stopping = false;
  const end = async (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    try {
      await stop();
      process.exit(0);
    } catch (error) {
      log.error({ error: (error as Error).name }, 'could not stop cleanly');
      process.exit(1);
    }
  };
  process.on('SIGTERM', (signal) => void end(signal));
  process.on('SIGINT', (signal) => void end(signal));
}
