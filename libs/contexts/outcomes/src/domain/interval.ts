import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

export type { Bounds } from '@alongside/kernel';

/** The share of intervals that hold the true value, for every figure that does not say otherwise. */
export const defaultLevel = 0.95;

/** The two-sided standard normal quantile: 1.959963984540054 at 0.95. */
export function zOf(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`a level of confidence lies between 0 and 1: ${level}`);
  return normalQuantile(1 - (1 - level) / 2, 0, 1);
}
