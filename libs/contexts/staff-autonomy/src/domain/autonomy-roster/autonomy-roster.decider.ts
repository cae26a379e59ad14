import {
  type Dated,
  type Decider,
  DomainError,
  type GivenAct,
  type LocalDate,
  optional,
  type Uuid,
} from '@alongside/kernel';
import { enteredInError, outOfOrder, refuseFuture } from '../rules';
import { autonomyRosterEvents, type AutonomyRosterEvent, type WithdrawingSide } from './autonomy-roster.events';
import {
  emptyRoster,
  endedBy,
  evolve,
  isOpen,
  openWith,
  type AutonomyRoster,
  type Partnership,
} from './autonomy-roster.state';

/** As many claimants as an advisor follows at a time. */
export const openAtMost = 2;

export type AutonomyRosterCommand = Dated & { readonly advisorId: Uuid } & (
    | { readonly kind: 'opt-in' }
    | { readonly kind: 'opt-out' }
    | {
        readonly kind: 'select';
        readonly partnershipId: Uuid;
        readonly claimantId: Uuid;
        readonly office: Uuid;
        readonly reason: string;
      }
    /** A claimant has begun to work: a partnership that goes on has done what it was for. */
    | { readonly kind: 'start-job'; readonly claimantId: Uuid; readonly employmentId: Uuid }
    /** The job was entered in error. */
    | {
        readonly kind: 'take-back-job';
        readonly claimantId: Uuid;
        readonly employmentId: Uuid;
        /** The advisor is still in charge of the claimant. */
        readonly inCharge: boolean;
      }
    /** Another advisor is in charge of the claimant, or nobody. */
    | { readonly kind: 'leave-caseload'; readonly claimantId: Uuid }
    | PartnershipCommand
  );

type PartnershipCommand = { readonly partnershipId: Uuid; readonly claimantId: Uuid } & (
  | { readonly kind: 'accept'; readonly answer: GivenAct }
  | { readonly kind: 'decline'; readonly answer: GivenAct; readonly reason?: string }
  | { readonly kind: 'agree-plan'; readonly planId: Uuid }
  | ({ readonly kind: 'record-call'; readonly callId: Uuid } & GivenCall)
  | { readonly kind: 'enter-call-in-error'; readonly callId: Uuid; readonly reason: string }
  | {
      readonly kind: 'withdraw';
      readonly by: WithdrawingSide;
      readonly reason: string;
      readonly note?: string;
    }
  | { readonly kind: 'enter-in-error'; readonly reason: string }
);

/** Whom the advisor called for the claimant, and what came of it. */
export interface GivenCall {
  readonly employerId?: Uuid;
  readonly employerName?: string;
  readonly result: string;
  readonly note?: string;
}

/** What happens in a partnership that there is. */
export type FollowingCommand = Exclude<CommandOf<PartnershipCommand['kind']>, { kind: 'select' }>;
type CommandOf<Kind extends AutonomyRosterCommand['kind']> = Extract<AutonomyRosterCommand, { kind: Kind }>;

/** An advisor's partnerships with claimants: two open ones at most, whoever races, since they are all of one stream. */
export const autonomyRosterDecider: Decider<AutonomyRoster, AutonomyRosterCommand, AutonomyRosterEvent> = {
  category: 'autonomyRoster',
  events: autonomyRosterEvents,
  initialState: emptyRoster,
  decide,
  evolve,
};

function decide(roster: AutonomyRoster, command: AutonomyRosterCommand): readonly AutonomyRosterEvent[] {
  refuseFuture(command);
  switch (command.kind) {
    case 'opt-in':
    case 'opt-out':
      return opt(roster, command);
    case 'select':
      return select(roster, command);
    case 'start-job':
      return startJob(roster, command);
    case 'take-back-job':
      return takeBackJob(roster, command);
    case 'leave-caseload':
      return leaveCaseload(roster, command);
    case 'accept':
    case 'decline':
    case 'agree-plan':
    case 'record-call':
    case 'enter-call-in-error':
    case 'withdraw':
    case 'enter-in-error':
      return follow(existing(roster, command), command);
  }
}

