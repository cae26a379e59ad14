import type { Month } from '@alongside/kernel';
import { lastMonthOf, quarterOf, yearsWith } from '../../domain/pooling';
import { unassigned, yearEndsOf, type Dimension, type Selection } from './selection';

/** Members that are the same for a figure. */
export interface Cell {
  readonly count: number;
  /** Of the members, whatever their order. */
  readonly hash: string;
}

/** A cell as a statement answers it: `g0`, `g1` … hold what is stored of each dimension. */
export type FoundCell<One extends Cell> = One & Readonly<Record<`g${number}`, string | null>>;

export interface Row<One> {
  /** A value for each dimension. */
  readonly group: Readonly<Record<string, string>>;
  readonly cells: readonly One[];
}

/** What is stored of a dimension, and the values that it counts under. */
export type ValuesOf<Dimension extends string> = (dimension: Dimension, stored: string | null) => readonly string[];

/** The cells of each row, in the order of the rows' values; without a dimension one row, be it empty. */
export function byRow<One extends Cell, Dimension extends string>(
  by: readonly Dimension[],
  cells: readonly FoundCell<One>[],
  valuesOf: ValuesOf<Dimension>,
): readonly Row<One>[] {
  if (by.length === 0) return [{ group: {}, cells }];
  const placesOf = placing(by, valuesOf);
  const rows = new Map<string, One[]>();
  for (const cell of cells) {
    for (const key of placesOf(by.map((_, index) => cell[`g${index}`]!))) {
      const row = rows.get(key);
      if (row) row.push(cell);
      else rows.set(key, [cell]);
    }
  }
  const inOrder = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.map(([key, ofRow]) => ({ group: groupOf(by, JSON.parse(key) as string[]), cells: ofRow }));
}

/** The values by their dimensions. */
export function groupOf(by: readonly string[], values: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(by.map((dimension, index) => [dimension, values[index]!]));
}

/** The keys of the rows in which stored values count; each combination is looked at once. */
function placing<Dimension extends string>(by: readonly Dimension[], valuesOf: ValuesOf<Dimension>) {
  const places = new Map<string, readonly string[]>();
  return (stored: readonly (string | null)[]): readonly string[] => {
    const text = JSON.stringify(stored);
    const known = places.get(text);
    if (known) return known;
    const combinations = stored.reduce<string[][]>(
      (prefixes, value, index) => {
        const values = valuesOf(by[index]!, value);
        return prefixes.flatMap((prefix) => values.map((one) => [...prefix, one]));
      },
      [[]],
    );
    const keys = combinations.map((values) => JSON.stringify(values));
    places.set(text, keys);
    return keys;
  };
}

/** The rows of a selection of claims that what is stored counts in. */
export function valuesIn(selection: Selection): ValuesOf<Dimension> {
  const years = yearEndsOf(selection);
  const { filter } = selection;
  return (dimension, stored) => {
    if (stored === null) return [unassigned];
    if (dimension === 'quarter') return [quarterOf(stored)];
    if (dimension === 'rollingYear') return yearsWith(stored, years);
    if (dimension !== 'community' && dimension !== 'platform' && dimension !== 'platformInClaim') return [stored];
    const only = filter[dimension];
    return stored.split(',').filter((code) => only === undefined || only.includes(code));
  };
}

/**
 * The youngest cohort month that a row pools, by whose age all of it is old enough or not; `null` where the row pools no months, and
 * each month has its own age.
 */
export function youngestMonth({ group }: Row<unknown>, { by, filter: { cohort } }: Selection): Month | null {
  const { quarter, rollingYear, cohort: month } = group;
  if (quarter === undefined && rollingYear === undefined) return null;
  const lasts = [
    ...(quarter === undefined ? [] : [lastMonthOf(quarter)]),
    ...(rollingYear === undefined ? [] : [rollingYear]),
    ...(month === undefined ? [] : [month]),
    ...(by.includes('rollingYear') || cohort?.to === undefined ? [] : [cohort.to]),
  ];
  return lasts.sort()[0]!;
}

export function countOf(cells: readonly Cell[]): number {
  return cells.reduce((total, { count }) => total + count, 0);
}
