import {
  covers,
  DomainError,
  isSame,
  optional,
  type Dated,
  type Decider,
  type GivenAct,
  type LocalDate,
  type Uuid,
} from '@alongside/kernel';
import { enteredInError, outOfOrder, refuseFuture } from '../rules';
import { decideWork, type CaseWorkCommand } from './case-work.decide';
import { caseClosed, caseNotFound, keptFromClaimant, notOnTeam, ownerStays } from './refusals';
import {
  supportCaseEvents,
  type AreaOutcome,
  type SharingAgreement,
  type SupportCaseEvent,
} from './support-case.events';
import {
  evolve,
  isOnTeam,
  isOpenOn,
  isOwnerOn,
  isSharedOn,
  type SupportCase,
  type SupportCaseState,
} from './support-case.state';
import { isOtherwiseAfter, isSamePost, memberOn, ownerOn, ownerRole } from './team';

/** What other organisations may be told of the case on: the claimant agreed, or there is another ground. */
export type GivenSharing =
  | { readonly agreed: GivenAct; readonly until?: LocalDate }
  | { readonly ground: string; readonly reason: string; readonly until: LocalDate };

export interface GivenMember {
  readonly memberId: Uuid;
  readonly role: string;
  readonly organisationId?: Uuid;
  readonly agreement?: SharingAgreement;
}

export type SupportCaseCommand = Dated &
  (
    | {
        readonly kind: 'open';
        readonly caseId: Uuid;
        readonly claimantId: Uuid;
        readonly office: Uuid;
        readonly ownerId: Uuid;
        readonly source: string;
        readonly referredOn?: LocalDate;
        readonly areas: readonly string[];
        readonly reason: string;
        readonly sharing: GivenSharing;
      }
    | TeamCommand
    | CaseWorkCommand
  );

/** Of a case that there is; `by` whom it is told. */
type TeamCommand = { readonly by: Uuid } & (
  | { readonly kind: 'correct-areas'; readonly areas: readonly string[]; readonly reason: string }
  | { readonly kind: 'agree-sharing'; readonly sharing: GivenSharing }
  | { readonly kind: 'withdraw-sharing'; readonly act: GivenAct }
  | ({ readonly kind: 'join' } & GivenMember)
  | { readonly kind: 'renew-agreement'; readonly memberId: Uuid; readonly agreement: SharingAgreement }
  | { readonly kind: 'leave'; readonly memberId: Uuid; readonly reason: string }
  | ({ readonly kind: 'change-owner'; readonly ownerId: Uuid } & Oversight)
  | { readonly kind: 'close'; readonly outcomes: readonly AreaOutcome[]; readonly note?: string }
  | { readonly kind: 'reopen'; readonly reason: string }
  | { readonly kind: 'enter-in-error'; readonly reason: string }
);

/** Also who leads the office of the case gives it to somebody, so that it is not left alone. */
interface Oversight {
  readonly asLeader: boolean;
  /** Whether who has it in hand still does casework at the office. */
  readonly isOwnerThere: boolean;
}

type CommandOf<Kind extends SupportCaseCommand['kind']> = Extract<SupportCaseCommand, { kind: Kind }>;
type OfTeam = Dated & TeamCommand;

/** A restricted case, and who may know of it: both in one stream, so that nobody reads or writes what the other no longer allows. */
export const supportCaseDecider: Decider<SupportCaseState, SupportCaseCommand, SupportCaseEvent> = {
  category: 'supportCase',
  events: supportCaseEvents,
  initialState: null,
  decide,
  evolve,
};

function decide(state: SupportCaseState, command: SupportCaseCommand): readonly SupportCaseEvent[] {
  refuseFuture(command);
  if (command.kind === 'open') return open(state, command);
  if (state === null) throw caseNotFound();
  if (state.team.enteredInError) throw enteredInError('support case');
  if (command.occurredAt < state.openedOn) throw outOfOrder('That day lies before the case was opened.');
  if (!isTeamCommand(command)) {
    refuseUnlessOnTeam(state, command.by, command);
    return decideWork(state, command, command.occurredAt);
  }
  refuseOthers(state, command);
  return decideTeam(state, command);
}

const teamKinds: { readonly [Kind in TeamCommand['kind']]: true } = {
  ...{ 'correct-areas': true, 'agree-sharing': true, 'withdraw-sharing': true, join: true, 'renew-agreement': true },
  ...{ leave: true, 'change-owner': true, close: true, reopen: true, 'enter-in-error': true },
};

function isTeamCommand(command: Dated & (TeamCommand | CaseWorkCommand)): command is OfTeam {
  return command.kind in teamKinds;
}

