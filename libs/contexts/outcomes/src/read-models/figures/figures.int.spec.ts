import { useFigures, uuid } from './told-history.contract';
import { after, jobOn, office, people, recorded, type TellClaim } from './told-people.contract';

const ten: TellClaim[] = [
  { closed: [60, 'employment', 'full-time'], job: 50, birthMonth: '1990-01', communities: ['somali'], sex: 'female' },
  {
    closed: [60, 'employment', 'full-time'],
    job: 55,
    birthMonth: '2005-01',
    communities: ['somali', 'kurdish'],
    sex: 'male',
  },
  { closed: [91, 'employment', 'part-time'], job: 91, birthMonth: '2005-01', communities: ['kurdish'] },
  { closed: [80, 'employment'] },
  { closed: [92, 'self-employment'], job: 88 },
  { closed: [30, 'died'] },
  { closed: [92, 'sanction'] },
  {},
  { lost: 90 },
  { lost: 91 },
];

const figures = useFigures();
const asAt = '2026-01-31';

describe('the rates of ten claims', () => {
  beforeAll(() => figures.tell(people(...ten)));

  it('are those that one counts by hand', async () => {
    const offFlow = await figures.rate('off-flow', { asAt }, [26, 13]);
    expect(offFlow.rows[0]!.figures).toMatchObject([
      { weeks: 13, numerator: 5, denominator: 9, leftOut: { immature: 0, lost: 1 }, withoutEvidence: null },
      { weeks: 26, numerator: 7, denominator: 8, leftOut: { immature: 0, lost: 2 } },
    ]);
    const backToWork = await figures.rate('back-to-work', { asAt }, [13, 26]);
    expect(backToWork.rows).toEqual([
      {
        group: {},
        figures: [
          {
            weeks: 13,
            numerator: 3,
            denominator: 9,
            rate: 1 / 3,
            interval: { lower: expect.closeTo(0.120584, 6), upper: expect.closeTo(0.645798, 6) },
            leftOut: { immature: 0, lost: 1, excluded: 0, suppressed: 0 },
            destinations: [
              expect.objectContaining({ destination: 'employment', hours: 'full-time', numerator: 2, rate: 2 / 9 }),
              expect.objectContaining({ destination: 'employment', hours: 'part-time', numerator: 1, rate: 1 / 9 }),
            ],
            withoutEvidence: 1,
            members: offFlow.rows[0]!.figures[0]!.members,
          },
          expect.objectContaining({ weeks: 26, numerator: 4, denominator: 8, withoutEvidence: 1 }),
        ],
      },
    ]);
  });

  it('say what they mean', async () => {
    const { rows: _rows, ...head } = await figures.rate('back-to-work', { asAt, filter: { benefit: ['jsa'] } });
    expect(head).toEqual({
      definition: { id: 'back-to-work', version: 1, title: 'Back-to-work rate' },
      parameters: {
        weeks: [13, 26, 39, 52],
        reportingLagDays: 0,
        ageBands: [16, 18, 25, 50],
        evidence: ['self-report', 'employer', 'payslip', 'payroll-feed'],
        level: 0.95,
      },
      asAt,
      knownAt: expect.stringMatching(/Z$/),
      by: [],
      filter: { benefit: ['jsa'] },
      rowsAddUp: true,
      warnings: [],
      comparison: null,
      besidePlatforms: null,
    });
  });

  it('are read at further weeks for a benefit that has them', async () => {
    const esa = { filter: { benefit: ['employment-and-support-allowance'] }, asAt };
    expect((await figures.rate('off-flow', esa)).parameters.weeks).toEqual([13, 26, 39, 52, 65]);
    const both = { filter: { benefit: ['employment-and-support-allowance', 'jsa'] }, asAt };
    expect((await figures.rate('off-flow', both)).parameters.weeks).toEqual([13, 26, 39, 52]);
    const named = { filter: { benefit: ['constructor'] }, asAt }; // a code, though every object has something of that name
    expect((await figures.rate('off-flow', named)).parameters.weeks).toEqual([13, 26, 39, 52]);
  });

  it('are null with a reason, and count who is left out, until the cohort is old enough', async () => {
    // The last Friday of January 2025 is the 31st, and 91 days later it is 2 May.
    const figureOn = async (day: string) => (await figures.rate('off-flow', { asAt: day }, [13])).rows[0]!.figures[0];
    const none = { numerator: 0, denominator: 0, rate: null, interval: null, reason: 'empty-denominator' };
    expect(await figureOn('2025-05-01')).toMatchObject({ ...none, leftOut: { immature: 10, lost: 0 } });
    expect(await figureOn('2025-05-02')).toMatchObject({ denominator: 9, leftOut: { immature: 0, lost: 1 } });
    expect(await figureOn('2025-01-05')).toMatchObject({ ...none, leftOut: { immature: 0 } });
  });

  it('are null for a selection that nobody is in, and have no rows when it is broken down', async () => {
    const nobody = { asAt, filter: { office: [uuid(4, 2)] } };
    const answer = await figures.rate('off-flow', nobody, [13]);
    expect(answer.rows).toMatchObject([{ group: {}, figures: [{ rate: null, reason: 'empty-denominator' }] }]);
    expect((await figures.rate('off-flow', { ...nobody, by: ['benefit'] })).rows).toEqual([]);
  });

  it('are broken down by any three dimensions', async () => {
    const answer = await figures.rate('off-flow', { asAt, by: ['ageBand', 'cohort', 'characteristic.sex'] }, [13]);
    expect(answer.rowsAddUp).toBe(true);
    expect(
      answer.rows.map(({ group, figures: [figure] }) => [Object.values(group).join(' '), figure!.denominator]),
    ).toEqual([
      ['18-24 2025-01 male', 1],
      ['18-24 2025-01 not-stated', 1],
      ['25-49 2025-01 female', 1],
      ['unknown 2025-01 not-stated', 6],
    ]);
  });

  it('count a claim of two communities in both rows, and say that the rows do not add up', async () => {
    const answer = await figures.rate('back-to-work', { asAt, by: ['community'] }, [13]);
    expect(answer.rowsAddUp).toBe(false);
    expect(answer.rows).toMatchObject([
      { group: { community: 'kurdish' }, figures: [{ numerator: 2, denominator: 2 }] },
      { group: { community: 'not-stated' }, figures: [{ numerator: 0, denominator: 6 }] },
      { group: { community: 'somali' }, figures: [{ numerator: 2, denominator: 2 }] },
    ]);
    const { rows } = await figures.rate('off-flow', { asAt, by: ['community'], filter: { community: ['somali'] } });
    expect(rows.map(({ group }) => group)).toEqual([{ community: 'somali' }]);
  });

  it('are of those whom the filter leaves', async () => {
    const count = async (filter: object) =>
      (await figures.rate('off-flow', { asAt, filter }, [13])).rows[0]!.figures[0]!.denominator;
    expect(await count({ ageBand: ['18-24'] })).toBe(2);
    expect(await count({ community: ['somali', 'kurdish'] })).toBe(3);
    expect(await count({ characteristic: { sex: ['female', 'male'] }, office: [office] })).toBe(2);
    expect(await count({ characteristic: { sex: ['female'], "x' or 1 = 1": ['y'] } })).toBe(0);
    expect(await count({ cohort: { from: '2025-01', to: '2025-01' }, benefit: ['jsa'] })).toBe(9);
    expect(await count({ cohort: { from: '2025-02' } })).toBe(0);
  });

  it('have the difference of two rows, and one digest for one set of claims', async () => {
    const filter = { ageBand: ['18-24', 'unknown'] };
    const { rows, comparison } = await figures.rate('off-flow', { asAt, by: ['ageBand'], filter }, [13]);
    expect(rows.map(({ figures: [figure] }) => [figure!.numerator, figure!.denominator])).toEqual([
      [2, 2],
      [2, 6],
    ]);
    expect(comparison).toMatchObject([{ weeks: 13, difference: expect.closeTo(2 / 3, 12) }]);
    const young = await figures.rate('back-to-work', { asAt, filter: { ageBand: ['18-24'] } }, [13]);
    expect(young.rows[0]!.figures[0]!.members).toBe(rows[0]!.figures[0]!.members);
    expect(young.rows[0]!.figures[0]!.members).not.toBe(rows[1]!.figures[0]!.members);
  });

  it('never speak of the future', async () => {
    const refusal = expect.objectContaining({ code: 'outcomes/in-the-future', kind: 'invalid' });
    await expect(figures.rate('off-flow', { asAt: '2999-01-01' })).rejects.toEqual(refusal);
    await expect(figures.timeToJob({ knownAt: '2999-01-01T00:00:00.000Z' })).rejects.toEqual(refusal);
  });
});

