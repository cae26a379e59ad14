import { createHash } from 'node:crypto';

/** Choices that are the same at every run: each rests on its own name, never on the order in which they are made. */
export class Chance {
  constructor(private readonly seed: string) {}

  /** Choices within a part of the whole. */
  of(part: string | number): Chance {
    return new Chance(`${this.seed}/${part}`);
  }

  /** From 0 up to, but not including, 1. */
  number(name: string): number {
    return createHash('sha256').update(`${this.seed}/${name}`).digest().readUInt32BE() / 2 ** 32;
  }

  /** A whole number, both ends included. */
  between(name: string, least: number, most: number): number {
    return least + Math.floor(this.number(name) * (most - least + 1));
  }

  isSo(name: string, share: number): boolean {
    return this.number(name) < share;
  }

  pick<One>(name: string, from: readonly One[]): One {
    return from[Math.floor(this.number(name) * from.length)]!;
  }
}
