import type { Uuid } from '@alongside/kernel';

export interface Actor {
  readonly personId: Uuid;
  readonly roles: readonly string[];
}

/** Who asks for what, and under which id: the same id again is the same command, whatever happened since. */
export interface CommandContext {
  /** The request's idempotency key, or derived from an import's id and row. */
  readonly commandId: Uuid;
  readonly actor: Actor;
  /** Method and route template: no id stands in it. */
  readonly route: string;
  /** What was asked, as sent: the fingerprint is taken of it, so nothing that the server fills in belongs here. */
  readonly request: unknown;
  readonly correlationId: Uuid;
  /** The revision of the home stream that a person saw before editing. */
  readonly expectedRevision?: bigint;
  /** Who asks may not, or no more: the first answer is given again where there was one, else this is thrown. */
  readonly refusal?: Error;
}
