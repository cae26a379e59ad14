import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { assignmentDecider } from '../../domain/assignment/assignment.decider';
import type { AssignmentEvent } from '../../domain/assignment/assignment.events';
import { reassignmentDecider } from '../../domain/reassignment/reassignment.decider';
import type { ReassignmentEvent } from '../../domain/reassignment/reassignment.events';
import { reassignedClaimantFold } from './reassigned-claimant.fold';
import { reassignmentFold } from './reassignment.fold';

const id = (last: number) => `0192bbbb-0000-7000-8000-00000000000${last}`;
const [office, ruth, sam, tariq] = [id(1), id(2), id(3), id(4)] as [string, string, string, string];
const [amina, idil, hodan] = [id(5), id(6), id(7)] as [string, string, string];
const reassignmentId = id(8);
const another = id(9);
const on = { occurredAt: '2026-03-09' };

type Ordered = Extract<ReassignmentEvent, { type: 'ReassignmentOrdered' }>['data'];

const ordered = (more: Partial<Ordered> = {}): ReassignmentEvent => ({
  type: 'ReassignmentOrdered',
  data: {
    ...{ reassignmentId, office, fromAdvisorId: ruth, reason: 'advisor-left' },
    shares: [
      { advisorId: sam, claimantIds: [amina] },
      { advisorId: tariq, claimantIds: [idil] },
    ],
    leftOut: [{ claimantId: hodan, reason: 'caseload/another-proposed' }],
    ...on,
    ...more,
  },
});
const notReassigned: ReassignmentEvent = {
  type: 'ClaimantNotReassigned',
  data: { reassignmentId, claimantId: idil, reason: 'caseload/nobody-in-charge', ...on },
};
const ended = (type: 'ReassignmentCancelled' | 'ReassignmentCarriedOut'): ReassignmentEvent => ({
  type,
  data: { reassignmentId, ...on },
});
const accepted = (by?: string): AssignmentEvent => ({
  type: 'AssignmentAccepted',
  data: { claimantId: amina, advisorId: sam, office, ...(by !== undefined && { reassignmentId: by }), ...on },
});
const covered: AssignmentEvent = {
  type: 'CoverArranged',
  data: { claimantId: idil, coverId: id(0), advisorId: tariq, from: '2026-04-06', reassignmentId, ...on },
};

const toldOf = (event: ReassignmentEvent | AssignmentEvent) => ({
  stream:
    'claimantId' in event.data && event.type !== 'ClaimantNotReassigned'
      ? (`assignment-${event.data.claimantId}` as const)
      : (`reassignment-${(event.data as { reassignmentId: string }).reassignmentId}` as const),
  event,
});

describe('a caseload that is given to others', () => {
  const reassignments = projectionSpec({
    fold: reassignmentFold,
    deciders: [reassignmentDecider],
    database: useTestDatabase(),
  });
  const project = (...events: ReassignmentEvent[]) => reassignments.project(events.map(toldOf));
  const underWay = {
    ...{ reassignmentId, office, fromAdvisorId: ruth, reason: 'advisor-left', occurredAt: '2026-03-09' },
    ...{ coverFrom: null, coverTo: null, state: 'under-way', orderedAt: expect.anything() },
  };

  it('is under way until it is carried out or cancelled', async () => {
    expect(await project(ordered(), notReassigned)).toEqual({ reassignment: [underWay] });
    const state = async (event: ReassignmentEvent) => (await project(ordered(), event))['reassignment'];
    expect(await state(ended('ReassignmentCarriedOut'))).toMatchObject([{ state: 'carried-out' }]);
    expect(await state(ended('ReassignmentCancelled'))).toMatchObject([{ state: 'cancelled' }]);
  });

  it('has the days of a cover', async () => {
    const { reassignment } = await project(ordered({ cover: { from: '2026-04-06', to: '2026-04-13' } }));
    expect(reassignment).toEqual([{ ...underWay, coverFrom: '2026-04-06', coverTo: '2026-04-13' }]);
  });
});

describe('what becomes of each claimant of it', () => {
  const claimants = projectionSpec({
    fold: reassignedClaimantFold,
    deciders: [reassignmentDecider, assignmentDecider],
    database: useTestDatabase(),
  });
  const project = async (...events: (ReassignmentEvent | AssignmentEvent)[]) => {
    const { claimant } = await claimants.project(events.map(toldOf));
    const rows = claimant!.map((row) => [row['claimantId'], row['advisorId'], row['result'], row['reason']]);
    return rows.sort((a, b) => String(a[0]).localeCompare(String(b[0])));
  };
  const leftOut = [hodan, null, 'refused', 'caseload/another-proposed'];

  it('waits, but for those who were left out', async () =>
    expect(await project(ordered())).toEqual([[amina, sam, 'waiting', null], [idil, tariq, 'waiting', null], leftOut]));

  it('is done once the own assignment says so, also where a cancellation came before it in the log', async () =>
    expect(await project(ordered(), ended('ReassignmentCancelled'), accepted(reassignmentId), covered)).toEqual([
      [amina, sam, 'done', null],
      [idil, tariq, 'done', null],
      leftOut,
    ]));

  it('is refused with the reason', async () =>
    expect(await project(ordered(), notReassigned, ended('ReassignmentCarriedOut'))).toEqual([
      [amina, sam, 'waiting', null],
      [idil, tariq, 'refused', 'caseload/nobody-in-charge'],
      leftOut,
    ]));

  it('is nothing of an acceptance of its own, or by another order', async () => {
    const waiting = [amina, sam, 'waiting', null];
    expect((await project(ordered(), accepted()))[0]).toEqual(waiting);
    const other = ordered({ reassignmentId: another, shares: [{ advisorId: sam, claimantIds: [amina] }], leftOut: [] });
    expect((await project(ordered(), other, accepted(another))).slice(0, 2).sort()).toEqual([
      [amina, sam, 'done', null],
      waiting,
    ]);
  });
});
