import { fewestPersons, roundedCount, type CountOfPersons } from './protected-counts';

interface Cell extends CountOfPersons {
  readonly row: number;
  readonly column: number;
}

/**
 * A table of counts as it is told to those who may see none of those whom it counts; `null` is hidden. Its last row and its last column are the
 * totals; what counts nobody is told as 0. Hidden is what is of fewer than eight persons, and further cells or totals, those of the fewest persons
 * first, until nothing hidden follows from rows and columns: a hidden cell follows exactly if there is no way back to it over other hidden
 * cells, from row to column and from column to row. What is hidden of a row or column whose total is told is of eight persons together.
 * What is told is rounded to five.
 */
export function protectedTable(table: readonly (readonly CountOfPersons[])[]): readonly (readonly (number | null)[])[] {
  const cells = table.flatMap((line, row) => line.map((counted, column) => ({ ...counted, row, column })));
  const counting = cells.filter(({ count }) => count > 0);
  const hidden = new Set(counting.filter(({ persons }) => persons < fewestPersons));
  const size = { rows: table.length, columns: table[0]?.length ?? 0 };
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const cell of [...hidden]) for (const one of wayBack(cell, { counting, hidden, size })) hidden.add(one);
    for (const one of neededTogether({ counting, hidden, size })) hidden.add(one);
  }
  const toldOf = (cell: Cell) => (hidden.has(cell) ? null : roundedCount(cell.count));
  const told = new Map(counting.map((cell) => [`${cell.row} ${cell.column}`, toldOf(cell)]));
  return table.map((line, row) =>
    line.map((_, column) => {
      const one = told.get(`${row} ${column}`);
      return one === undefined ? 0 : one;
    }),
  );
}

interface Hiding {
  readonly counting: readonly Cell[];
  readonly hidden: ReadonlySet<Cell>;
  readonly size: { readonly rows: number; readonly columns: number };
}

/** The cells over which one comes from its row back to its column, those that are hidden already for nothing. */
function wayBack(from: Cell, { counting, hidden, size }: Hiding): readonly Cell[] {
  const others = counting.filter((cell) => cell !== from);
  const best = new Map<number, { readonly cost: number; readonly way: readonly Cell[] }>();
  best.set(from.row, { cost: 0, way: [] });
  for (let changed = true; changed;) {
    changed = false;
    for (const cell of others)
      for (const [at, to] of [
        [cell.row, size.rows + cell.column],
        [size.rows + cell.column, cell.row],
      ] as const) {
        const there = best.get(at);
        if (!there) continue;
        const cost = there.cost + (hidden.has(cell) ? 0 : cell.persons);
        if (cost >= (best.get(to)?.cost ?? Infinity)) continue;
        best.set(to, { cost, way: [...there.way, cell] });
        changed = true;
      }
  }
  return best.get(size.rows + from.column)?.way ?? [];
}

/** Of each row and column whose total is told, and of which so little is hidden that its sum would be of few, one cell more. */
function neededTogether({ counting, hidden, size }: Hiding): readonly Cell[] {
  const lines = [
    ...range(size.rows).map((row) =>
      lineOf(
        counting,
        (cell) => cell.row === row,
        ({ column }) => column === size.columns - 1,
      ),
    ),
    ...range(size.columns).map((at) =>
      lineOf(
        counting,
        ({ column }) => column === at,
        ({ row }) => row === size.rows - 1,
      ),
    ),
  ];
  return lines.flatMap(({ parts, total }) => {
    const unknown = parts.filter((cell) => hidden.has(cell));
    const together = unknown.reduce((sum, { persons }) => sum + persons, 0);
    if (unknown.length === 0 || together >= fewestPersons || !total || hidden.has(total)) return [];
    const [next] = [...parts, total].filter((cell) => !hidden.has(cell)).sort((a, b) => a.persons - b.persons);
    return next ? [next] : [];
  });
}

function lineOf(counting: readonly Cell[], isOfLine: (cell: Cell) => boolean, isTotal: (cell: Cell) => boolean) {
  const line = counting.filter(isOfLine);
  return { parts: line.filter((cell) => !isTotal(cell)), total: line.find(isTotal) };
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, at) => at);
}
