import type { Appended, ExpectedRevision, StreamCheck, StreamWrite } from '@alongside/event-store';

/** One call of `append` on its way to the log. */
export interface AppendRequest {
  readonly writes: readonly StreamWrite[];
  readonly checks: readonly StreamCheck[];
  readonly events: number;
  /** About how many bytes it will take on the wire. */
  readonly bytes: number;
}

/** What became of one request: its answer, or the error that refuses it. */
export type AppendOutcome = Appended | Error;

export function appendRequest(writes: readonly StreamWrite[], checks: readonly StreamCheck[]): AppendRequest {
  let events = 0;
  let bytes = 0;
  for (const write of writes) {
    events += write.events.length;
    for (const { data } of write.events) bytes += data.length + bytesAround;
  }
  return { writes, checks, events, bytes };
}

/** Id, stream, type and metadata of a usual event. */
const bytesAround = 500;

/** A revision as the functions of the schema take it. */
export function expectedNumber(expected: ExpectedRevision): bigint {
  switch (expected) {
    case 'none':
      return -1n;
    case 'any':
      return -2n;
    case 'exists':
      return -3n;
    default:
      return expected;
  }
}

/** The last revision of a stream as those functions answer it. */
export function actualRevision(number: bigint): bigint | null {
  return number < 0n ? null : number;
}
