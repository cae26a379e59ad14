import { useFigures, uuid, type Told } from './told-history.contract';
import { recorded } from './told-people.contract';

const claimantId = uuid(1, 1);
const [amal, ben] = [uuid(5, 1), uuid(5, 2)];
const [north, south] = [uuid(4, 1), uuid(4, 2)];
const asAt = '2025-06-30';
const [lateRecorded, before] = ['2025-07-01T12:00:00.000Z', '2025-07-01T11:59:59.999Z'];

type Becoming = (of: { interactionId: string; claimantId: string; occurredAt: string }) => Omit<Told, 'recordedAt'>;

const attended: Becoming = (data) => ({ type: 'InteractionAttended', data: { ...data, late: false } });
const late: Becoming = (data) => ({ type: 'InteractionAttended', data: { ...data, late: true } });
const missed: Becoming = (data) => ({ type: 'InteractionMissed', data: { ...data, reason: 'logistics' } });
const cancelled: Becoming = (data) => ({
  type: 'InteractionCancelled',
  data: { ...data, by: 'office', reason: 'strike' },
});

function meeting(number: number, on: string, became?: Becoming): Told[] {
  const office = number === 4 ? south : north;
  const of = { interactionId: uuid(6, number), claimantId, occurredAt: on };
  const scheduled: Told = {
    type: 'InteractionScheduled',
    data: { ...of, scheduledFor: on, kind: 'review', channel: 'phone', office, staffId: ben, occurredAt: '2025-01-06' },
    recordedAt: recorded,
  };
  return became ? [scheduled, { ...became(of), recordedAt: recorded } as Told] : [scheduled];
}

const inCharge = (advisorId: string, occurredAt: string, recordedAt = recorded): Told => ({
  type: 'AssignmentAccepted',
  data: { claimantId, advisorId, office: north, occurredAt },
  recordedAt,
});

const figures = useFigures();

/* Seven meetings: four with a recorded attendance in February and April, one cancelled, one nobody has said of, one to come; the fourth in the south. */
const told: Told[] = [
  inCharge(amal, '2025-01-06'),
  ...meeting(1, '2025-02-03', attended),
  ...meeting(2, '2025-02-10', late),
  ...meeting(3, '2025-04-07', missed),
  ...meeting(4, '2025-04-14', attended),
  ...meeting(5, '2025-04-21', cancelled),
  ...meeting(6, '2025-04-28'),
  ...meeting(7, '2025-07-07'),
];

describe('the share of meetings kept', () => {
  beforeEach(() => figures.tell(told));
  const shares = async (asked: Parameters<typeof figures.meetingsKept>[0]) =>
    (await figures.meetingsKept({ asAt, ...asked })).rows.map(({ group, numerator, denominator }) => [
      Object.values(group).join(' '),
      numerator,
      denominator,
    ]);

  it('is of the meetings whose day has come and whose attendance is recorded', async () => {
    const { rows, parameters, definition } = await figures.meetingsKept({ asAt });
    expect(definition).toEqual({ id: 'meetings-kept', version: 1, title: 'Share of meetings kept' });
    expect(parameters).toEqual({ kept: ['attended', 'late'], level: 0.95 });
    expect(rows).toEqual([
      {
        ...{ group: {}, numerator: 3, denominator: 4, rate: 0.75, attended: 2, late: 1 },
        interval: { lower: expect.closeTo(0.300642, 6), upper: expect.closeTo(0.954413, 6) },
        missed: [{ reason: 'logistics', count: 1 }],
        leftOut: { cancelled: 1, unrecorded: 1, excluded: 0, suppressed: 0 },
        members: expect.any(String),
      },
    ]);
  });

  it('as at a day is of the meetings up to that day, and null before any', async () => {
    expect(await shares({ asAt: '2025-02-09' })).toEqual([['', 1, 1]]);
    expect(await shares({ asAt: '2025-02-10' })).toEqual([['', 2, 2]]);
    const [none] = (await figures.meetingsKept({ asAt: '2025-02-02' })).rows;
    expect(none).toMatchObject({
      numerator: 0,
      denominator: 0,
      rate: null,
      interval: null,
      reason: 'empty-denominator',
    });
  });

  it('is broken down by office, kind, month and quarter, and narrowed', async () => {
    expect(await shares({ by: ['month'] })).toEqual([
      ['2025-02', 2, 2],
      ['2025-04', 1, 2],
    ]);
    expect(await shares({ by: ['quarter', 'office'] })).toEqual([
      [`2025-Q1 ${north}`, 2, 2],
      [`2025-Q2 ${north}`, 0, 1],
      [`2025-Q2 ${south}`, 1, 1],
    ]);
    expect(await shares({ by: ['kind'], filter: { office: [south] } })).toEqual([['review', 1, 1]]);
    expect(await shares({ filter: { month: { from: '2025-03', to: '2025-04' } } })).toEqual([['', 1, 2]]);
    expect(await shares({ filter: { kind: ['other'] } })).toEqual([['', 0, 0]]);
    expect((await figures.meetingsKept({ asAt, by: ['month'] })).comparison).toMatchObject({ difference: 0.5 });
  });

  it('is credited to whoever was in charge on that day, as known since the hand-over was recorded', async () => {
    await figures.tell([...told, inCharge(ben, '2025-04-14', lateRecorded)]);
    expect(await shares({ by: ['advisor'] })).toEqual([
      [amal, 2, 3],
      [ben, 1, 1],
    ]);
    expect(await shares({ by: ['advisor'], knownAt: before })).toEqual([[amal, 3, 4]]);
    expect(await shares({ filter: { advisor: [ben] } })).toEqual([['', 1, 1]]);
    expect(await shares({ filter: { advisor: ['unassigned'] } })).toEqual([['', 0, 0]]);
  });

  it('follows a corrected attendance and leaves out what was entered in error, as known from then on', async () => {
    await figures.tell([
      ...told,
      {
        type: 'AttendanceCorrected',
        data: { interactionId: uuid(6, 3), claimantId, attendance: 'attended', occurredAt: '2025-07-01' },
        recordedAt: lateRecorded,
      },
      {
        type: 'InteractionEnteredInError',
        data: { interactionId: uuid(6, 1), claimantId, occurredAt: '2025-07-01' },
        recordedAt: lateRecorded,
      },
    ]);
    const [now] = (await figures.meetingsKept({ asAt })).rows;
    expect(now).toMatchObject({ numerator: 3, denominator: 3, missed: [], leftOut: { excluded: 1 } });
    const [then] = (await figures.meetingsKept({ asAt, knownAt: before })).rows;
    expect(then).toMatchObject({ numerator: 3, denominator: 4, leftOut: { excluded: 0 } });
    expect(then!.members).not.toBe(now!.members);
  });

  it('of a meeting that was moved is of its new day', async () => {
    await figures.tell([
      ...meeting(1, '2025-02-03'),
      {
        type: 'InteractionRescheduled',
        data: {
          ...{ interactionId: uuid(6, 1), claimantId, scheduledFor: '2025-03-03' },
          ...{ by: 'claimant', reason: 'illness', occurredAt: '2025-02-02' },
        },
        recordedAt: recorded,
      },
    ]);
    const unrecorded = async (day: string) => (await figures.meetingsKept({ asAt: day })).rows[0]!.leftOut.unrecorded;
    expect([await unrecorded('2025-03-02'), await unrecorded('2025-03-03')]).toEqual([0, 1]);
  });

  it('never speaks of the future', async () => {
    await expect(shares({ asAt: '2999-01-01' })).rejects.toMatchObject({ code: 'outcomes/in-the-future' });
  });
});
