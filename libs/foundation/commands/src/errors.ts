import type { StreamName } from '@alongside/event-store';
import { DomainError } from '@alongside/kernel';

/** The idempotency key was used before, for another command or by another person. */
export class IdempotencyKeyReused extends Error {
  constructor(
    /** The home stream of that other command. */
    readonly stream?: StreamName,
  ) {
    super('this idempotency key was used for another command');
    this.name = 'IdempotencyKeyReused';
  }
}

/** What the person saw is no longer what is there. */
export class PreconditionFailed extends Error {
  constructor(readonly actual: bigint) {
    super(`the revision is now ${actual}`);
    this.name = 'PreconditionFailed';
  }
}

/** A half-done command was given up: what it wrote is taken back. */
export class Abandoned extends Error {
  constructor(
    /** The code of what refused it. */
    readonly code: string,
  ) {
    super('the command was abandoned');
    this.name = 'Abandoned';
  }
}

/** Other commands kept winning the race for the same stream: nothing was written, try again. */
export class TooMuchContention extends Error {
  constructor() {
    super('the record is being changed by others');
    this.name = 'TooMuchContention';
  }
}

/** The code by which a command was refused for good; `null` for an error that may pass. */
export function refusalCodeOf(error: unknown): string | null {
  if (error instanceof DomainError || error instanceof Abandoned) return error.code;
  return error instanceof PreconditionFailed ? error.name : null;
}
