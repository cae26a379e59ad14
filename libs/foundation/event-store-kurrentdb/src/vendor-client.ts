import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import type * as parts from './client-parts';

/** The vendor's client, loaded at the first call: nobody whose log is elsewhere loads it and its native library. */
export function vendorClient(): typeof parts {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a dynamic import of this build finds no path without an extension
  return require('./client-parts') as typeof parts;
}

/** An answer of the server's to a reading call, one a message. */
export interface ReadCall extends AsyncIterable<ReadResp> {
  cancel(): void;
}

interface StreamsStub {
  read(request: ReadReq, ...how: unknown[]): ReadCall;
}

/**
 * What the client has inside at its pinned version, as its own subscriptions use it.
 *
 * Its `readStream` and `readAll` go through a native library that cuts the time of an event to whole seconds (seen in 1.3.1):
 * what was recorded would seem to have been known up to a second earlier. The same gRPC call beside it has it whole, on the
 * connection that the appends use, and gives bodies as bytes.
 */
export interface ClientInside {
  readonly GRPCStreamCreator: (
    stub: unknown,
    name: string,
    call: (stub: StreamsStub) => ReadCall,
  ) => () => Promise<ReadCall>;
  readonly callArguments: (how: { requiresLeader: boolean; deadline: number }) => unknown[];
  readonly getChannel: () => Promise<{ close(): void }>;
}

export function insideOf(client: KurrentDBClient): ClientInside {
  return client as unknown as ClientInside;
}