function opt(roster: AutonomyRoster, { kind, advisorId, occurredAt }: CommandOf<'opt-in' | 'opt-out'>) {
  const isIn = kind === 'opt-in';
  if (roster.optedOn === null && !isIn) throw notOptedIn('The advisor has never opted in.');
  if (roster.optedIn === isIn) return [];
  if (roster.optedOn !== null && occurredAt < roster.optedOn)
    throw outOfOrder('That day lies before the advisor last opted in or out.');
  return [{ type: isIn ? 'AdvisorOptedIn' : 'AdvisorOptedOut', data: { advisorId, occurredAt } } as const];
}

function select(roster: AutonomyRoster, command: CommandOf<'select'>): readonly AutonomyRosterEvent[] {
  const { partnershipId, advisorId, claimantId, office, reason, occurredAt } = command;
  if (!roster.optedIn || occurredAt < roster.optedOn!) throw notOptedIn('The advisor had not opted in on that day.');
  if (openWith(roster, claimantId))
    throw new DomainError('staff-autonomy/already-selected', 'conflict', 'This claimant is selected already.');
  if (!hasPlace(roster))
    throw new DomainError(
      'staff-autonomy/two-open-partnerships',
      'conflict',
      `The advisor has ${openAtMost} open partnerships: one has to end first.`,
    );
  const data = { partnershipId, advisorId, claimantId, office, reason, occurredAt };
  return [{ type: 'ClaimantSelected', data }];
}

function hasPlace({ partnerships }: AutonomyRoster): boolean {
  return Object.values(partnerships).filter(isOpen).length < openAtMost;
}

function startJob(roster: AutonomyRoster, command: CommandOf<'start-job'>): readonly AutonomyRosterEvent[] {
  const { claimantId, employmentId, occurredAt } = command;
  const partnership = openWith(roster, claimantId);
  if (!partnership?.acceptedOn || occurredAt < partnership.acceptedOn) return [];
  return [{ type: 'PartnershipJobFound', data: { ...factsOf(partnership, command), employmentId } }];
}

/** It goes on where there is a place; else it has ended without a job, on the day on which it ended. */
function takeBackJob(roster: AutonomyRoster, command: CommandOf<'take-back-job'>): readonly AutonomyRosterEvent[] {
  const { employmentId, claimantId, inCharge } = command;
  const ended = endedBy(roster, command);
  if (!ended) return [];
  const facts = factsOf(ended, command);
  if (inCharge && hasPlace(roster) && !openWith(roster, claimantId))
    return [{ type: 'PartnershipReopened', data: { ...facts, employmentId } }];
  const reason = inCharge ? 'job-in-error' : 'left-caseload';
  return [{ type: 'PartnershipWithdrawn', data: { ...facts, by: 'office', reason, occurredAt: ended.since } }];
}

/** Told of a day before it began, it ends on that one. */
function leaveCaseload(roster: AutonomyRoster, command: CommandOf<'leave-caseload'>): readonly AutonomyRosterEvent[] {
  const partnership = openWith(roster, command.claimantId);
  if (!partnership) return [];
  const { since } = partnership;
  const occurredAt = command.occurredAt < since ? since : command.occurredAt;
  const ended = { by: 'office', reason: 'left-caseload', occurredAt } as const;
  return [{ type: 'PartnershipWithdrawn', data: { ...factsOf(partnership, command), ...ended } }];
}

function existing({ partnerships }: AutonomyRoster, { partnershipId, claimantId }: PartnershipCommand): Partnership {
  const partnership = partnerships[partnershipId];
  if (partnership?.claimantId !== claimantId)
    throw new DomainError('staff-autonomy/partnership-not-found', 'not-found', 'There is no such partnership.');
  if (partnership.standing === 'entered-in-error') throw enteredInError('partnership');
  return partnership;
}

