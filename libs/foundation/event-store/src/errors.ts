import type { ExpectedRevision, Position, StreamName } from './event-store.port';

/** A stream was not at the revision that the append expected. */
export class WrongRevision extends Error {
  constructor(
    readonly stream: StreamName,
    readonly expected: ExpectedRevision,
    /** `null`: there is no such stream. */
    readonly actual: bigint | null,
  ) {
    super(`stream ${stream} is at ${actual ?? 'no event'}, expected ${expected}`);
    this.name = 'WrongRevision';
  }
}

/** The store cannot do such an append: several streams at once, or a check of a stream that is not written. */
export class UnsupportedAppend extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnsupportedAppend';
  }
}

/** An event's body is over `maxEventBytes`, or has U+0000. */
export class UnstorableEvent extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnstorableEvent';
  }
}

/** A position is no token of this log, or lies ahead of its head: a restored back-up, or another log. */
export class ForeignPosition extends Error {
  constructor(readonly position: Position) {
    super('the position is not one of this log');
    this.name = 'ForeignPosition';
  }
}

/** The store did not answer; whether an append took place is in doubt. Ask again with the same ids. */
export class StoreUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnavailable';
  }
}

/** Too many appends wait already: nothing was written, try again later. */
export class StoreBusy extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StoreBusy';
  }
}

/** The log is not whole: an event is missing or stands where it cannot. Whoever reads must halt and not skip. */
export class BrokenLog extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BrokenLog';
  }
}
