import { Metadata, type ServiceError, status } from '@grpc/grpc-js';
import { Status } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb';
import {
  AllStreamPosition,
  Empty,
  MaximumAppendSizeExceeded,
  StreamIdentifier,
  Timeout,
  UUID,
  WrongExpectedVersion,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb';
import {
  type BatchAppendReq,
  BatchAppendResp,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import {
  AppendConsistencyViolationErrorDetails,
  ConsistencyViolation,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/errors_pb';
import {
  type AppendRecord,
  SchemaFormat,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_pb';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Empty as ProtobufEmpty } from 'google-protobuf/google/protobuf/empty_pb';
import { expectedNumbers, type Proposed, type StoredRecord, type Verdict } from './server-log.contract';

export function eventAnswer(record: StoredRecord): ReadResp {
  const event = new ReadResp.ReadEvent.RecordedEvent();
  event.setId(uuid(record.id));
  event.setStreamIdentifier(identifier(record.stream));
  event.setStreamRevision(String(record.revision));
  event.setCommitPosition(String(record.position));
  event.setPreparePosition(String(record.position));
  const metadata = event.getMetadataMap();
  metadata.set('type', record.type);
  metadata.set('content-type', record.contentType);
  metadata.set('created', String(record.created));
  event.setData(record.data);
  event.setCustomMetadata(record.metadata);
  const read = new ReadResp.ReadEvent();
  read.setEvent(event);
  read.setCommitPosition(String(record.position));
  const answer = new ReadResp();
  answer.setEvent(read);
  return answer;
}

/** What comes last in an answer from a stream. */
export function endAnswer(last: bigint): ReadResp {
  const answer = new ReadResp();
  answer.setLastStreamPosition(String(last));
  return answer;
}

export function notFoundAnswer(stream: string): ReadResp {
  const notFound = new ReadResp.StreamNotFound();
  notFound.setStreamIdentifier(identifier(stream));
  const answer = new ReadResp();
  answer.setStreamNotFound(notFound);
  return answer;
}

export function confirmation(): ReadResp {
  const confirmed = new ReadResp.SubscriptionConfirmation();
  confirmed.setSubscriptionId(crypto.randomUUID());
  const answer = new ReadResp();
  answer.setConfirmation(confirmed);
  return answer;
}

export function proposedOf(message: BatchAppendReq.ProposedMessage): Proposed {
  return {
    id: message.getId()!.getString(),
    type: message.getMetadataMap().get('type')!,
    contentType: message.getMetadataMap().get('content-type')!,
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

/** What readers get of an event that was appended with others: its properties as JSON, with the server's own among them. */
export function proposedOfRecord(record: AppendRecord): Proposed {
  const isJson = record.getSchema()!.getFormat() === SchemaFormat.SCHEMA_FORMAT_JSON;
  const properties = Object.fromEntries(
    record
      .getPropertiesMap()
      .toObject(false, (_, value) => value.getStringValue())
      .map(([key, value]) => [key, value as unknown]),
  );
  const metadata = {
    ...properties,
    '$schema.name': record.getSchema()!.getName(),
    '$schema.format': isJson ? 'Json' : 'Bytes',
  };
  return {
    id: record.getRecordId()!,
    type: record.getSchema()!.getName(),
    contentType: isJson ? 'application/json' : 'application/octet-stream',
    data: record.getData_asU8(),
    metadata: new TextEncoder().encode(JSON.stringify(metadata)),
  };
}

export function success(request: BatchAppendReq, last: StoredRecord): BatchAppendResp {
  const position = new AllStreamPosition();
  position.setCommitPosition(String(last.position));
  position.setPreparePosition(String(last.position));
  const done = new BatchAppendResp.Success();
  done.setCurrentRevision(String(last.revision));
  done.setPosition(position);
  const answer = answerTo(request);
  answer.setSuccess(done);
  return answer;
}

export function wrong(request: BatchAppendReq, expected: bigint, current: bigint): BatchAppendResp {
  const details = new WrongExpectedVersion();
  if (current < 0n) details.setCurrentNoStream(new ProtobufEmpty());
  else details.setCurrentStreamRevision(String(current));
  if (expected === expectedNumbers.none) details.setExpectedNoStream(new ProtobufEmpty());
  else if (expected === expectedNumbers.any) details.setExpectedAny(new ProtobufEmpty());
  else if (expected === expectedNumbers.exists) details.setExpectedStreamExists(new ProtobufEmpty());
  else details.setExpectedStreamPosition(String(expected));
  return failure(request, details, 'event_store.client.WrongExpectedVersion');
}

/** The commit took too long: it may be written, now or later, or not. */
export function timeout(request: BatchAppendReq): BatchAppendResp {
  return failure(request, new Timeout(), 'event_store.client.Timeout');
}

/** What a node says that is not ready yet, or has too much to do. */
export function busy(request: BatchAppendReq): BatchAppendResp {
  return failure(request, new Empty(), 'google.protobuf.Empty');
}

export function tooBig(request: BatchAppendReq, most: number): BatchAppendResp {
  const details = new MaximumAppendSizeExceeded();
  details.setMaxappendsize(most);
  return failure(request, details, 'event_store.client.MaximumAppendSizeExceeded');
}

function failure(request: BatchAppendReq, what: { serializeBinary(): Uint8Array }, type: string): BatchAppendResp {
  const details = new Any();
  details.pack(what.serializeBinary(), type);
  const error = new Status();
  error.setMessage(type);
  error.setDetails(details);
  const answer = answerTo(request);
  answer.setError(error);
  return answer;
}

function answerTo(request: BatchAppendReq): BatchAppendResp {
  const answer = new BatchAppendResp();
  answer.setCorrelationId(request.getCorrelationId());
  answer.setStreamIdentifier(request.getOptions()!.getStreamIdentifier());
  return answer;
}

export interface FailedCheck {
  readonly stream: string;
  readonly expected: bigint;
  readonly verdict: Verdict;
  readonly current: bigint;
}

export function violation(failed: readonly FailedCheck[]): Partial<ServiceError> {
  const details = new AppendConsistencyViolationErrorDetails();
  for (const { stream, expected, current } of failed) {
    const state = new ConsistencyViolation.StreamStateViolation();
    state.setStream(stream);
    state.setExpectedState(String(expected));
    state.setActualState(String(current));
    const one = new ConsistencyViolation();
    one.setStreamState(state);
    details.addViolations(one);
  }
  const any = new Any();
  any.pack(details.serializeBinary(), 'kurrentdb.protocol.v2.streams.errors.AppendConsistencyViolationErrorDetails');
  const packed = new Status();
  packed.setDetails(any);
  const metadata = new Metadata();
  metadata.set('grpc-status-details-bin', Buffer.from(packed.serializeBinary()));
  return { code: status.FAILED_PRECONDITION, details: 'a check does not hold', metadata };
}

export function streamName(identified: { getStreamIdentifier(): StreamIdentifier | undefined }): string {
  return Buffer.from(identified.getStreamIdentifier()!.getStreamName_asU8()).toString('utf8');
}

function identifier(stream: string): StreamIdentifier {
  const name = new StreamIdentifier();
  name.setStreamName(new TextEncoder().encode(stream));
  return name;
}

function uuid(id: string): UUID {
  const value = new UUID();
  value.setString(id);
  return value;
}
