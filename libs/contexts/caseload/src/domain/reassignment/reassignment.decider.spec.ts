import { deciderSpec } from '@alongside/testing';
import { mostAtOnce, reassignmentDecider, type ReassignmentCommand } from './reassignment.decider';
import type { ReassignmentEvent } from './reassignment.events';

const reassignmentId = '0192aaaa-0000-7000-8000-000000000009';
const [ruth, sam, amina, idil] = ['ruth', 'sam', 'amina', 'idil'];
const today = '2026-03-09';

type OrderCommand = Extract<ReassignmentCommand, { kind: 'order' }>;
const ordering = {
  reassignmentId,
  office: 'harlesden',
  fromAdvisorId: ruth,
  reason: 'advisor-left',
  shares: [{ advisorId: sam, claimantIds: [amina] }],
  leftOut: [{ claimantId: idil, reason: 'caseload/another-proposed' }],
};
const order = (more: Partial<OrderCommand> = {}): ReassignmentCommand => ({
  kind: 'order',
  ...ordering,
  occurredAt: '2026-03-02',
  today,
  ...more,
});
const ordered: ReassignmentEvent = { type: 'ReassignmentOrdered', data: { ...ordering, occurredAt: '2026-03-02' } };
const on = (occurredAt = today) => ({ occurredAt, today });
const leaveOut = (claimantId: string): ReassignmentCommand => ({
  kind: 'leave-out',
  claimantId,
  reason: 'caseload/nobody-in-charge',
  ...on(),
});
const cancelled: ReassignmentEvent = { type: 'ReassignmentCancelled', data: { reassignmentId, occurredAt: today } };
const carriedOut: ReassignmentEvent = { type: 'ReassignmentCarriedOut', data: { reassignmentId, occurredAt: today } };

const reassignment = deciderSpec(reassignmentDecider);
const underWay = reassignment.given(ordered);

const commands: { [Kind in ReassignmentCommand['kind']]: ReassignmentCommand } = {
  order: order(),
  'leave-out': leaveOut(amina),
  cancel: { kind: 'cancel', ...on() },
  finish: { kind: 'finish', ...on() },
};

it.each(Object.values(commands))('what is recorded of a reassignment has happened: $kind is refused ahead', (command) =>
  underWay.when({ ...command, occurredAt: '2026-03-10' }).thenRefuses('caseload/in-the-future'),
);

it.each([commands['leave-out'], commands.cancel, commands.finish])(
  'there is nothing to $kind before an order',
  (command) => reassignment.given().when(command).thenRefuses('caseload/reassignment-not-found'),
);

describe('ordering', () => {
  const nothing = reassignment.given();

  it('names whom each takes over, and who stays for a reason', () => nothing.when(order()).then(ordered));

  it('may be for others to stand in, on days that may lie ahead', () => {
    const cover = { from: '2026-04-06', to: '2026-04-13' };
    nothing.when(order({ cover })).then({ ...ordered, data: { ...ordered.data, cover } });
    nothing.when(order({ cover: { from: today, to: today } })).thenRefuses('caseload/out-of-order');
  });

  it('needs somebody whom others can take over, and is of so many at most', () => {
    nothing.when(order({ shares: [] })).thenRefuses('caseload/nothing-to-reassign');
    const of = (count: number) => [{ advisorId: sam, claimantIds: Array.from({ length: count }, (_, at) => `${at}`) }];
    nothing.when(order({ shares: of(mostAtOnce) })).thenRefuses('caseload/too-many-to-reassign');
    const whole = { shares: of(mostAtOnce), leftOut: [] };
    nothing.when(order(whole)).then({ ...ordered, data: { ...ordered.data, ...whole } });
  });
});

describe('what becomes of it', () => {
  it('is said once of somebody who stays', () => {
    const { claimantId, reason } = leaveOut(amina) as Extract<ReassignmentCommand, { kind: 'leave-out' }>;
    const event: ReassignmentEvent = {
      type: 'ClaimantNotReassigned',
      data: { reassignmentId, claimantId, reason, occurredAt: today },
    };
    underWay.when(leaveOut(amina)).then(event);
    reassignment.given(ordered, event).when(leaveOut(amina)).thenNothing();
    underWay.when(leaveOut(idil)).thenNothing();
  });

  it('ends with the last one, once', () => {
    underWay.when(commands.finish).then(carriedOut);
    reassignment.given(ordered, carriedOut).when(commands.finish).thenNothing();
    reassignment.given(ordered, cancelled).when(commands.finish).thenNothing();
  });

  it('can be cancelled while it is under way, though not before it was ordered', () => {
    underWay.when(commands.cancel).then(cancelled);
    reassignment.given(ordered, cancelled).when(commands.cancel).thenNothing();
    reassignment.given(ordered, carriedOut).when(commands.cancel).thenRefuses('caseload/reassignment-over');
    underWay.when({ kind: 'cancel', ...on('2026-03-01') }).thenRefuses('caseload/out-of-order');
  });
});