function decideTeam(state: SupportCase, command: OfTeam): readonly SupportCaseEvent[] {
  const facts = { ...state.ids, occurredAt: command.occurredAt };
  switch (command.kind) {
    case 'correct-areas': {
      const { areas, reason } = command;
      return isSame(areas, state.areas)
        ? []
        : [{ type: 'SupportCaseAreasCorrected', data: { ...facts, areas, reason } }];
    }
    case 'agree-sharing':
      return share(facts, command.sharing);
    case 'withdraw-sharing':
      return state.team.agreed.some((one) => covers(one, command.occurredAt))
        ? [{ type: 'CaseSharingWithdrawn', data: { ...facts, ...command.act } }]
        : [];
    case 'join':
      return join(state, command);
    case 'renew-agreement':
      return renewAgreement(state, command);
    case 'leave':
      return leave(state, command);
    case 'change-owner':
      return changeOwner(state, command);
    case 'close':
      return close(state, command);
    case 'reopen':
      return reopen(state, command);
    case 'enter-in-error':
      return [{ type: 'SupportCaseEnteredInError', data: { ...facts, reason: command.reason } }];
  }
}

function open(state: SupportCaseState, command: CommandOf<'open'>): readonly SupportCaseEvent[] {
  if (state !== null)
    throw new DomainError('high-barriers/case-already-opened', 'conflict', 'This case was opened already.');
  const { caseId, claimantId, office, ownerId, source, areas, reason, sharing, occurredAt } = command;
  const { referredOn = occurredAt } = command;
  if (referredOn > occurredAt) throw outOfOrder('The referral would come after the case was opened.');
  if (ownerId === claimantId) throw keptFromClaimant();
  const ids = { caseId, claimantId };
  const data = { ...ids, office, ownerId, source, referredOn, areas, reason, occurredAt };
  return [{ type: 'SupportCaseOpened', data }, ...share({ ...ids, occurredAt }, sharing)];
}

type Facts = SupportCase['ids'] & { readonly occurredAt: LocalDate };

function share(facts: Facts, sharing: GivenSharing): readonly SupportCaseEvent[] {
  if (sharing.until !== undefined && sharing.until <= facts.occurredAt)
    throw outOfOrder('It would be over before it began.');
  if ('ground' in sharing) return [{ type: 'CaseSharingGrounded', data: { ...facts, ...sharing } }];
  const { agreed, until } = sharing;
  return [{ type: 'CaseSharingAgreed', data: { ...facts, ...agreed, ...optional({ until }) } }];
}

/** Who has the case in hand says who is on it and when it is over; who leads its office gives it to somebody else; members leave by themselves. */
function refuseOthers({ team }: SupportCase, command: OfTeam): void {
  const isOwner = ownerOn(team.members, command.today) === command.by;
  const isOwnLeave = command.kind === 'leave' && command.memberId === command.by;
  const isLeaders = command.kind === 'change-owner' && command.asLeader;
  if (!isOwner && !isOwnLeave && !isLeaders)
    throw new DomainError('high-barriers/not-the-owner', 'forbidden', 'Whoever has the case in hand says so.');
}

function join(state: SupportCase, command: CommandOf<'join'>): readonly SupportCaseEvent[] {
  const { memberId, role, organisationId, agreement, occurredAt } = command;
  const post = { memberId, role, organisationId: organisationId ?? null };
  if (memberId === state.ids.claimantId) throw keptFromClaimant();
  if (role === ownerRole) throw ownerStays();
  if (!isOpenOn(state.team, occurredAt)) throw caseClosed();
  const there = memberOn(state.team.members, memberId, occurredAt);
  if (there && isSamePost(there, post)) return [];
  if (there || isOtherwiseAfter(state.team.members, post, occurredAt))
    throw new DomainError(
      'high-barriers/already-on-team',
      'conflict',
      'The person is on the team otherwise on that day or a later one.',
    );
  if (organisationId !== undefined) refuseUntold(state, command);
  const data = { ...state.ids, memberId, role, ...optional({ organisationId, agreement }), occurredAt };
  return [{ type: 'CaseMemberJoined', data }];
}

/** Of another organisation nobody joins without its agreement, nor where nothing lets it be told. */
function refuseUntold(state: SupportCase, { agreement, occurredAt }: CommandOf<'join'>): void {
  if (!agreement || agreement.signedOn > occurredAt || agreement.until <= occurredAt)
    throw new DomainError(
      'high-barriers/no-sharing-agreement',
      'conflict',
      'No agreement with the organisation holds on that day.',
    );
  if (!isSharedOn(state.team, occurredAt))
    throw new DomainError(
      'high-barriers/sharing-not-agreed',
      'conflict',
      'On that day the claimant had not agreed that others are told, and there is no other ground.',
    );
}

