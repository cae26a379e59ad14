import {
  type Appended,
  BrokenLog,
  firstRevision,
  formatPosition,
  isExplicit,
  meets,
  type NewEvent,
  WrongRevision,
} from '@alongside/event-store';
import { actualRevision, type AppendOutcome, type AppendRequest, expectedNumber } from './append-request';
import { int4Array, int8Array, textArray, uuidArray } from './binary-arrays';
import type { TextRow } from './link';

export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  readonly answer: (row: TextRow) => BatchAnswer;
}

export interface BatchAnswer {
  /** The outcome of each request, in their order. */
  readonly outcomes: readonly AppendOutcome[];
  /** The number of the last event that this batch wrote; `null` when it wrote none. */
  readonly head: bigint | null;
}

/** The statement that appends these requests: with scalar parameters for a lone event, with arrays otherwise. */
export function appendStatement(schema: string, logId: string, requests: readonly AppendRequest[]): Statement {
  const [only] = requests;
  return requests.length === 1 && only!.events === 1 && only!.checks.length === 0
    ? oneEvent(schema, logId, only!)
    : batch(schema, logId, requests);
}

function oneEvent(schema: string, logId: string, request: AppendRequest): Statement {
  const { stream, expected, events } = request.writes[0]!;
  const { id, type, data, metadata } = events[0]!;
  return {
    name: 'append_one',
    text: `select actual, written, replayed from ${schema}.append_one($1, $2, $3, $4, $5, $6)`,
    values: [stream, String(expectedNumber(expected)), id, type, data, JSON.stringify(metadata)],
    answer: ([actualText, written, replayed]) => {
      const actual = BigInt(actualText!);
      if (!written) return { outcomes: [new WrongRevision(stream, expected, actualRevision(actual))], head: null };
      const number = BigInt(written);
      const isReplay = replayed === 't' && isExplicit(expected);
      const revision = isReplay ? firstRevision(expected) : actual + 1n;
      return {
        outcomes: [{ revisions: [revision], position: formatPosition(logId, number) }],
        head: isReplay ? null : number,
      };
    },
  };
}

function batch(schema: string, logId: string, requests: readonly AppendRequest[]): Statement {
  return {
    name: 'append_batch',
    text: `select base, actuals, refused, known, replayed, replayed_position
      from ${schema}.append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [...touchArrays(requests), ...eventArrays(requests)],
    answer: (row) => readAnswer(logId, requests, row),
  };
}

function touchArrays(requests: readonly AppendRequest[]): Buffer[] {
  const numbers: number[] = [];
  const streams: string[] = [];
  const expected: bigint[] = [];
  requests.forEach(({ writes, checks }, number) => {
    for (const touched of [...writes, ...checks]) {
      numbers.push(number);
      streams.push(touched.stream);
      expected.push(expectedNumber(touched.expected));
    }
  });
  return [int4Array(numbers), textArray(streams), int8Array(expected)];
}

function eventArrays(requests: readonly AppendRequest[]): Buffer[] {
  const touches: number[] = [];
  const offsets: number[] = [];
  const events: NewEvent[] = [];
  let touch = 0;
  for (const { writes, checks } of requests) {
    for (const write of writes) {
      touch += 1;
      write.events.forEach((event, offset) => {
        touches.push(touch);
        offsets.push(offset);
        events.push(event);
      });
    }
    touch += checks.length;
  }
  return [
    int4Array(touches),
    int4Array(offsets),
    uuidArray(events.map(({ id }) => id)),
    textArray(events.map(({ type }) => type)),
    textArray(events.map(({ data }) => data)),
    textArray(events.map(({ metadata }) => JSON.stringify(metadata))),
  ];
}

function readAnswer(logId: string, requests: readonly AppendRequest[], row: TextRow): BatchAnswer {
  const [actuals, refusedNumbers, known, replayed, replayedPositions] = row.slice(1).map(numbers);
  const refused = new Set(refusedNumbers);
  const base = BigInt(row[0]!);
  let position = base;
  let touch = 0;
  const outcomes = requests.map((request, index) => {
    const firstTouch = touch;
    touch += request.writes.length + request.checks.length;
    const found = actuals!.slice(firstTouch, touch);
    if (!refused.has(BigInt(index))) {
      position += BigInt(request.events);
      return written(request, found, formatPosition(logId, position));
    }
    const replay = replayed!.indexOf(BigInt(index));
    return replay >= 0
      ? firstAnswer(request, formatPosition(logId, replayedPositions![replay]!))
      : refusal(request, found, (offset) => known!.includes(BigInt(firstTouch + offset + 1)));
  });
  return { outcomes, head: position > base ? position : null };
}

function written({ writes }: AppendRequest, found: readonly bigint[], position: string): Appended {
  return { revisions: writes.map(({ events }, index) => found[index]! + BigInt(events.length)), position };
}

function firstAnswer({ writes }: AppendRequest, position: string): Appended {
  const revisions = writes.map(({ expected, events }) => {
    if (!isExplicit(expected)) throw new BrokenLog('an append without an explicit revision was answered as a replay');
    return firstRevision(expected) + BigInt(events.length) - 1n;
  });
  return { revisions, position };
}

function refusal(
  { writes, checks }: AppendRequest,
  found: readonly bigint[],
  isKnown: (touch: number) => boolean,
): WrongRevision {
  const touched = [...writes, ...checks];
  const lost = touched.findIndex(({ expected }, index) => !meets(expected, actualRevision(found[index]!)));
  const culprit = lost >= 0 ? lost : touched.findIndex((_, index) => isKnown(index));
  const { stream, expected } = touched[culprit]!;
  return new WrongRevision(stream, expected, actualRevision(found[culprit]!));
}

/** The numbers of an array as PostgreSQL writes it, `{1,2,3}`. */
function numbers(text: string | null): bigint[] {
  return text === null || text === '{}' ? [] : text.slice(1, -1).split(',').map(BigInt);
}
