import type { AnswerHead } from '../figures/figure.record';
import { protectedTable } from './protected-table';

interface Row {
  readonly value: string;
}

interface Exact extends AnswerHead {
  readonly shown: readonly string[];
}

/** A measure of which each table shows these rows. */
function measureOf(values: readonly string[]) {
  return {
    exact: () => Promise.resolve({ shown: values, rowsAddUp: false, warnings: [] } as unknown as Exact),
    protect: ({ table }: { readonly table: Exact | null }) => ({
      rows: (table?.shown ?? []).map((value): Row => ({ value })),
      total: 40,
    }),
    isHidden: () => false,
  };
}

describe('a table for analysts', () => {
  const valuesBy = async (by: string) =>
    (
      await protectedTable<string, Exact, Row, number>(measureOf(['staff-autonomy', 'none']), { period: '2025-Q4', by })
    ).rows.map(({ value }) => value);

  it('by platform does not tell who is on none: total less these are those on any, of whom rows are hidden', async () => {
    expect(await valuesBy('platform')).toEqual(['staff-autonomy']);
  });

  it('by anything else tells all of its rows', async () => {
    expect(await valuesBy('community')).toEqual(['staff-autonomy', 'none']);
  });
});
