import * as fc from 'fast-check';
import { protectColumn } from './disclosure-control';
import type { Proportion } from './proportion';

const control = { suppressUpTo: 7, roundTo: 5 };
const of = (successes: number, all: number): Proportion => ({ successes, of: all });
const totalOf = (rows: readonly Proportion[]) =>
  rows.reduce((sum, row) => of(sum.successes + row.successes, sum.of + row.of), of(0, 0));
const column = (...rows: Proportion[]) => protectColumn({ rows, total: totalOf(rows) }, control);
const hidden = { numerator: null, denominator: null };

describe('a column as an analyst sees it', () => {
  it('has its counts rounded to five', () => {
    expect(column(of(12, 41), of(9, 33))).toEqual({
      rows: [
        { numerator: 10, denominator: 40 },
        { numerator: 10, denominator: 35 },
      ],
      total: { numerator: 20, denominator: 75 },
    });
  });

  it('shows eight and hides seven', () => {
    expect(column(of(8, 30), of(8, 30), of(7, 30), of(7, 30)).rows.map(({ numerator }) => numerator)).toEqual([
      10,
      10,
      null,
      null,
    ]);
  });

  it('hides the numerator where all but a few are in it', () => {
    expect(column(of(28, 30), of(24, 31), of(12, 30)).rows).toEqual([
      { numerator: null, denominator: 30 },
      { numerator: null, denominator: 30 },
      { numerator: 10, denominator: 30 },
    ]);
  });

  it('hides nobody in a group as it hides few', () => {
    expect(column(of(0, 0), of(5, 7), of(2, 7), of(4, 7), of(30, 90)).rows).toEqual([
      hidden,
      hidden,
      hidden,
      hidden,
      { numerator: 30, denominator: 90 },
    ]);
  });

  it('hides a second row, the smallest, where only one would be and could be taken from the total', () => {
    expect(column(of(3, 7), of(20, 60), of(10, 30)).rows).toEqual([hidden, { numerator: 20, denominator: 60 }, hidden]);
  });

  it('hides a further one where those hidden are few together', () => {
    expect(column(of(1, 2), of(0, 3), of(20, 60), of(10, 30)).rows).toEqual([
      hidden,
      hidden,
      { numerator: 20, denominator: 60 },
      hidden,
    ]);
  });

  it('is hidden whole where the total is few', () => {
    expect(column(of(2, 4), of(1, 3))).toEqual({ rows: [hidden, hidden], total: hidden });
    expect(column()).toEqual({ rows: [], total: hidden });
  });
});

describe('whatever the column', () => {
  const proportions = fc
    .tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }))
    .map(([successes, others]) => of(successes, successes + others));
  const counts = {
    denominator: (row: Proportion) => row.of,
    numerator: (row: Proportion) => row.successes,
  };

  it('tells no count up to seven, and nothing of which the rest and the total tell one', () =>
    fc.assert(
      fc.property(fc.array(proportions, { maxLength: 12 }), (rows) => {
        const shown = column(...rows);
        for (const name of ['denominator', 'numerator'] as const) {
          const few = (row: Proportion) =>
            counts[name](row) <= 7 || (name === 'numerator' && row.of - row.successes <= 7);
          const hiddenRows = rows.filter((_, index) => shown.rows[index]![name] === null);
          expect(hiddenRows).toEqual(expect.arrayContaining(rows.filter(few)));
          if (shown.total[name] === null || hiddenRows.length === 0) continue;
          const together = totalOf(hiddenRows);
          expect(few(together)).toBe(false);
          expect(hiddenRows.length).toBeGreaterThan(1);
        }
      }),
    ));
});
