import {
  type sendUnaryData,
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServerUnaryCall,
  type ServerWritableStream,
  status,
  type UntypedHandleCall,
} from '@grpc/grpc-js';
import { ServerFeaturesService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb';
import {
  SupportedMethod,
  SupportedMethods,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb';
import { StreamsService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb';
import type {
  BatchAppendReq,
  BatchAppendResp,
  ReadReq,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import { StreamsServiceService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_grpc_pb';
import type { AppendRecordsRequest } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_pb';
import { answerAppend, answerAppendRecords, type AppendFault, type AppendsTaken } from './appends.contract';
import { answerRead, follow } from './reads.contract';
import { ServerLog } from './server-log.contract';

export interface StandInOptions {
  /** Whether it takes several streams at once, as KurrentDB does from 26.1 on. */
  readonly atomicStreams?: boolean;
  /** Writes its own statistics and the events of another log between ours. */
  readonly noise?: boolean;
}

/**
 * A server to test the adapter against where there is none: it speaks the client's gRPC over TCP, made from the client's own
 * generated stubs, and does what the adapter asks of a server: append, read, subscribe, wrong revisions, connections that drop,
 * appends in doubt. No proof of how a real one behaves: `npm run test:kurrentdb` is for that.
 */
export class StandIn implements AppendsTaken {
  readonly log = new ServerLog();
  /** What goes wrong with the next appends, in turn. */
  readonly faults: AppendFault[] = [];
  /** How many appends reached it, faulty ones included. */
  appends = 0;
  /** So many reads end half-way without an error, as those of a server that is being stopped. */
  readsCutShort = 0;
  /** Subscriptions get nothing while it is so, and are not told. */
  isSilent = false;
  #server: Server | undefined;
  #port = 0;
  readonly #subscriptions = new Set<ServerWritableStream<ReadReq, ReadResp>>();

  constructor(readonly options: StandInOptions = {}) {}

  static async start(options: StandInOptions = {}): Promise<StandIn> {
    const standIn = new StandIn(options);
    await standIn.listen();
    return standIn;
  }

  get url(): string {
    return `kurrentdb://127.0.0.1:${this.#port}?tls=false`;
  }

  /** How many subscriptions are open. */
  get subscribers(): number {
    return this.#subscriptions.size;
  }

  /** At the same port as before, should it have been killed. */
  async listen(): Promise<void> {
    const server = new Server({ 'grpc.max_receive_message_length': 32 * 1024 * 1024 });
    const unary = (handle: unknown) => handle as UntypedHandleCall;
    const unimplemented = unary((_: unknown, done: sendUnaryData<unknown>) => done({ code: status.UNIMPLEMENTED }));
    server.addService(StreamsService, {
      read: unary((call: ServerWritableStream<ReadReq, ReadResp>) => this.#read(call)),
      batchAppend: unary((call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>) => this.#batchAppend(call)),
      append: unimplemented,
      delete: unimplemented,
      tombstone: unimplemented,
    });
    server.addService(StreamsServiceService, {
      appendRecords: unary((call: ServerUnaryCall<AppendRecordsRequest, unknown>, done: sendUnaryData<unknown>) =>
        answerAppendRecords(this, call.request, done),
      ),
      appendSession: unimplemented,
    });
    server.addService(ServerFeaturesService, {
      getSupportedMethods: unary((_: unknown, done: sendUnaryData<SupportedMethods>) => done(null, this.#features())),
    });
    this.#port = await new Promise<number>((resolve, reject) => {
      const address = `127.0.0.1:${this.#port}`;
      server.bindAsync(address, ServerCredentials.createInsecure(), (error, port) =>
        error ? reject(error) : resolve(port),
      );
    });
    this.#server = server;
  }

  /** As by kill -9: every connection is cut. What was written stays; which ids it knew for appends at `any` is lost. */
  kill(): void {
    this.#server?.forceShutdown();
    this.#server = undefined;
    this.#subscriptions.clear();
    this.log.forgetIds();
  }

  /** Ends the subscriptions as a server does that shuts down: without an error. */
  endSubscriptions(): void {
    for (const call of this.#subscriptions) call.end();
  }

  written(): void {
    if (this.options.noise) this.log.writeNoise(String(this.log.records.length));
  }

  #read(call: ServerWritableStream<ReadReq, ReadResp>): void {
    if (!call.request.getOptions()!.hasSubscription()) return answerRead(this.log, call, this.readsCutShort-- > 0);
    this.#subscriptions.add(call);
    const leave = follow(this.log, call, () => this.isSilent);
    const gone = (): void => {
      leave();
      this.#subscriptions.delete(call);
    };
    call.on('cancelled', gone).on('close', gone).on('finish', gone);
  }

  #batchAppend(call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): void {
    const parts: BatchAppendReq[] = [];
    call.on('data', (request: BatchAppendReq) => {
      parts.push(request);
      if (!request.getIsFinal()) return;
      const id = request.getCorrelationId()!.getString();
      const isOfThis = (part: BatchAppendReq) => part.getCorrelationId()!.getString() === id;
      const whole = parts.filter(isOfThis);
      parts.splice(0, parts.length, ...parts.filter((part) => !isOfThis(part)));
      answerAppend(this, whole, call);
    });
    call.on('error', () => undefined);
    call.on('end', () => call.end());
  }

  #features(): SupportedMethods {
    const features = new SupportedMethods();
    features.setEventStoreServerVersion(this.options.atomicStreams ? '26.1.0' : '24.6.0');
    const methods: string[] = [StreamsService.batchAppend.path];
    if (this.options.atomicStreams) methods.push(StreamsServiceService.appendRecords.path);
    for (const path of methods) {
      const [, service, name] = path.split('/');
      const method = new SupportedMethod();
      method.setServiceName(service!.toLowerCase());
      method.setMethodName(name!.toLowerCase());
      features.addMethods(method);
    }
    return features;
  }
}
