import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { createLog, type Log } from '@alongside/http';
import { AppModule, configurationOf, openPlatform, type Platform } from '../../composition/src';

export interface Session {
  readonly platform: Platform;
  /** Carries commands and queries, without HTTP. */
  readonly app: INestApplicationContext;
}

/** Opens what a command works on, beside other processes on the same data, and closes it whatever happens. */
export async function inSession<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
  const platform = await openPlatform(configurationOf(process.env), quietLog());
  try {
    const app = await NestFactory.createApplicationContext(AppModule.of(platform), {
      logger: false,
      abortOnError: false,
    });
    return await work({ platform, app });
  } finally {
    await platform.close();
  }
}

/** Warnings and worse, on standard error: standard output belongs to the command. */
export function quietLog(): Log {
  const log = createLog(process.stderr);
  log.level = process.env['LOG_LEVEL'] ?? 'warn';
  return log;
}
