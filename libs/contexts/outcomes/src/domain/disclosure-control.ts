import type { DisclosureControl } from './metric-definition';
import type { Proportion } from './proportion';

/** What may be told of a proportion; `null` is hidden. Where the denominator is hidden, so is the numerator. */
export interface ProtectedProportion {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** The same over and over: who is in it, who is in the numerator, who is not. Each must not be told when it is few. */
interface Cell {
  readonly of: number;
  readonly successes: number;
  readonly others: number;
}

/**
 * One column of a table as an analyst may see it: the proportions of its rows, and that of all of them.
 *
 * Hidden are counts of at most `suppressUpTo`, none included, of those in a row, in its numerator, or in it and not in the numerator;
 * and further rows, the smallest first, until at least two are hidden that are more than `suppressUpTo` together: so that nobody takes
 * the rows that are shown from the total. Where the rows overlap that hides more than it must.
 */
export function protectColumn(
  { rows, total }: { readonly rows: readonly Proportion[]; readonly total: Proportion },
  control: DisclosureControl,
): { readonly rows: ProtectedProportion[]; readonly total: ProtectedProportion } {
  const cells = rows.map(cellOf);
  const whole = cellOf(total);
  const isFew = (count: number) => count <= control.suppressUpTo;
  const denominators = isFew(whole.of) ? cells.map(() => true) : hidden(cells, { counts: ['of'] }, control);
  const numerators =
    isFew(whole.successes) || isFew(whole.others)
      ? cells.map(() => true)
      : hidden(cells, { counts: ['successes', 'others'], anyway: denominators }, control);
  const rounded = (count: number) => Math.round(count / control.roundTo) * control.roundTo;
  const shown = (cell: Cell, hides: { readonly of: boolean; readonly successes: boolean }): ProtectedProportion => ({
    numerator: hides.of || hides.successes ? null : rounded(cell.successes),
    denominator: hides.of ? null : rounded(cell.of),
  });
  return {
    rows: cells.map((cell, index) => shown(cell, { of: denominators[index]!, successes: numerators[index]! })),
    total: shown(whole, { of: isFew(whole.of), successes: isFew(whole.successes) || isFew(whole.others) }),
  };
}

function cellOf({ successes, of }: Proportion): Cell {
  return { of, successes, others: of - successes };
}

/** Which rows hide these counts: those that are few, those that must be hidden anyway, and those without which they could be worked out. */
function hidden(
  cells: readonly Cell[],
  { counts, anyway }: { readonly counts: readonly (keyof Cell)[]; readonly anyway?: readonly boolean[] },
  { suppressUpTo }: DisclosureControl,
): boolean[] {
  const hides = cells.map(
    (cell, index) => anyway?.[index] === true || counts.some((count) => cell[count] <= suppressUpTo),
  );
  const smallest = cells
    .map((cell, index) => ({ index, count: Math.min(...counts.map((count) => cell[count])) }))
    .sort((a, b) => a.count - b.count || a.index - b.index);
  for (const { index } of smallest) {
    const of = cells.filter((_, at) => hides[at]);
    if (of.length === 0) break;
    const together = Math.min(...counts.map((count) => of.reduce((sum, cell) => sum + cell[count], 0)));
    if (of.length > 1 && together > suppressUpTo) break;
    hides[index] = true;
  }
  return hides;
}
