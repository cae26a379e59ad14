import type { Asked } from './selection';
import { useFigures } from './told-history.contract';
import { people } from './told-people.contract';

/*
 * Four open claims of the cohorts of November and December 2023, January and March 2024. The last Friday of December 2023 is the 29th,
 * of March 2024 the 29th.
 */
const figures = useFigures();

describe('pooled cohorts', () => {
  beforeAll(() =>
    figures.tell(
      people({ opened: '2023-11-06' }, { opened: '2023-12-04' }, { opened: '2024-01-08' }, { opened: '2024-03-04' }),
    ),
  );

  const pooled = async (asked: Partial<Asked>) => {
    const { rows, rowsAddUp } = await figures.rate('off-flow', asked, [13]);
    const shown = rows.map(({ group, figures: [figure] }) => [
      Object.values(group).join(' '),
      figure!.denominator,
      figure!.leftOut.immature,
    ]);
    return { rowsAddUp, shown };
  };

  it('are quarters, which count once their last month is old enough', async () => {
    // 13 weeks after 29 December 2023 is 29 March 2024; after 29 March, 28 June.
    const by = ['quarter'] as const;
    expect((await pooled({ asAt: '2024-03-28', by })).shown).toEqual([
      ['2023-Q4', 0, 2],
      ['2024-Q1', 0, 2],
    ]);
    expect((await pooled({ asAt: '2024-06-27', by })).shown).toEqual([
      ['2023-Q4', 2, 0],
      ['2024-Q1', 0, 2],
    ]);
    expect(await pooled({ asAt: '2024-06-28', by })).toEqual({
      rowsAddUp: true,
      shown: [
        ['2023-Q4', 2, 0],
        ['2024-Q1', 2, 0],
      ],
    });
  });

  it('are as old as the last month that is asked for', async () => {
    // 13 weeks after the cohort of January 2024, which ends on the 26th, is 26 April.
    const asked = { by: ['quarter'] as const, filter: { cohort: { from: '2024-01', to: '2024-01' } } };
    expect((await pooled({ asAt: '2024-04-25', ...asked })).shown).toEqual([['2024-Q1', 0, 1]]);
    expect((await pooled({ asAt: '2024-04-26', ...asked })).shown).toEqual([['2024-Q1', 1, 0]]);
  });

  it('are by month each as old as it is, without pooling', async () => {
    expect((await pooled({ asAt: '2024-04-26' })).shown).toEqual([['', 3, 1]]);
  });

  it('are twelve months that end with each month, old enough when that month is', async () => {
    const by = ['rollingYear'] as const;
    const { shown, rowsAddUp } = await pooled({ asAt: '2024-04-26', by });
    expect(rowsAddUp).toBe(false);
    expect(shown).toEqual([
      ['2023-11', 1, 0],
      ['2023-12', 2, 0],
      ['2024-01', 3, 0],
      ['2024-02', 0, 3],
      ['2024-03', 0, 4],
      ['2024-04', 0, 4],
    ]);
  });

  it('reach back eleven months behind the first year end that is asked for', async () => {
    const asked = { asAt: '2026-01-30', by: ['rollingYear'] as const };
    const ends = async (from: string, to: string) =>
      (await pooled({ ...asked, filter: { cohort: { from, to } } })).shown;
    expect(await ends('2024-10', '2025-03')).toEqual([
      ['2024-10', 4, 0],
      ['2024-11', 3, 0],
      ['2024-12', 2, 0],
      ['2025-01', 1, 0],
      ['2025-02', 1, 0],
    ]);
    expect(await ends('2025-03', '2025-04')).toEqual([]);
  });

  it('have curves of all their claims', async () => {
    const { rows } = await figures.timeToJob({ asAt: '2024-06-28', by: ['quarter'] });
    expect(rows.map(({ group, observed }) => [group['quarter'], observed])).toEqual([
      ['2023-Q4', 2],
      ['2024-Q1', 2],
    ]);
  });
});
