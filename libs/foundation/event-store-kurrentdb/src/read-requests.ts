import type { ReadReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import { vendorClient } from './vendor-client';

/** `end`: from the last one on. */
export type Place = bigint | 'end';

/** How many events at most, and which way. */
export interface Extent {
  readonly count: bigint;
  readonly backwards?: boolean;
}

/** A read of one stream from a revision on, that one included. */
export function streamRequest(stream: string, from: Place, extent: Extent): ReadReq {
  const { ReadReq: Request, StreamIdentifier, Empty } = vendorClient();
  const name = new StreamIdentifier();
  name.setStreamName(Buffer.from(stream, 'utf8').toString('base64'));
  const of = new Request.Options.StreamOptions();
  of.setStreamIdentifier(name);
  if (from === 'end') of.setEnd(new Empty());
  else of.setRevision(String(from));
  const options = optionsOf(extent);
  options.setStream(of);
  options.setControlOption(tellingItsEnd());
  return requestWith(options);
}

/** A read of the whole log from a position on: going forwards that one is included. */
export function logRequest(from: Place, extent: Extent): ReadReq {
  const { ReadReq: Request, Empty } = vendorClient();
  const all = new Request.Options.AllOptions();
  if (from === 'end') {
    all.setEnd(new Empty());
  } else {
    const position = new Request.Options.Position();
    position.setCommitPosition(String(from));
    position.setPreparePosition(String(from));
    all.setPosition(position);
  }
  const options = optionsOf(extent);
  options.setAll(all);
  return requestWith(options);
}

/** Behind its events such an answer says where the stream ends, and shows by that that it is whole. */
function tellingItsEnd(): ReadReq.Options.ControlOption {
  const control = new (vendorClient().ReadReq.Options.ControlOption)();
  control.setCompatibility(1);
  return control;
}

function optionsOf({ count, backwards = false }: Extent): ReadReq.Options {
  const { ReadReq: Request, Empty } = vendorClient();
  const { FORWARDS, BACKWARDS } = Request.Options.ReadDirection;
  const ids = new Request.Options.UUIDOption();
  ids.setString(new Empty());
  const options = new Request.Options();
  options.setReadDirection(backwards ? BACKWARDS : FORWARDS);
  options.setCount(String(count));
  options.setResolveLinks(false);
  options.setNoFilter(new Empty());
  options.setUuidOption(ids);
  return options;
}

function requestWith(options: ReadReq.Options): ReadReq {
  const request = new (vendorClient().ReadReq)();
  request.setOptions(options);
  return request;
}
