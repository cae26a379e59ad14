import { StoreUnavailable } from '@alongside/event-store';

/** By their `type`, as the client's classes are only there once it is loaded. */
export interface ClientError extends Error {
  readonly type?: string;
  /** The status of the gRPC call. */
  readonly code?: number;
  /** Of a wrong expected version: where the stream is. */
  readonly actualState?: bigint | 'no_stream';
  /** Of a failed check of several. */
  readonly violations?: readonly { readonly streamName: string; readonly actualState: bigint | string }[];
}

const tooBig = [
  'maximum-append-size-exceeded',
  'append-record-size-exceeded',
  'transaction-max-size-exceeded',
] as const satisfies readonly string[];

/** The server will not take it in this form, however often it is asked. */
export function isTooBig({ type = '' }: ClientError): boolean {
  return (tooBig as readonly string[]).includes(type);
}

/** The client connects anew after these, so that a second call is worth it: no server, another leader, a call that was cut off. */
export function isAboutTheConnection({ type = '', message }: ClientError): boolean {
  return ['unavailable', 'not-leader', 'cancelled'].includes(type) || /UNAVAILABLE|Server Is/.test(message);
}

/** What a reader is told; credentials stand in no message of the client's. */
export function unavailable(error: unknown): StoreUnavailable {
  if (error instanceof StoreUnavailable) return error;
  const { type, message } = error as ClientError;
  const why = type === 'access-denied' ? 'it refuses the credentials, or they may not do this' : message;
  return new StoreUnavailable(`KurrentDB did not answer: ${why}`, { cause: error });
}

/** The revision of an answer; `null`: there is no such stream. */
export function revisionIn(state: bigint | string | undefined): bigint | null {
  return typeof state === 'bigint' && state >= 0n && state < 2n ** 63n - 1n ? state : null;
}
