import { useFigures, uuid, type Told } from './told-history.contract';
import { after, people, recorded } from './told-people.contract';

const [amal, ben] = [uuid(5, 1), uuid(5, 2)];
const claimantId = uuid(1, 1);
const asAt = '2026-01-31';
const [before, lateRecorded] = ['2025-07-01T11:59:59.999Z', '2025-07-01T12:00:00.000Z'];

const accepted = (advisorId: string, day: number, recordedAt = recorded): Told => ({
  type: 'AssignmentAccepted',
  data: { claimantId, advisorId, office: uuid(4, 1), occurredAt: after(day) },
  recordedAt,
});

/*
 * Two claims. The first: opened under Amal, closed to work after 60 days; a hand-over to Ben on day 40 is recorded in July. The
 * second: still open, and nobody has ever been in charge.
 */
describe('a claim that was opened under one advisor and closed under another', () => {
  const figures = useFigures();
  beforeAll(() =>
    figures.tell([
      ...people({ closed: [60, 'employment'], job: 58 }, {}),
      accepted(amal, 0),
      accepted(ben, 40, lateRecorded),
    ]),
  );

  const rowsBy = async (by: 'advisor' | 'advisorAtClosing', asked: object) => {
    const { rows } = await figures.rate('back-to-work', { asAt, by: [by], ...asked }, [13]);
    return rows.map(({ group, figures: [figure] }) => [group[by], figure!.numerator, figure!.denominator]);
  };

  it('counts for the advisor of the opening', async () => {
    expect(await rowsBy('advisor', {})).toEqual([
      [amal, 1, 1],
      ['unassigned', 0, 1],
    ]);
  });

  it('is credited to the advisor of the closing, as is known since the hand-over was recorded', async () => {
    const known = [
      [ben, 1, 1],
      ['not-closed', 0, 1],
    ];
    expect(await rowsBy('advisorAtClosing', {})).toEqual(known);
    expect(await rowsBy('advisorAtClosing', { knownAt: lateRecorded })).toEqual(known);
  });

  it('was credited to the other one as known before', async () => {
    expect(await rowsBy('advisorAtClosing', { knownAt: before })).toEqual([
      [amal, 1, 1],
      ['not-closed', 0, 1],
    ]);
    expect(await rowsBy('advisor', { knownAt: before })).toEqual(await rowsBy('advisor', {}));
  });

  it('is credited to nobody as at a day before the closing', async () => {
    const by = ['advisor', 'advisorAtClosing'] as const;
    const groupsOn = async (day: number) =>
      (await figures.timeToJob({ asAt: after(day), by })).rows.map(({ group }) => Object.values(group));
    expect(await groupsOn(59)).toEqual([
      [amal, 'not-closed'],
      ['unassigned', 'not-closed'],
    ]);
    expect(await groupsOn(60)).toEqual([
      [amal, ben],
      ['unassigned', 'not-closed'],
    ]);
  });

  it('is found by the advisor of its opening, one without by nobody', async () => {
    const count = async (advisor: string[]) =>
      (await figures.rate('off-flow', { asAt, filter: { advisor } }, [13])).rows[0]!.figures[0]!.denominator;
    expect([
      await count([amal]),
      await count([ben]),
      await count(['unassigned']),
      await count([amal, 'unassigned']),
    ]).toEqual([1, 0, 1, 2]);
  });
});
