import { pino, type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/** A JSON log on standard output, from `LOG_LEVEL` up (`info` unless set). */
export function createLog(destination?: DestinationStream): Log {
  const options = { level: process.env.LOG_LEVEL ?? 'info', base: undefined };
  return destination ? pino(options, destination) : pino(options);
}
