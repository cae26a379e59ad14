/** How many entries there were, and of how many persons. */
export interface CountOfPersons {
  readonly count: number;
  readonly persons: number;
}

/** Counts of fewer are hidden. */
export const fewestPersons = 8;

const roundTo = 5;

export const roundedCount = (count: number): number => Math.round(count / roundTo) * roundTo;

/**
 * Counts as they are told to those who may see none of those whom they count; `null` is hidden. Hidden is what is of fewer than eight persons, and
 * further counts, the smallest first, until two are hidden that are of eight together: so that nobody takes the others from the total.
 * What is told is rounded to five.
 */
export function protectedCounts(counts: readonly CountOfPersons[]): readonly (number | null)[] {
  const smallest = [...counts.keys()].sort((a, b) => counts[a]!.persons - counts[b]!.persons || a - b);
  const hidden = new Set(smallest.filter((at) => counts[at]!.persons < fewestPersons));
  const together = () => [...hidden].reduce((sum, at) => sum + counts[at]!.persons, 0);
  for (const at of smallest) {
    if (hidden.size === 0 || (hidden.size > 1 && together() >= fewestPersons)) break;
    hidden.add(at);
  }
  return counts.map(({ count }, at) => (hidden.has(at) ? null : roundedCount(count)));
}
