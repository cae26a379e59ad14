/**
 * Lets readers sleep until there may be more to read.
 *
 * A wake-up between looking and sleeping is not lost: whoever means to sleep takes the `count` before looking.
 */
export class WakeUp {
  #count = 0;
  readonly #sleepers = new Set<() => void>();

  /** How often `wake` was called. */
  get count(): number {
    return this.#count;
  }

  wake(): void {
    this.#count += 1;
    for (const sleeper of [...this.#sleepers]) sleeper();
  }

  /** Resolves once `wake` was called after `seen` was taken, the signal aborts, or `forMs` have passed. */
  sleep(seen: number, signal: AbortSignal, forMs?: number): Promise<void> {
    if (this.#count !== seen || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = forMs === undefined ? undefined : setTimeout(() => rise(), forMs);
      const rise = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', rise);
        this.#sleepers.delete(rise);
        resolve();
      };
      signal.addEventListener('abort', rise);
      this.#sleepers.add(rise);
    });
  }
}
