import { useFigures, uuid, type Told } from './told-history.contract';
import { after, jobOn, people, recorded } from './told-people.contract';

const asAt = '2026-01-31';
const [found, before] = ['2025-07-01T12:00:00.000Z', '2025-07-01T11:59:59.999Z'];
const claimInError = (number: number): Told => ({
  type: 'ClaimEnteredInError',
  data: { claimantId: uuid(1, number), claimId: uuid(2, number), occurredAt: '2025-07-01' },
  recordedAt: found,
});

const figures = useFigures();

describe('a claim that was entered in error', () => {
  beforeAll(() =>
    figures.tell([
      ...people({ closed: [60, 'employment'], job: 50 }, { closed: [70, 'custody'] }, {}),
      claimInError(1),
      {
        type: 'BenefitPaid',
        data: {
          ...{ claimantId: uuid(1, 1), claimId: uuid(2, 1), amountPence: 7_000 },
          ...{ from: after(0), to: after(7), occurredAt: after(7) },
        },
        recordedAt: recorded,
      },
    ]),
  );

  it('is in no rate, and is counted as excluded, as known since that was recorded', async () => {
    const figureAt = async (knownAt: string) =>
      (await figures.rate('back-to-work', { asAt, knownAt }, [13])).rows[0]!.figures[0]!;
    expect(await figureAt(before)).toMatchObject({ numerator: 1, denominator: 3, leftOut: { excluded: 0 } });
    const now = await figureAt(found);
    expect(now).toMatchObject({ numerator: 0, denominator: 2, leftOut: { excluded: 1, immature: 0 } });
    expect(now.members).not.toBe((await figureAt(before)).members);
  });

  it('is not awaited either, while the cohort is too young', async () => {
    const [row] = (await figures.rate('off-flow', { asAt: after(60) }, [13])).rows;
    expect(row!.figures[0]!.leftOut).toEqual({ immature: 2, lost: 0, excluded: 1, suppressed: 0 });
  });

  it('is in no curve', async () => {
    const [row] = (await figures.timeToJob({ asAt })).rows;
    expect(row).toMatchObject({ observed: 2, events: 0, leftOut: { excluded: 1 } });
    expect(row!.exits.map(({ destination }) => destination)).toEqual(['custody']);
  });

  it('is in no week of benefit, and its payments are not', async () => {
    const asked = { day: after(7), weeks: 1, asAt };
    const [row] = (await figures.benefitPaid(asked)).rows;
    expect(row!.before).toMatchObject({ numerator: 0, denominator: 2, claims: 2, leftOut: { excluded: 1 } });
    const [then] = (await figures.benefitPaid({ ...asked, knownAt: before })).rows;
    expect(then!.before).toMatchObject({ numerator: 7_000, denominator: 3, claims: 3, leftOut: { excluded: 0 } });
  });
});

describe('a job that was entered in error', () => {
  it('is no job, as known since that was recorded', async () => {
    const ids = { claimantId: uuid(1, 1), employmentId: uuid(3, 1) };
    await figures.tell([
      ...people({ closed: [60, 'employment'] }),
      ...jobOn({ ...ids, claimId: uuid(2, 1) }, after(50), recorded),
      { type: 'EmploymentEnteredInError', data: { ...ids, occurredAt: '2025-07-01' }, recordedAt: found },
    ]);
    const figureAt = async (knownAt: string) =>
      (await figures.rate('back-to-work', { asAt, knownAt }, [13])).rows[0]!.figures[0];
    expect(await figureAt(before)).toMatchObject({ numerator: 1, withoutEvidence: 0 });
    expect(await figureAt(found)).toMatchObject({ numerator: 0, denominator: 1, withoutEvidence: 1 });
  });
});
