import { useFigures, uuid, type Told } from './told-history.contract';
import { office, people, recorded } from './told-people.contract';

const otherOffice = uuid(4, 2);
const day = '2025-04-07';
const asAt = '2025-05-31';

const paid = (person: number, pence: number, [from, to]: readonly [from: string, to: string]): Told => ({
  type: 'BenefitPaid',
  data: {
    ...{ claimantId: uuid(1, person), claimId: uuid(2, person), amountPence: pence },
    ...{ from, to, occurredAt: to },
  },
  recordedAt: recorded,
});

const figures = useFigures();

/*
 * Two weeks before and after 7 April 2025, of two claims that were opened on 6 January:
 *   the first is open throughout: £140 for the fortnight before, £120 for the one after
 *   the second was closed on 14 April: £140 for each fortnight from 17 March on, so £70 a week
 */
const told: Told[] = [
  ...people({}, { closed: [98, 'employment'] }),
  paid(1, 14_000, ['2025-03-24', '2025-04-07']),
  paid(1, 12_000, ['2025-04-07', '2025-04-21']),
  paid(2, 14_000, ['2025-03-17', '2025-03-31']),
  paid(2, 14_000, ['2025-03-31', '2025-04-14']),
];

describe('benefit paid per claimant-week', () => {
  beforeEach(() => figures.tell(told));
  const ask = (asked: object = {}) => figures.benefitPaid({ day, weeks: 2, asAt, ...asked });

  it('is what one counts by hand', async () => {
    const { rows, parameters } = await ask();
    expect(parameters).toEqual({ day, weeks: 2, reportingLagDays: 0, ageBands: [16, 18, 25, 50], level: 0.95 });
    const leftOut = { immature: 0, lost: 0, excluded: 0, suppressed: 0 };
    const [row] = rows;
    expect(row).toMatchObject({
      group: {},
      before: {
        ...{ from: '2025-03-24', to: day, numerator: 28_000, denominator: 4, pencePerWeek: 7_000 },
        ...{ interval: { lower: 7_000, upper: 7_000 }, claimants: 2, claims: 2, leftOut },
      },
      after: { from: day, to: '2025-04-21', numerator: 19_000, denominator: 3, claimants: 2, claims: 2, leftOut },
    });
    // Residuals of 12,000 − 2·R and 7,000 − R, R = 19,000/3: both 2,000/3 away, so the error is √(2·2·(2,000/9)²) = 4,000/9.
    const spread = 1.959963984540054 * (4_000 / 9);
    expect(row!.after.pencePerWeek).toBeCloseTo(19_000 / 3, 9);
    expect(row!.after.interval!.lower).toBeCloseTo(19_000 / 3 - spread, 6);
    expect(row!.change.difference).toBeCloseTo(-2_000 / 3, 9);
    expect(row!.change.interval!.upper).toBeCloseTo(-2_000 / 3 + spread, 6);
    expect(row!.before.members).toBe(row!.after.members);
  });

  it('is null with a reason, and counts the claims that wait, until the window is over', async () => {
    const [row] = (await ask({ asAt: '2025-04-19' })).rows;
    expect(row).toMatchObject({
      before: { pencePerWeek: 7_000 },
      after: { pencePerWeek: null, interval: null, reason: 'window-not-over', leftOut: { immature: 2 } },
      change: { difference: null, interval: null, reason: 'window-not-over' },
    });
    // On its last day it is; what is paid on the day after was not paid yet.
    const [over] = (await ask({ asAt: '2025-04-20' })).rows;
    expect(over!.after).toMatchObject({ numerator: 7_000, denominator: 3 });
  });

  it('is null with a reason where nobody was on benefit, and has no interval of one claimant alone', async () => {
    const nobody = { pencePerWeek: null, interval: null, reason: 'empty-denominator', claimants: 0 };
    const [row] = (await ask({ day: '2024-06-03' })).rows;
    expect(row).toMatchObject({
      before: nobody,
      after: nobody,
      change: { difference: null, reason: 'empty-denominator' },
    });
    const [later] = (await ask({ day: '2025-05-05' })).rows;
    expect(later!.after).toMatchObject({ pencePerWeek: 0, claimants: 1, interval: null, reason: 'one-claimant' });
    expect((await ask({ filter: { office: [otherOffice] } })).rows).toMatchObject([{ before: nobody }]);
    expect((await ask({ filter: { office: [otherOffice] }, by: ['office'] })).rows).toEqual([]);
  });

  it('counts a claimant with two claims at once for one week a week', async () => {
    const claimId = uuid(2, 9);
    await figures.tell([
      ...told,
      {
        type: 'ClaimOpened',
        data: { claimantId: uuid(1, 1), claimId, benefit: 'housing', office, occurredAt: '2025-03-31' },
        recordedAt: recorded,
      },
      {
        type: 'BenefitPaid',
        data: {
          ...{ claimantId: uuid(1, 1), claimId, amountPence: 3_500 },
          ...{ from: '2025-03-31', to: '2025-04-07', occurredAt: '2025-04-07' },
        },
        recordedAt: recorded,
      },
    ]);
    const [all] = (await ask()).rows;
    expect(all!.before).toMatchObject({ numerator: 31_500, denominator: 4, claimants: 2, claims: 3 });
    const { rows, comparison } = await ask({ by: ['benefit'] });
    expect(rows).toMatchObject([
      { group: { benefit: 'housing' }, before: { numerator: 3_500, denominator: 1, pencePerWeek: 3_500 } },
      { group: { benefit: 'jsa' }, before: { numerator: 28_000, denominator: 4 } },
    ]);
    // Housing: from 3,500 to nothing. The other: from 7,000 to 19,000/3.
    expect(comparison!.difference).toBeCloseTo(-3_500 + 2_000 / 3, 9);
    expect(comparison).toMatchObject({ interval: null, reason: 'one-claimant' });
  });

  it('counts a claim that was followed for a part of a window with that part', async () => {
    await figures.tell([...people({ lost: 94 }, { lost: 91 }), paid(1, 3_000, ['2025-04-07', '2025-04-10'])]);
    const [row] = (await ask()).rows;
    expect(row!.before).toMatchObject({ denominator: 4, leftOut: { lost: 0 } });
    expect(row!.after).toMatchObject({ numerator: 3_000, denominator: 3 / 7, claims: 1, leftOut: { lost: 1 } });
  });

  it('follows a closing that is corrected, and what was known before stays', async () => {
    const [foundOut, before] = ['2025-07-01T12:00:00.000Z', '2025-07-01T11:59:59.999Z'];
    await figures.tell([
      ...told,
      {
        type: 'ClaimClosureCorrected',
        data: {
          ...{ claimantId: uuid(1, 2), claimId: uuid(2, 2), destination: 'employment' },
          ...{ closedOn: '2025-04-21', occurredAt: '2025-07-01' },
        },
        recordedAt: foundOut,
      },
      { ...paid(2, 7_000, ['2025-04-14', '2025-04-21']), recordedAt: foundOut },
    ]);
    const afterAt = async (knownAt: string) => (await ask({ knownAt })).rows[0]!.after;
    expect(await afterAt(before)).toMatchObject({ numerator: 19_000, denominator: 3 });
    expect(await afterAt(foundOut)).toMatchObject({ numerator: 26_000, denominator: 4, pencePerWeek: 6_500 });
  });

  it('puts a claimant of two communities into both rows, which do not add up', async () => {
    await figures.tell([
      ...people({ communities: ['kurdish', 'somali'] }, { communities: ['somali'] }),
      paid(1, 14_000, ['2025-03-24', '2025-04-07']),
    ]);
    const { rows, rowsAddUp, comparison } = await ask({ by: ['community'] });
    expect([rowsAddUp, comparison]).toEqual([false, null]);
    expect(rows.map(({ group, before }) => [group['community'], before.pencePerWeek])).toEqual([
      ['kurdish', 7_000],
      ['somali', 3_500],
    ]);
    const somali = await ask({ by: ['community'], filter: { community: ['somali'] } });
    expect(somali.rows.map(({ group }) => group)).toEqual([{ community: 'somali' }]);
  });

  it('never speaks of the future', async () => {
    await expect(ask({ asAt: '2999-01-01' })).rejects.toMatchObject({ code: 'outcomes/in-the-future' });
  });
});
