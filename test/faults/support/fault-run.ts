import type { Chance } from '../../../apps/ops/src/demo/chance';

/** What a run has to work with. */
export interface Ground {
  readonly chance: Chance;
  readonly rounds: number;
  /** Longer and wider than the gate has time for. */
  readonly long: boolean;
  /** An empty folder of its own. */
  readonly folder: string;
}

export interface Count {
  /** How much was acknowledged, by the log outside the database. */
  readonly acknowledged: number;
  /** Acknowledged, but not where it was said to be. */
  readonly lost: number;
  /** There more often than once. */
  readonly doubled: number;
  /** Passed over by a reader, or missing between two positions. */
  readonly skipped: number;
}

/** A seeded defect, and whether the same count found it out. */
export interface Control {
  readonly defect: string;
  readonly caught: boolean;
}

export interface Outcome extends Count {
  readonly rounds: number;
  readonly controls: readonly Control[];
  /** What else was not as it should be. */
  readonly wrong: readonly string[];
}

export interface FaultRun {
  readonly name: string;
  readonly what: string;
  /** Of the rounds that were asked for, how many this run takes: some are slower. */
  readonly share?: number;
  run(ground: Ground): Promise<Outcome>;
}

export const nothing: Count = { acknowledged: 0, lost: 0, doubled: 0, skipped: 0 };

export function isClean({ lost, doubled, skipped }: Count): boolean {
  return lost + doubled + skipped === 0;
}
