import type { Dimension } from './selection';

/** Claims of one group that are the same for a figure. */
export interface Cell {
  /** One value for each dimension. */
  readonly group: readonly string[];
  readonly count: number;
  /** Of the claims, whatever their order. */
  readonly hash: string;
}

/** The cells of each group, in the order of the groups' values; without a dimension one group, be it empty. */
export function byGroup<One extends Cell>(
  by: readonly Dimension[],
  cells: readonly One[],
): { readonly group: Readonly<Record<string, string>>; readonly cells: readonly One[] }[] {
  if (by.length === 0) return [{ group: {}, cells }];
  const groups = new Map<string, One[]>();
  for (const cell of cells) {
    const key = JSON.stringify(cell.group);
    const ofGroup = groups.get(key);
    if (ofGroup) ofGroup.push(cell);
    else groups.set(key, [cell]);
  }
  const inOrder = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.map(([, ofGroup]) => ({
    group: Object.fromEntries(by.map((dimension, index) => [dimension, ofGroup[0]!.group[index]!])),
    cells: ofGroup,
  }));
}

export function countOf(cells: readonly Cell[]): number {
  return cells.reduce((total, { count }) => total + count, 0);
}
