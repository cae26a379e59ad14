import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { createLog, type Log } from '@alongside/http';
import { AppModule, configurationOf, openPlatform, type Platform } from '../../composition/src';

export interface Session {
  readonly platform: Platform;
  /** Carries commands and queries, without HTTP. */
  readonly app: INestApplicationContext;
}

/** Opens what a command works on, beside other processes on the same data, and closes it whatever happens, a signal included. */
export async function inSession<Result>(
  work: (session: Session) => Promise<Result>,
  options?: Parameters<typeof openPlatform>[2],
): Promise<Result> {
  const opening = openPlatform(configurationOf(process.env), quietLog(), options);
  const interrupted = onSignal(async () => (await opening).close());
  const platform = await opening;
  try {
    const app = await NestFactory.createApplicationContext(AppModule.of(platform), {
      logger: false,
      abortOnError: false,
    });
    return await work({ platform, app });
  } catch (error) {
    if (interrupted.aborted) return await forever(); // what failed is only that everything was closed
    throw error;
  } finally {
    if (!interrupted.aborted) await platform.close();
  }
}

/** Warnings and worse, on standard error: standard output belongs to the command. */
export function quietLog(): Log {
  const log = createLog(process.stderr);
  log.level = process.env['LOG_LEVEL'] ?? 'warn';
  return log;
}

/** Closes at the first SIGINT or SIGTERM and leaves with the code that shells expect. */
function onSignal(close: () => Promise<void>): AbortSignal {
  const interrupted = new AbortController();
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    process.once(signal, () => {
      interrupted.abort();
      process.stderr.write('\nInterrupted: what was recorded stays.\n');
      close().then(
        () => process.exit(code),
        () => process.exit(code),
      );
    });
  return interrupted.signal;
}

function forever(): Promise<never> {
  return new Promise<never>(() => undefined);
}
