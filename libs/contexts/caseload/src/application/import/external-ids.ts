import { createHmac } from 'node:crypto';
import { uuidOfDigest } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';

/** What another system has an id for. */
export type ExternalKind = 'person' | 'claim' | 'interaction' | 'payment' | 'payroll' | 'posting';

/**
 * Our ids for what another system has under its own. They derive from the source and the other id under a key that never rotates: the
 * same each time, without a table of them, and nobody who reads the log can test a guess, such as a National Insurance number.
 */
export class ExternalIds {
  constructor(
    private readonly key: Buffer,
    /** Names the other system: its ids are its own. */
    readonly source: string,
  ) {}

  idOf(kind: ExternalKind, externalId: string): Uuid {
    return this.digest(['id', kind, this.source, externalId]);
  }

  /** The id of a command that one delivery asks for: the same facts about the same thing at the same revisions are the same command. */
  commandId(...facts: readonly unknown[]): Uuid {
    return this.digest(['command', this.source, ...facts]);
  }

  private digest(parts: readonly unknown[]): Uuid {
    return uuidOfDigest(createHmac('sha256', this.key).update(JSON.stringify(parts)).digest());
  }
}
