/** More is waiting to be written than may. */
export class QueueFull extends Error {}

interface Waiting<Row> {
  readonly row: Row;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Writes one group at a time; what is added meanwhile goes into the next. Nothing lingers: a lone row is written at once. */
export class GroupedWrites<Row> {
  private waiting: Waiting<Row>[] = [];
  private isWriting = false;

  constructor(
    private readonly limits: { readonly mostWaiting: number; readonly mostAtOnce: number },
    private readonly write: (rows: readonly Row[]) => Promise<void>,
  ) {}

  /** Throws `QueueFull`, and what the writing of the row's group throws. */
  add(row: Row): Promise<void> {
    if (this.waiting.length >= this.limits.mostWaiting) return Promise.reject(new QueueFull());
    return new Promise((done, failed) => {
      this.waiting.push({ row, done, failed });
      if (!this.isWriting) void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      const group = this.waiting.splice(0, this.limits.mostAtOnce);
      await this.write(group.map(({ row }) => row)).then(
        () => group.forEach(({ done }) => done()),
        (error: unknown) => group.forEach(({ failed }) => failed(error)),
      );
    }
    this.isWriting = false;
  }
}
