/** Waits until what queries read has taken in the log up to a position. */
export interface PositionWaiter {
  /** Returns once the position is reached; throws `PositionNotReached` after the time-out, `ForeignPosition` for another log's. */
  waitFor(position: string, timeoutMs: number): Promise<void>;
  /** The same for whatever is in the log at this moment. */
  waitForNow(timeoutMs: number): Promise<void>;
}

/** The position was not reached in time. */
export class PositionNotReached extends Error {
  constructor() {
    super('the position was not reached in time');
    this.name = 'PositionNotReached';
  }
}
