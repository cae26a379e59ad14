/** The idempotency key was used before, for another command or by another person. */
export class IdempotencyKeyReused extends Error {
  constructor() {
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

/** Other commands kept winning the race for the same stream: nothing was written, try again. */
export class TooMuchContention extends Error {
  constructor() {
    super('the record is being changed by others');
    this.name = 'TooMuchContention';
  }
}
