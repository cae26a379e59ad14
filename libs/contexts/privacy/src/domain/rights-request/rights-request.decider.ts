import { DomainError, type Decider, type LocalDate, type Uuid, type Dated } from '@alongside/kernel';
import { refuseDay } from '../rules';
import { dueOn, resumed, type Clock } from './clock';
import {
  refusalGrounds,
  rightsRequestEvents,
  type Asker,
  type ExtensionReason,
  type MeansOfTelling,
  type RefusalGround,
  type Right,
  type RightsRequestEvent,
  type StopReason,
} from './rights-request.events';

interface Receipt {
  readonly requestId: Uuid;
  readonly personId: Uuid;
  readonly asksFor: Right;
  readonly askedBy: Asker;
}

export type RightsRequestCommand = Dated &
  (
    | { readonly kind: 'receive'; readonly receipt: Receipt }
    | { readonly kind: 'stopClock'; readonly reason: StopReason }
    | { readonly kind: 'resumeClock' }
    | { readonly kind: 'extend'; readonly reason: ExtensionReason }
    | { readonly kind: 'refuse'; readonly ground: RefusalGround; readonly toldBy: MeansOfTelling }
    | { readonly kind: 'withdraw' }
    | { readonly kind: 'answer'; readonly position: string; readonly digest: string; readonly toldBy: MeansOfTelling }
    | { readonly kind: 'grant'; readonly ground: string }
    | { readonly kind: 'carryOut' }
    | { readonly kind: 'confirm'; readonly toldBy: MeansOfTelling }
  );

export const requestStatuses = [
  'open',
  'answered',
  'refused',
  'withdrawn',
  'granted',
  'carried-out',
  'confirmed',
] as const;
export type RequestStatus = (typeof requestStatuses)[number];

export type RightsRequestState = null | {
  readonly ids: { readonly requestId: Uuid; readonly personId: Uuid };
  readonly asksFor: Right;
  readonly status: RequestStatus;
  readonly clock: Clock;
  /** Why an erasure was granted, a code. */
  readonly ground: string | null;
  /** The day that was told of last. */
  readonly last: LocalDate;
};

type Known = NonNullable<RightsRequestState>;

/** What somebody asked for of their own data, from the day it came until they were told what became of it. */
export const rightsRequestDecider: Decider<RightsRequestState, RightsRequestCommand, RightsRequestEvent> = {
  category: 'rights-request',
  events: rightsRequestEvents,
  initialState: null,
  decide: (state, command) => {
    const { occurredAt } = command;
    if (command.kind === 'receive') {
      refuseDay(command, occurredAt);
      return state ? [] : [{ type: 'RightsRequestReceived', data: { ...command.receipt, occurredAt } }];
    }
    if (!state) throw new DomainError('privacy/request-not-found', 'not-found', 'There is no such request.');
    if (command.kind !== 'carryOut') refuseDay(command, state.last); // that one is found done whenever it was
    return decideKnown(state, command);
  },
  evolve,
};

function decideKnown(
  state: Known,
  command: Exclude<RightsRequestCommand, { kind: 'receive' }>,
): readonly RightsRequestEvent[] {
  const { ids, clock, status } = state;
  const facts = { ...ids, occurredAt: command.occurredAt };
  switch (command.kind) {
    case 'stopClock':
      assertOpen(state);
      if (clock.stoppedOn !== null) return [];
      return [{ type: 'RightsRequestClockStopped', data: { ...facts, reason: command.reason } }];
    case 'resumeClock':
      assertOpen(state);
      return clock.stoppedOn === null ? [] : [{ type: 'RightsRequestClockResumed', data: facts }];
    case 'extend':
      assertOpen(state);
      if (clock.extended) return [];
      assertNotDue(state, facts.occurredAt);
      return [{ type: 'RightsRequestExtended', data: { ...facts, reason: command.reason } }];
    case 'refuse': {
      assertOpen(state);
      const { ground, toldBy } = command;
      assertGround(state, ground);
      return [{ type: 'RightsRequestRefused', data: { ...facts, ground, toldBy } }];
    }
    case 'withdraw':
      assertOpen(state);
      return [{ type: 'RightsRequestWithdrawn', data: facts }];
    case 'answer': {
      assertFor(state, 'access');
      assertOpen(state);
      const { position, digest, toldBy } = command;
      return [{ type: 'AccessAnswered', data: { ...facts, position, digest, toldBy } }];
    }
    case 'grant':
      assertFor(state, 'erasure');
      assertOpen(state);
      return [{ type: 'ErasureGranted', data: { ...facts, ground: command.ground } }];
    case 'carryOut':
      if (status === 'carried-out' || status === 'confirmed') return [];
      if (status !== 'granted') throw notReady('The erasure is not granted.');
      return [{ type: 'ErasureCarriedOut', data: facts }];
    case 'confirm':
      if (status === 'confirmed') return [];
      if (status !== 'carried-out') throw notReady('The person is not forgotten yet.');
      return [{ type: 'ErasureConfirmed', data: { ...facts, toldBy: command.toldBy } }];
  }
}

function assertOpen({ status }: Known): void {
  if (status !== 'open')
    throw new DomainError('privacy/request-decided', 'conflict', `The request is ${status.replace('-', ' ')}.`);
}

function assertFor({ asksFor }: Known, asked: Right): void {
  if (asksFor !== asked)
    throw new DomainError('privacy/request-for-another-right', 'conflict', `The request is for ${asksFor}.`);
}

function assertGround({ asksFor }: Known, ground: RefusalGround): void {
  if (!(refusalGrounds[asksFor] as readonly RefusalGround[]).includes(ground))
    throw new DomainError(
      'privacy/no-such-ground',
      'invalid',
      `A request for ${asksFor} is not refused on that ground.`,
    );
}

/** Whoever takes more time says so before the time is up. */
function assertNotDue({ clock }: Known, on: LocalDate): void {
  const due = dueOn(clock);
  if (due !== null && on > due)
    throw new DomainError('privacy/request-overdue', 'conflict', `The answer was due on ${due}.`);
}

function notReady(message: string): DomainError {
  return new DomainError('privacy/erasure-out-of-turn', 'conflict', message);
}

function evolve(state: RightsRequestState, { type, data }: RightsRequestEvent): RightsRequestState {
  const last = data.occurredAt;
  if (type === 'RightsRequestReceived') {
    const { requestId, personId, asksFor } = data;
    const clock = { receivedOn: last, extended: false, stoodDays: 0, stoppedOn: null };
    return { ids: { requestId, personId }, asksFor, status: 'open', clock, ground: null, last };
  }
  const before = { ...state!, last };
  switch (type) {
    case 'RightsRequestClockStopped':
      return { ...before, clock: { ...before.clock, stoppedOn: last } };
    case 'RightsRequestClockResumed':
      return { ...before, clock: resumed(before.clock, last) };
    case 'RightsRequestExtended':
      return { ...before, clock: { ...before.clock, extended: true } };
    case 'RightsRequestRefused':
      return { ...before, status: 'refused' };
    case 'RightsRequestWithdrawn':
      return { ...before, status: 'withdrawn' };
    case 'AccessAnswered':
      return { ...before, status: 'answered' };
    case 'ErasureGranted':
      return { ...before, status: 'granted', ground: data.ground };
    case 'ErasureCarriedOut':
      return { ...before, status: 'carried-out' };
    case 'ErasureConfirmed':
      return { ...before, status: 'confirmed' };
  }
}