function follow(partnership: Partnership, command: FollowingCommand): readonly AutonomyRosterEvent[] {
  switch (command.kind) {
    case 'accept':
    case 'decline':
      return answer(partnership, command);
    case 'agree-plan':
      if (partnership.planId === command.planId) return [];
      refuseUnaccepted(partnership, command);
      return [{ type: 'PartnershipPlanAgreed', data: { ...factsOf(partnership, command), planId: command.planId } }];
    case 'record-call':
      return recordCall(partnership, command);
    case 'enter-call-in-error':
      return enterCallInError(partnership, command);
    case 'withdraw':
      return withdraw(partnership, command);
    case 'enter-in-error':
      return [
        { type: 'PartnershipEnteredInError', data: { ...factsOf(partnership, command), reason: command.reason } },
      ];
  }
}

function answer(partnership: Partnership, command: CommandOf<'accept' | 'decline'>): readonly AutonomyRosterEvent[] {
  const facts = { ...factsOf(partnership, command), ...command.answer };
  if (partnership.standing === (command.kind === 'accept' ? 'accepted' : 'declined')) return [];
  if (partnership.standing !== 'selected')
    throw new DomainError('staff-autonomy/already-answered', 'conflict', 'The claimant has answered, or it is over.');
  refuseBefore(partnership.since, command);
  if (command.kind === 'accept') return [{ type: 'PartnershipAccepted', data: facts }];
  return [{ type: 'PartnershipDeclined', data: { ...facts, ...optional({ reason: command.reason }) } }];
}

/** Calls are told late: also when it is over by then, of a day before. */
function recordCall(partnership: Partnership, command: CommandOf<'record-call'>): readonly AutonomyRosterEvent[] {
  const { callId, employerId, employerName, result, note, occurredAt } = command;
  if (partnership.calls.includes(callId)) return [];
  if (partnership.acceptedOn === null) throw notAccepted();
  refuseBefore(partnership.acceptedOn, command);
  if (!isOpen(partnership) && occurredAt > partnership.since) throw over();
  const told = { callId, result, ...optional({ employerId, employerName, note }) };
  return [{ type: 'EmployerCalled', data: { ...factsOf(partnership, command), ...told } }];
}

function enterCallInError(
  partnership: Partnership,
  command: CommandOf<'enter-call-in-error'>,
): readonly AutonomyRosterEvent[] {
  const { callId, reason } = command;
  if (!partnership.calls.includes(callId))
    throw new DomainError('staff-autonomy/call-not-found', 'not-found', 'There is no such call.');
  return [{ type: 'EmployerCallEnteredInError', data: { ...factsOf(partnership, command), callId, reason } }];
}

function withdraw(partnership: Partnership, command: CommandOf<'withdraw'>): readonly AutonomyRosterEvent[] {
  const { by, reason, note } = command;
  if (partnership.standing === 'withdrawn') return [];
  if (!isOpen(partnership)) throw over();
  refuseBefore(partnership.since, command);
  return [
    { type: 'PartnershipWithdrawn', data: { ...factsOf(partnership, command), by, reason, ...optional({ note }) } },
  ];
}

function factsOf({ partnershipId, claimantId }: Partnership, { advisorId, occurredAt }: AutonomyRosterCommand) {
  return { partnershipId, advisorId, claimantId, occurredAt };
}

function refuseUnaccepted(partnership: Partnership, command: FollowingCommand): void {
  if (partnership.acceptedOn === null) throw notAccepted();
  if (!isOpen(partnership)) throw over();
  refuseBefore(partnership.acceptedOn, command);
}

function refuseBefore(earliest: LocalDate, { occurredAt }: Dated): void {
  if (occurredAt < earliest) throw outOfOrder(`That day lies before what it is about: ${earliest}.`);
}

function notOptedIn(message: string): DomainError {
  return new DomainError('staff-autonomy/not-opted-in', 'conflict', message);
}

function notAccepted(): DomainError {
  return new DomainError('staff-autonomy/not-accepted', 'conflict', 'The claimant has not said yes.');
}

function over(): DomainError {
  return new DomainError('staff-autonomy/partnership-over', 'conflict', 'This partnership is over.');
}