describe('the time to a job', () => {
  it('is the curve of the eight people, whatever way a claim ended that is no job', async () => {
    const job = (day: number): TellClaim => ({ closed: [day + 1, 'employment'], job: day });
    await figures.tell(
      people(job(3), { closed: [5, 'died'] }, job(6), job(7), { lost: 8 }, job(10), job(12), {
        closed: [12, 'employment'],
      }),
    );
    const { rows, comparison } = await figures.timeToJob({ asAt });
    const [row] = rows;
    expect(comparison).toBeNull();
    expect(row).toMatchObject({ observed: 8, events: 5, censored: 3, median: { day: 10, lower: 3, upper: null } });
    const survival = new Map(row!.curve!.map((step) => [step.day, step.survival]));
    expect([...survival.keys()]).toEqual([3, 5, 6, 7, 8, 10, 12]);
    expect(survival.get(6)).toBeCloseTo(35 / 48, 12);
    expect(survival.get(7)).toBeCloseTo(7 / 12, 12);
    const beyond = { weeks: 13, survival: null, reached: null, lower: null, upper: null, reason: 'beyond-follow-up' };
    expect(row!.at[0]).toEqual(beyond);
    expect(row!.exits.map(({ destination }) => destination)).toEqual([
      'died',
      'employment',
      'employment-without-evidence',
    ]);
  });

  it('is read at the weeks of the definition', async () => {
    await figures.tell(people({ closed: [60, 'employment'], job: 50 }, { closed: [200, 'custody'] }, {}, {}));
    const { rows } = await figures.timeToJob({ asAt });
    expect(rows[0]!.at).toMatchObject([
      { weeks: 13, survival: 0.75, reached: 0.25 },
      { weeks: 26, survival: 0.75 },
      { weeks: 39, survival: 0.75 },
      { weeks: 52, survival: 0.75 },
    ]);
    const [custody, employment] = rows[0]!.exits;
    expect(custody).toMatchObject({
      destination: 'custody',
      at: [{ incidence: 0 }, { incidence: 0 }, { incidence: 0.25 }, {}],
    });
    expect(employment).toMatchObject({
      destination: 'employment',
      at: [{ incidence: 0.25 }, {}, {}, { incidence: 0.25 }],
    });
  });

  it('compares the groups of one dimension that do not overlap', async () => {
    await figures.tell(people(...ten));
    const bySex = await figures.timeToJob({ asAt, by: ['characteristic.sex'] });
    expect(bySex.comparison).toMatchObject({
      groups: [{ group: 'female' }, { group: 'male' }, { group: 'not-stated' }],
      p: expect.any(Number),
    });
    const byCommunity = await figures.timeToJob({ asAt, by: ['community'] });
    expect(byCommunity.comparison).toEqual({ groups: [], chiSquare: null, reason: 'rows-overlap' });
  });
});

