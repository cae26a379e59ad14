import type { CountOfPersons } from './protected-counts';
import { protectedTable } from './protected-table';

/** With its totals; of each count as many persons. */
function withTotals(cells: readonly (readonly number[])[]): readonly (readonly CountOfPersons[])[] {
  const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
  const rows = cells.map((row) => [...row, sum(row)]);
  const totals = rows[0]!.map((_, at) => sum(rows.map((row) => row[at]!)));
  return [...rows, totals].map((row) => row.map((count) => ({ count, persons: count })));
}

it('what is of many is told to the nearest five, and nobody as 0', () =>
  expect(
    protectedTable(
      withTotals([
        [12, 0],
        [0, 41],
      ]),
    ),
  ).toEqual([
    [10, 0, 10],
    [0, 40, 40],
    [10, 40, 55],
  ]));

it('a hidden cell hides others of its row and its column, so that no total tells it', () =>
  expect(
    protectedTable(
      withTotals([
        [3, 20, 90],
        [30, 50, 60],
        [70, 80, 99],
      ]),
    ),
  ).toEqual([
    [null, null, 90, 115],
    [null, null, 60, 140],
    [70, 80, 100, 250],
    [105, 150, 250, 500],
  ]));

it('the totals are hidden of what stands alone in its row and its column', () =>
  expect(
    protectedTable(
      withTotals([
        [3, 0],
        [0, 41],
      ]),
    ),
  ).toEqual([
    [null, 0, null],
    [0, 40, 40],
    [null, 40, null],
  ]));

describe('of whatever table', () => {
  const random = seeded(17);
  const tables = Array.from({ length: 300 }, () => {
    const [rows, columns] = [1 + (random() % 5), 1 + (random() % 5)];
    return Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => (random() % 3 === 0 ? 0 : 1 + (random() % 25))),
    );
  });

  it('nothing of few is told, and nothing hidden follows from the sums of rows and columns', () => {
    const found = tables.flatMap((cells) => {
      const table = withTotals(cells);
      const told = protectedTable(table);
      const few = table.some((row, at) =>
        row.some(({ persons }, column) => persons > 0 && persons < 8 && told[at]![column] !== null),
      );
      return few || determined(told).length > 0 ? [cells] : [];
    });
    expect(found).toEqual([]);
  });

  it('would be found to follow where only what is of few were hidden', () => {
    const bare = tables.map((cells) =>
      withTotals(cells).map((row) => row.map(({ count }) => (count > 0 && count < 8 ? null : count))),
    );
    expect(bare.filter((told) => determined(told).length > 0).length).toBeGreaterThan(100);
  });
});

/** The hidden cells that follow, by linear algebra: a row of the reduced equations that has one unknown. */
function determined(told: readonly (readonly (number | null)[])[]): readonly number[] {
  const [rows, columns] = [told.length, told[0]!.length];
  const unknown = told.flatMap((row, r) => row.flatMap((one, c) => (one === null ? [[r, c] as const] : [])));
  const sign = (isTotal: boolean) => (isTotal ? -1 : 1);
  const equations = [
    ...Array.from({ length: rows }, (_, at) => unknown.map(([r, c]) => (r === at ? sign(c === columns - 1) : 0))),
    ...Array.from({ length: columns }, (_, at) => unknown.map(([r, c]) => (c === at ? sign(r === rows - 1) : 0))),
  ];
  return reduced(equations).flatMap((equation) => {
    const left = equation.flatMap((factor, at) => (Math.abs(factor) > 1e-9 ? [at] : []));
    return left.length === 1 ? left : [];
  });
}

function reduced(equations: number[][]): number[][] {
  let row = 0;
  for (let column = 0; column < (equations[0]?.length ?? 0); column += 1) {
    const pivot = equations.findIndex((equation, at) => at >= row && Math.abs(equation[column]!) > 1e-9);
    if (pivot < 0) continue;
    [equations[row], equations[pivot]] = [equations[pivot]!, equations[row]!];
    const by = equations[row]!.map((factor) => factor / equations[row]![column]!);
    equations = equations.map((equation, at) =>
      at === row ? by : equation.map((factor, index) => factor - equation[column]! * by[index]!),
    );
    row += 1;
  }
  return equations;
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) >> 8;
}
