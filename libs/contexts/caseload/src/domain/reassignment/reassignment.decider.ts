import { type Dated, type Decider, DomainError, type LocalDate, optional, type Uuid } from '@alongside/kernel';
import { assertDays } from '../assignment/cover-days';
import { outOfOrder, refuseFuture } from '../rules';
import {
  reassignmentEvents,
  type CoverDays,
  type LeftOut,
  type ReassignmentEvent,
  type Share,
} from './reassignment.events';

/** So many claimants at most are given to others by one order. */
export const mostAtOnce = 1_000;

export type ReassignmentCommand = Dated &
  (
    | {
        readonly kind: 'order';
        readonly reassignmentId: Uuid;
        readonly office: Uuid;
        readonly fromAdvisorId: Uuid;
        readonly reason: string;
        readonly cover?: CoverDays;
        readonly shares: readonly Share[];
        readonly leftOut: readonly LeftOut[];
      }
    | ({ readonly kind: 'leave-out' } & LeftOut)
    | { readonly kind: 'cancel' }
    | { readonly kind: 'finish' }
  );

export interface KnownReassignment {
  readonly reassignmentId: Uuid;
  readonly orderedOn: LocalDate;
  /** Why, by claimant. */
  readonly leftOut: Readonly<Record<Uuid, string>>;
  readonly over: 'cancelled' | 'carried-out' | null;
}

/** `null` before it was ordered. */
export type ReassignmentState = KnownReassignment | null;

export const reassignmentDecider: Decider<ReassignmentState, ReassignmentCommand, ReassignmentEvent> = {
  category: 'reassignment',
  events: reassignmentEvents,
  initialState: null,
  decide,
  evolve,
};

function decide(state: ReassignmentState, command: ReassignmentCommand): readonly ReassignmentEvent[] {
  refuseFuture(command);
  if (command.kind === 'order') return order(command);
  if (state === null)
    throw new DomainError('caseload/reassignment-not-found', 'not-found', 'There is no such reassignment.');
  const { reassignmentId, leftOut, over } = state;
  const { occurredAt } = command;
  switch (command.kind) {
    case 'leave-out': {
      const { claimantId, reason } = command;
      if (claimantId in leftOut) return [];
      return [{ type: 'ClaimantNotReassigned', data: { reassignmentId, claimantId, reason, occurredAt } }];
    }
    case 'cancel':
      if (over === 'cancelled') return [];
      if (over === 'carried-out') throw reassignmentOver();
      if (occurredAt < state.orderedOn) throw outOfOrder('That day lies before the one of the reassignment.');
      return [{ type: 'ReassignmentCancelled', data: { reassignmentId, occurredAt } }];
    case 'finish':
      if (over !== null) return [];
      return [{ type: 'ReassignmentCarriedOut', data: { reassignmentId, occurredAt } }];
  }
}

type OrderCommand = Extract<ReassignmentCommand, { kind: 'order' }>;

/** Refuses days that are none or lie ahead, and more claimants than can be given at once: of an order, and of what would be one. */
export function assertOrderable(asked: Dated & Pick<OrderCommand, 'cover' | 'shares' | 'leftOut'>): void {
  const { cover, shares, leftOut } = asked;
  refuseFuture(asked);
  if (cover) assertDays(cover);
  const count = shares.reduce((sum, { claimantIds }) => sum + claimantIds.length, leftOut.length);
  if (count > mostAtOnce)
    throw new DomainError('caseload/too-many-to-reassign', 'invalid', `These are more than ${mostAtOnce} at once.`);
}

function order(command: OrderCommand): readonly ReassignmentEvent[] {
  const { reassignmentId, office, fromAdvisorId, reason, cover, shares, leftOut, occurredAt } = command;
  assertOrderable(command);
  if (shares.length === 0)
    throw new DomainError('caseload/nothing-to-reassign', 'conflict', 'There is nobody whom others could take over.');
  const said = { office, fromAdvisorId, reason, ...optional({ cover }), shares, leftOut };
  return [{ type: 'ReassignmentOrdered', data: { reassignmentId, ...said, occurredAt } }];
}

function evolve(state: ReassignmentState, event: ReassignmentEvent): ReassignmentState {
  const { type, data } = event;
  if (type === 'ReassignmentOrdered') {
    const { reassignmentId, occurredAt: orderedOn, leftOut } = data;
    const reasons = Object.fromEntries(leftOut.map(({ claimantId, reason }) => [claimantId, reason]));
    return { reassignmentId, orderedOn, leftOut: reasons, over: null };
  }
  const known = state!;
  switch (type) {
    case 'ClaimantNotReassigned':
      return { ...known, leftOut: { ...known.leftOut, [data.claimantId]: data.reason } };
    case 'ReassignmentCancelled':
      return { ...known, over: 'cancelled' };
    case 'ReassignmentCarriedOut':
      return { ...known, over: 'carried-out' };
  }
}

/** Nothing more is done of it. */
export function reassignmentOver(): DomainError {
  return new DomainError('caseload/reassignment-over', 'conflict', 'This reassignment is carried out or cancelled.');
}
