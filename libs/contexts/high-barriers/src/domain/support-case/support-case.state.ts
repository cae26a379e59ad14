import { covers, endedBy, isForgotten, type LocalDate, type Uuid } from '@alongside/kernel';
import { evolveWork, type CaseWork } from './case-work.state';
import { caseTeamEvents, type CaseTeamEvent, type SupportCaseEvent } from './support-case.events';
import { accessOf, memberOn, ownerOn, ownerRole, withMember, withoutMember, type Team } from './team';

export interface SupportCase {
  readonly ids: { readonly caseId: Uuid; readonly claimantId: Uuid };
  readonly office: Uuid;
  readonly openedOn: LocalDate;
  /** None once the claimant is forgotten. */
  readonly areas: readonly string[];
  readonly team: Team;
  readonly work: CaseWork;
}

export type SupportCaseState = SupportCase | null;

/**
 * Whether somebody is on the team of the case on that day: for the office, or for an organisation while its agreement holds, sharing is agreed or grounded,
 * and the case is open. That the person still works there, and that no exclusion stands, is asked where a request comes in.
 */
export function isOnTeam(state: SupportCaseState, personId: Uuid, day: LocalDate): boolean {
  if (state === null || state.team.enteredInError) return false;
  return accessOf(state.team).some((one) => one.memberId === personId && covers(one, day));
}

/** Whether somebody has the case in hand on that day, also one entered in error: what hangs on it can still be taken back. */
export function isOwnerOn(state: SupportCaseState, personId: Uuid, day: LocalDate): boolean {
  return state !== null && ownerOn(state.team.members, day) === personId;
}

export function isOpenOn({ open }: Team, day: LocalDate): boolean {
  return open.some((one) => covers(one, day));
}

/** On which days something lets other organisations be told. */
export function isSharedOn({ agreed, grounded }: Team, day: LocalDate): boolean {
  return [...agreed, ...grounded].some((one) => covers(one, day));
}

export function evolve(state: SupportCaseState, { type, data }: SupportCaseEvent): SupportCaseState {
  if (type === 'SupportCaseOpened') {
    const { caseId, claimantId, office, areas, occurredAt: openedOn } = data;
    const team = evolveTeam(noTeam, { type, data });
    return { ids: { caseId, claimantId }, office, openedOn, areas: isForgotten(areas) ? [] : areas, team, work: {} };
  }
  if (state === null) return state;
  const event = { type, data } as SupportCaseEvent;
  if (!isOfTeam(event)) return { ...state, work: evolveWork(state.work, event) };
  const areas = type === 'SupportCaseAreasCorrected' && !isForgotten(data.areas) ? data.areas : state.areas;
  return { ...state, areas, team: evolveTeam(state.team, event) };
}

/** Whether it says who may know of the case. */
export function isOfTeam(event: SupportCaseEvent): event is CaseTeamEvent {
  return event.type in caseTeamEvents;
}

export const noTeam: Team = { members: [], agreed: [], grounded: [], open: [], enteredInError: false };

/** Who may know of the case after that: the read model says the same. */
export function evolveTeam(team: Team, { type, data }: CaseTeamEvent): Team {
  const on = data.occurredAt;
  switch (type) {
    case 'SupportCaseOpened':
      return { ...withOwner(noTeam, data.ownerId, on), open: [{ validFrom: on, validTo: null }] };
    case 'CaseSharingAgreed':
      return { ...team, agreed: [...team.agreed, { validFrom: on, validTo: data.until ?? null }] };
    case 'CaseSharingWithdrawn':
      return { ...team, agreed: endedBy(team.agreed, on) };
    case 'CaseSharingGrounded':
      return { ...team, grounded: [...team.grounded, { validFrom: on, validTo: data.until }] };
    case 'CaseMemberJoined': {
      const { memberId, role, organisationId = null, agreement } = data;
      const agreements = agreement ? [agreement] : [];
      const joined = { memberId, role, organisationId, agreements, validFrom: on, validTo: null };
      return { ...team, members: withMember(team.members, joined) };
    }
    case 'CaseAgreementRenewed': {
      const renewed = memberOn(team.members, data.memberId, on);
      const add = (one: Team['members'][number]) => ({ ...one, agreements: [...one.agreements, data.agreement] });
      return { ...team, members: team.members.map((one) => (one === renewed ? add(one) : one)) };
    }
    case 'CaseMemberLeft':
      return { ...team, members: withoutMember(team.members, memberOn(team.members, data.memberId, on), on) };
    case 'CaseOwnerChanged': {
      const former = memberOn(team.members, data.formerOwnerId, on);
      return withOwner({ ...team, members: withoutMember(team.members, former, on) }, data.ownerId, on);
    }
    case 'SupportCaseClosed':
      return { ...team, open: team.open.with(-1, { ...team.open.at(-1)!, validTo: on }) };
    case 'SupportCaseReopened':
      return { ...team, open: [...team.open, { validFrom: on, validTo: null }] };
    case 'SupportCaseEnteredInError':
      return { ...team, enteredInError: true };
    case 'SupportCaseAreasCorrected':
      return team;
  }
}

function withOwner(team: Team, memberId: Uuid, validFrom: LocalDate): Team {
  const owner = { memberId, role: ownerRole, organisationId: null, agreements: [], validFrom, validTo: null };
  return { ...team, members: [...team.members, owner] };
}
