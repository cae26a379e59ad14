import { ForeignPosition } from './errors';
import type { Position } from './event-store.port';

const pattern = /^(.+):(0|[1-9]\d*)$/;

/** The token of the `number`th event of a log; 0 is the place before the first. */
export function formatPosition(log: string, number: bigint): Position {
  return `${log}:${number}`;
}

/** The number in a token of that log. Throws `ForeignPosition` for any other text. */
export function parsePosition(log: string, position: Position): bigint {
  const [, ofLog, number] = pattern.exec(position) ?? [];
  if (ofLog !== log || number === undefined) throw new ForeignPosition(position);
  return BigInt(number);
}

/** The number in a token, whatever its log: it grows in log order. */
export function sequenceOf(position: Position): bigint {
  return BigInt(position.slice(position.lastIndexOf(':') + 1));
}
