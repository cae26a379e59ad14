export interface Counted {
  readonly value: string;
  readonly count: number;
}

export interface ProtectedCount {
  readonly value: string;
  /** `null` where it is hidden. */
  readonly count: number | null;
}

const fewest = 5;

/**
 * Counts as somebody may see them who sees no records: below five they are hidden, and where that is one alone the next smallest with
 * it, so that nobody takes it from the total; the others, and the total, are rounded to the nearest five.
 */
export function protectSmallNumbers(counts: readonly Counted[]): {
  readonly total: number | null;
  readonly counts: readonly ProtectedCount[];
} {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const ascending = [...counts].sort((a, b) => a.count - b.count);
  const few = ascending.filter(({ count }) => count < fewest);
  const hidden = new Set(few.length === 1 ? ascending.slice(0, 2) : few);
  return {
    total: total < fewest ? null : rounded(total),
    counts: counts.map((one) => ({ value: one.value, count: hidden.has(one) ? null : rounded(one.count) })),
  };
}

function rounded(count: number): number {
  return Math.round(count / fewest) * fewest;
}
