import type { Uuid } from '@alongside/kernel';

/** Wraps the keys of persons, so that the database of keys alone opens nothing. A service that never gives its keys out can be one. */
export interface KeyWrapping {
  /** The names of the wrapping keys that it has, the newest last. */
  readonly names: readonly string[];
  /** Throws `UnknownWrappingKey`. */
  wrap(name: string, id: Uuid, secret: Buffer): Buffer;
  /** Throws `UnknownWrappingKey`, and where key or a single bit differ. */
  unwrap(name: string, id: Uuid, wrapped: Buffer): Buffer;
  /** Learns of keys that were added since. */
  refresh(): void;
}

/** A key was wrapped by another key than there are. */
export class UnknownWrappingKey extends Error {
  constructor(name: string) {
    super(`the master key ${name} is not among those that this process has`);
    this.name = 'UnknownWrappingKey';
  }
}
