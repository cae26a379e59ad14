/** More is waiting than may. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly done: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * One statement for many who ask at a time: while it is under way further ones wait, and the next takes them all. Nothing lingers: a
 * lone one is run at once.
 */
export class GroupedStatements<Asked, Answer = void> {
  private waiting: Waiting<Asked, Answer>[] = [];
  private isRunning = false;

  constructor(
    private readonly limits: { readonly mostWaiting: number; readonly mostAtOnce: number },
    /** Answers each of those that asked, in their order; for nothing to be told, nothing. */
    private readonly run: (asked: readonly Asked[]) => Promise<readonly Answer[] | void>,
  ) {}

  /** Throws `QueueFull`, and what the statement of the group throws. */
  add(asked: Asked): Promise<Answer> {
    if (this.waiting.length >= this.limits.mostWaiting) return Promise.reject(new QueueFull());
    return new Promise((done, failed) => {
      this.waiting.push({ asked, done, failed });
      if (!this.isRunning) void this.runAll();
    });
  }

  private async runAll(): Promise<void> {
    this.isRunning = true;
    while (this.waiting.length > 0) {
      const group = this.waiting.splice(0, this.limits.mostAtOnce);
      await this.run(group.map(({ asked }) => asked)).then(
        (answers) => group.forEach(({ done }, index) => done((answers ?? [])[index] as Answer)),
        (error: unknown) => group.forEach(({ failed }) => failed(error)),
      );
    }
    this.isRunning = false;
  }
}
