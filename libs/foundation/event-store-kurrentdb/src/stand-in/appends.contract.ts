import { type sendUnaryData, type ServerDuplexStream, status } from '@grpc/grpc-js';
import type {
  BatchAppendReq,
  BatchAppendResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import {
  type AppendRecordsRequest,
  AppendRecordsResponse,
  StreamRevision,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_pb';
import { expectedNumbers, type ProposedWrite, type ServerLog, type StoredRecord } from './server-log.contract';
import {
  busy,
  proposedOf,
  proposedOfRecord,
  streamName,
  success,
  timeout,
  tooBig,
  violation,
  wrong,
} from './wire.contract';

export type AppendFault = 'cut before writing' | 'cut after writing' | 'timeout after writing' | 'busy';

export interface AppendsTaken {
  readonly log: ServerLog;
  readonly faults: AppendFault[];
  appends: number;
  /** Hears of each append that was written. */
  written(): void;
}

/** Of one append. */
const mostBytes = 1_048_576;

/** One append of a batch stream, which comes in one or several messages. */
export function answerAppend(
  server: AppendsTaken,
  parts: readonly BatchAppendReq[],
  call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>,
): void {
  server.appends += 1;
  const fault = server.faults.shift();
  const [first] = parts as [BatchAppendReq];
  const cut = () => call.emit('error', { code: status.UNAVAILABLE, details: 'the connection was cut' });
  if (fault === 'cut before writing') return void cut();
  if (fault === 'busy') return void call.write(busy(first));
  const write = {
    stream: streamName(first.getOptions()!),
    expected: expectedOf(first.getOptions()!),
    events: parts.flatMap((part) => part.getProposedMessagesList().map(proposedOf)),
  };
  const bytes = write.events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
  if (bytes > mostBytes) return void call.write(tooBig(first, mostBytes));
  const answer = take(server, write, first);
  if (fault === 'cut after writing') return void cut();
  call.write(fault === 'timeout after writing' ? timeout(first) : answer);
}

function take(server: AppendsTaken, write: ProposedWrite, request: BatchAppendReq): BatchAppendResp {
  const verdict = server.log.check(write);
  switch (verdict.kind) {
    case 'known':
      return success(request, verdict.last);
    case 'wrong':
      return wrong(request, write.expected, verdict.current);
    case 'ok': {
      const last = server.log.write(write.stream, write.events);
      server.written();
      return success(request, last);
    }
  }
}

function expectedOf(options: BatchAppendReq.Options): bigint {
  if (options.hasNoStream()) return expectedNumbers.none;
  if (options.hasAny()) return expectedNumbers.any;
  return options.hasStreamExists() ? expectedNumbers.exists : BigInt(options.getStreamPosition());
}

/** Several streams at once, with checks of others; a repeat of all is known whatever the checks say now. */
export function answerAppendRecords(
  server: AppendsTaken,
  request: AppendRecordsRequest,
  done: sendUnaryData<AppendRecordsResponse>,
): void {
  if (request.getRecordsList().length === 0)
    return done({ code: status.INVALID_ARGUMENT, details: 'Append records request must contain at least one record.' });
  server.appends += 1;
  const fault = server.faults.shift();
  const cut = () => done({ code: status.UNAVAILABLE, details: 'the connection was cut' });
  if (fault === 'cut before writing' || fault === 'busy') return cut();
  const writes = writesIn(request);
  const verdicts = writes.map((write) => server.log.check(write));
  const withEvents = verdicts.filter((_, n) => writes[n]!.events.length > 0);
  const failed = writes.flatMap((write, n) => {
    const verdict = verdicts[n]!;
    const current = BigInt(server.log.streamOf(write.stream).length) - 1n;
    return verdict.kind === 'ok' ? [] : [{ ...write, verdict, current }];
  });
  const isRepeat = withEvents.every(({ kind }) => kind === 'known');
  if (failed.length > 0 && !isRepeat) return done(violation(failed));
  const lasts = isRepeat
    ? verdicts.flatMap((verdict) => (verdict.kind === 'known' ? [verdict.last] : []))
    : writes.filter(({ events }) => events.length > 0).map(({ stream, events }) => server.log.write(stream, events));
  if (!isRepeat) server.written();
  if (fault) return cut();
  done(null, responseOf(lasts));
}

function writesIn(request: AppendRecordsRequest): ProposedWrite[] {
  const streams = new Map<string, bigint>();
  for (const check of request.getChecksList()) {
    const state = check.getStreamState()!;
    streams.set(state.getStream(), BigInt(state.getExpectedState()));
  }
  const records = request.getRecordsList();
  for (const record of records)
    if (!streams.has(record.getStream())) streams.set(record.getStream(), expectedNumbers.any);
  const order = [...new Set([...records.map((record) => record.getStream()), ...streams.keys()])];
  return order.map((stream) => ({
    stream,
    expected: streams.get(stream)!,
    events: records.filter((record) => record.getStream() === stream).map(proposedOfRecord),
  }));
}

function responseOf(lasts: readonly StoredRecord[]): AppendRecordsResponse {
  const response = new AppendRecordsResponse();
  for (const { stream, revision } of lasts) {
    const one = new StreamRevision();
    one.setStream(stream);
    one.setRevision(String(revision));
    response.addRevisions(one);
  }
  const positions = lasts.map(({ position }) => position);
  response.setPosition(String(positions.reduce((most, position) => (position > most ? position : most))));
  return response;
}
