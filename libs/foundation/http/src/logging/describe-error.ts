import { isNativeError } from 'node:util/types';

/** What of an error may stand in a log. */
export interface ErrorDescription {
  readonly name: string;
  readonly code?: string;
  /** Where it was thrown. */
  readonly frames?: readonly string[];
  readonly cause?: ErrorDescription;
}

const deepest = 4;

/** Never the message: a driver's may quote the values of a row. */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!isNativeError(error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    name: error.name,
    ...(code !== undefined && { code }),
    frames: framesOf(error),
    ...(error.cause !== undefined && depth < deepest && { cause: describeError(error.cause, depth + 1) }),
  };
}

function framesOf({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at .*[)\d]$/.test(line))
    .map((line) => line.trim());
}
