import { type ServerWritableStream, status } from '@grpc/grpc-js';
import { ReadReq, type ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import type { ServerLog, StoredRecord } from './server-log.contract';
import { confirmation, endAnswer, eventAnswer, notFoundAnswer, streamName } from './wire.contract';

type Reading = ServerWritableStream<ReadReq, ReadResp>;

/** A read of a stream or of the whole log, which ends. */
export function answerRead(log: ServerLog, call: Reading, isCutShort: boolean): void {
  const options = call.request.getOptions()!;
  const stream = options.hasStream() ? streamName(options.getStream()!) : null;
  const isBackwards = options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;
  if (stream !== null && log.streamOf(stream).length === 0) {
    call.write(notFoundAnswer(stream));
    return void call.end();
  }
  const from = stream === null ? placeIn(options.getAll()!) : revisionIn(options.getStream()!);
  if (stream === null && isAmiss(log, from)) {
    const error = { code: status.UNKNOWN, details: 'Exception was thrown by handler.' };
    return void call.emit('error', error);
  }
  const all = stream === null ? log.records : log.streamOf(stream);
  const selected = select(all, { from, isBackwards, isLog: stream === null }).slice(0, Number(options.getCount()));
  for (const record of isCutShort ? selected.slice(0, selected.length / 2) : selected) call.write(eventAnswer(record));
  if (stream !== null && !isCutShort && options.getControlOption()?.getCompatibility() === 1)
    call.write(endAnswer(log.streamOf(stream).at(-1)!.revision));
  call.end();
}

/** Going forwards what stands at the place comes along; going backwards, in the whole log, it does not. */
function select(
  records: readonly StoredRecord[],
  { from, isBackwards, isLog }: { from: bigint | 'start' | 'end'; isBackwards: boolean; isLog: boolean },
): readonly StoredRecord[] {
  const at = (record: StoredRecord) => (isLog ? record.position : record.revision);
  const passes = (record: StoredRecord) => {
    if (from === 'start') return !isBackwards;
    if (from === 'end') return isBackwards;
    if (!isBackwards) return at(record) >= from;
    return isLog ? at(record) < from : at(record) <= from;
  };
  const selected = records.filter(passes);
  return isBackwards ? selected.reverse() : selected;
}

/** A place before the end at which no event begins: a server reads rubbish there. */
function isAmiss({ records }: ServerLog, from: bigint | 'start' | 'end'): boolean {
  const last = records.at(-1)?.position ?? 0n;
  return typeof from === 'bigint' && from < last && !records.some(({ position }) => position === from);
}

function placeIn(all: ReadReq.Options.AllOptions): bigint | 'start' | 'end' {
  if (all.hasPosition()) return BigInt(all.getPosition()!.getCommitPosition());
  return all.hasEnd() ? 'end' : 'start';
}

function revisionIn(stream: ReadReq.Options.StreamOptions): bigint | 'start' | 'end' {
  if (stream.hasEnd()) return 'end';
  return stream.hasStart() ? 'start' : BigInt(stream.getRevision());
}

/** A subscription from the end of the log on; answers how to leave it. */
export function follow(log: ServerLog, call: Reading, isSilent: () => boolean): () => void {
  const prefixes = call.request.getOptions()!.getFilter()!.getStreamIdentifier()!.getPrefixList();
  let seen = log.records.length;
  call.write(confirmation());
  return log.onArrival(() => {
    const arrived = log.records.slice(seen);
    seen = log.records.length;
    if (isSilent()) return;
    for (const record of arrived)
      if (prefixes.some((prefix) => record.stream.startsWith(prefix))) call.write(eventAnswer(record));
  });
}