describe('a job that is found to have started a month earlier', () => {
  const ids = { claimantId: uuid(1, 1), employmentId: uuid(3, 1) };
  const [foundOut, before] = ['2025-07-01T12:00:00.000Z', '2025-07-01T11:59:59.999Z'];
  const march = '2025-03-01';

  beforeAll(() =>
    figures.tell([
      ...people({ closed: [50, 'employment'] }, {}),
      ...jobOn({ ...ids, claimId: uuid(2, 1) }, after(64), recorded),
      {
        type: 'EmploymentCorrected',
        data: { ...ids, startedOn: after(33), hours: 'full-time', occurredAt: '2025-07-01' },
        recordedAt: foundOut,
      },
    ]),
  );

  it('changes what is said now of a day in the past', async () => {
    const [row] = (await figures.timeToJob({ asAt: march })).rows;
    expect(row).toMatchObject({
      observed: 2,
      events: 1,
      curve: [
        { day: 33, events: 1 },
        { day: 54, censored: 1 },
      ],
    });
    expect((await figures.timeToJob({ asAt: march, knownAt: foundOut })).rows[0]).toEqual(row);
  });

  it('does not change what was known of that day before', async () => {
    const { rows, knownAt } = await figures.timeToJob({ asAt: march, knownAt: before });
    expect(knownAt).toBe(before);
    expect(rows[0]).toMatchObject({ observed: 2, events: 0, curve: [{ day: 54, censored: 2 }] });
  });

  it('was known to have started only when that was recorded', async () => {
    const [first] = (await figures.timeToJob({ asAt: '2025-06-01', knownAt: before })).rows;
    expect(first).toMatchObject({ events: 1, curve: [{ day: 64, events: 1 }, { censored: 1 }] });
    const [nothing] = (await figures.timeToJob({ asAt: '2025-06-01', knownAt: '2025-05-31T00:00:00.000Z' })).rows;
    expect(nothing).toMatchObject({ observed: 0, median: { day: null, reason: 'nobody-observed' }, curve: [] });
  });
});