function renewAgreement(state: SupportCase, command: CommandOf<'renew-agreement'>): readonly SupportCaseEvent[] {
  const { memberId, agreement, occurredAt } = command;
  const member = memberOn(state.team.members, memberId, occurredAt);
  if (!member) throw notOnTeam();
  if (agreement.until <= agreement.signedOn) throw outOfOrder('The agreement would end before it was signed.');
  if (agreement.signedOn > occurredAt) throw outOfOrder('The agreement would be signed on a day to come.');
  if (member.agreements.some((one) => isSame(one, agreement))) return [];
  return [{ type: 'CaseAgreementRenewed', data: { ...state.ids, memberId, agreement, occurredAt } }];
}

function leave(state: SupportCase, command: CommandOf<'leave'>): readonly SupportCaseEvent[] {
  const { memberId, reason, occurredAt } = command;
  const member = memberOn(state.team.members, memberId, occurredAt);
  if (member?.role === ownerRole) throw ownerStays();
  if (member) return [{ type: 'CaseMemberLeft', data: { ...state.ids, memberId, reason, occurredAt } }];
  if (state.team.members.some((one) => one.memberId === memberId && one.validTo === occurredAt)) return [];
  throw notOnTeam();
}

function changeOwner(state: SupportCase, command: CommandOf<'change-owner'>): readonly SupportCaseEvent[] {
  const { ids, team } = state;
  const { ownerId, occurredAt } = command;
  if (ownerId === ids.claimantId) throw keptFromClaimant();
  if (ownerOn(team.members, command.today) !== command.by) refuseTakeover(command);
  const formerOwnerId = ownerOn(team.members, occurredAt);
  if (formerOwnerId === ownerId) return [];
  const since = team.members.findLast(({ role }) => role === ownerRole)!.validFrom;
  if (formerOwnerId === null || occurredAt < since)
    throw outOfOrder('That day lies before whoever has the case in hand took it over.');
  return [{ type: 'CaseOwnerChanged', data: { ...ids, ownerId, formerOwnerId, occurredAt } }];
}

/** Who leads an office gives a case away from today on, and takes it only where nobody is left who has it in hand: so nobody reads one in passing. */
function refuseTakeover({ by, ownerId, isOwnerThere, occurredAt, today }: CommandOf<'change-owner'>): void {
  if (occurredAt !== today) throw outOfOrder('Who leads the office gives the case to somebody from today on.');
  if (ownerId === by && isOwnerThere)
    throw new DomainError(
      'high-barriers/owner-there',
      'conflict',
      'Who leads the office takes a case only when its owner no longer does casework there.',
    );
}

function close(state: SupportCase, { outcomes, note, occurredAt }: CommandOf<'close'>): readonly SupportCaseEvent[] {
  const named = outcomes.map(({ area }) => area);
  if (!isSame([...named].sort(), [...state.areas].sort()))
    throw new DomainError(
      'high-barriers/outcome-for-each-area',
      'invalid',
      'There is one outcome for each area that the case is about.',
    );
  const { validFrom, validTo } = state.team.open.at(-1)!;
  if (validTo === occurredAt) return [];
  if (validTo !== null) throw caseClosed();
  if (occurredAt < validFrom) throw outOfOrder('The case would close before it was opened.');
  return [{ type: 'SupportCaseClosed', data: { ...state.ids, outcomes, ...optional({ note }), occurredAt } }];
}

function reopen(state: SupportCase, { reason, occurredAt }: CommandOf<'reopen'>): readonly SupportCaseEvent[] {
  const { validTo } = state.team.open.at(-1)!;
  if (validTo === null) return [];
  if (occurredAt < validTo) throw outOfOrder('That day lies before the case was closed.');
  return [{ type: 'SupportCaseReopened', data: { ...state.ids, reason, occurredAt } }];
}

/** Refuses what is told of a day on which whoever tells it was not on the team; whoever has the case in hand tells it of any day. */
export function refuseUnlessOnTeam(state: SupportCase, by: Uuid, { occurredAt, today }: Dated): void {
  const isOwner = isOwnerOn(state, by, today);
  if (isOwner || (isOnTeam(state, by, today) && isOnTeam(state, by, occurredAt))) return;
  throw new DomainError(
    'high-barriers/not-on-team-that-day',
    'forbidden',
    'Whoever tells something of a case was on its team on that day.',
  );
}
