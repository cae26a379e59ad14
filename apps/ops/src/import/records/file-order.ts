import type { Touched } from '@alongside/caseload';

/**
 * Lets rows go side by side where they touch nothing in common; any other waits until those before it that touch the same are through.
 * What a row touches may take a while to find out: rows line up in the order in which they are given all the same.
 */
export class FileOrder {
  private readonly last = new Map<string, Promise<void>>();
  private line: Promise<unknown> = Promise.resolve();

  async take<Result>(touches: Touched | Promise<Touched>, work: () => Promise<Result>): Promise<Result> {
    const place = Promise.all([touches, this.line]).then(([touched]) => this.lineUp(new Set(touched)));
    this.line = place.catch(() => undefined);
    const { before, leave } = await place;
    try {
      await Promise.all(before);
      return await work();
    } finally {
      leave();
    }
  }

  private lineUp(touched: ReadonlySet<string>) {
    const before = [...touched].map((one) => this.last.get(one) ?? Promise.resolve());
    let end!: () => void;
    const through = new Promise<void>((resolve) => (end = resolve));
    for (const one of touched) this.last.set(one, through);
    const leave = () => {
      end();
      for (const one of touched) if (this.last.get(one) === through) this.last.delete(one);
    };
    return { before, leave };
  }
}
