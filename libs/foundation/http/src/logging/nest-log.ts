import type { LoggerService } from '@nestjs/common';
import { describeError } from './describe-error';
import type { Log } from './log';

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** Nest's logger on pino. */
export class NestLog implements LoggerService {
  constructor(private readonly sink: Log) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  /** Nest passes the context last; an error comes with its stack, of which only the frames are kept. */
  private write(level: Level, message: unknown, rest: readonly unknown[]): void {
    const context = rest.findLast((one) => typeof one === 'string' && !one.includes('\n'));
    const thrown = [message, ...rest].find((one) => one instanceof Error);
    const error = thrown && { error: describeError(thrown) };
    if (message instanceof Error) this.sink[level]({ context, ...error }, 'error');
    else if (typeof message === 'object' && message !== null) {
      const { message: text = '', ...fields } = message as { message?: string };
      this.sink[level]({ context, ...fields, ...error }, text);
    } else this.sink[level]({ context, ...error }, String(message));
  }
}
