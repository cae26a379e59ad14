import type { StreamName } from '@alongside/event-store';

/** Lets this process work on a stream one at a time, first come, first served: else all but one would lose the same race. */
export class Turns {
  private readonly last = new Map<StreamName, Promise<unknown>>();

  async take<Result>(stream: StreamName, work: () => Promise<Result>): Promise<Result> {
    const before = this.last.get(stream);
    const turn = before ? before.then(work, work) : work();
    this.last.set(stream, turn);
    try {
      return await turn;
    } finally {
      if (this.last.get(stream) === turn) this.last.delete(stream);
    }
  }
}
