import { DomainError, optional, type Dated, type Decider, type Instant, type Uuid } from '@alongside/kernel';
import { offenceAccessPurposes } from '../code-lists/offence.lists';
import { refuseUnknownCode } from '../code-lists/refuse-unknown-code';
import { offenceAccessEvents, type OffenceAccessEvent } from './offence-access.events';

/** An approval lasts so long. */
export const approvedForHours = 24;

interface OffenceAccess {
  readonly ids: { readonly accessId: Uuid; readonly caseId: Uuid; readonly claimantId: Uuid };
  readonly askedBy: Uuid;
  readonly glassUntil: Instant | null;
  readonly standing: 'asked' | 'approved' | 'refused' | 'ended';
  readonly until: Instant | null;
}

export type OffenceAccessState = OffenceAccess | null;

export type OffenceAccessCommand = Dated & { readonly by: Uuid; readonly now: Instant } & (
    | {
        readonly kind: 'ask';
        readonly accessId: Uuid;
        readonly caseId: Uuid;
        readonly claimantId: Uuid;
        readonly office: Uuid;
        readonly purpose: string;
        readonly reason: string;
        readonly glass?: { readonly glassId: Uuid; readonly until: Instant };
      }
    | { readonly kind: 'approve'; readonly caseId: Uuid }
    | { readonly kind: 'refuse'; readonly caseId: Uuid; readonly reason: string }
    | { readonly kind: 'end'; readonly caseId: Uuid }
  );

type CommandOf<Kind extends OffenceAccessCommand['kind']> = Extract<OffenceAccessCommand, { kind: Kind }>;

/** Somebody asks to read the offences of a case, and a second person says whether: each asking is a stream. */
export const offenceAccessDecider: Decider<OffenceAccessState, OffenceAccessCommand, OffenceAccessEvent> = {
  category: 'offenceAccess',
  events: offenceAccessEvents,
  initialState: null,
  decide,
  evolve,
};

function decide(state: OffenceAccessState, command: OffenceAccessCommand): readonly OffenceAccessEvent[] {
  if (command.kind === 'ask') return ask(state, command);
  if (state === null || state.ids.caseId !== command.caseId) throw accessNotFound();
  const facts = { ...state.ids, occurredAt: command.occurredAt };
  const { by, now } = command;
  switch (command.kind) {
    case 'approve':
      return approve(state, command);
    case 'refuse':
      if (by === state.askedBy) throw secondPerson();
      if (state.standing === 'refused') return [];
      if (state.standing !== 'asked') throw answered();
      return [{ type: 'OffenceAccessRefused', data: { ...facts, refusedBy: by, reason: command.reason } }];
    case 'end':
      if (state.standing === 'ended' || (state.until !== null && state.until <= now)) return [];
      if (state.standing === 'refused') throw answered();
      return [{ type: 'OffenceAccessEnded', data: { ...facts, endedBy: by } }];
  }
}

function ask(state: OffenceAccessState, command: CommandOf<'ask'>): readonly OffenceAccessEvent[] {
  if (state !== null) return [];
  const {
    accessId,
    caseId,
    claimantId,
    by: askedBy,
    office,
    purpose,
    reason,
    now: askedAt,
    glass,
    occurredAt,
  } = command;
  refuseUnknownCode(offenceAccessPurposes, purpose, command.today);
  const under = optional({ glassId: glass?.glassId, glassUntil: glass?.until });
  const data = { accessId, caseId, claimantId, askedBy, office, purpose, reason, askedAt, ...under, occurredAt };
  return [{ type: 'OffenceAccessAsked', data }];
}

/** Under a break-glass no longer than that lasts. */
function approve(state: OffenceAccess, { by, now, occurredAt }: CommandOf<'approve'>): readonly OffenceAccessEvent[] {
  if (by === state.askedBy) throw secondPerson();
  if (state.standing === 'approved') return [];
  if (state.standing !== 'asked') throw answered();
  const { glassUntil } = state;
  if (glassUntil !== null && glassUntil <= now)
    throw new DomainError('high-barriers/glass-over', 'conflict', 'The break-glass under which it was asked is over.');
  const full = new Date(Date.parse(now) + approvedForHours * 3_600_000).toISOString();
  const until = glassUntil !== null && glassUntil < full ? glassUntil : full;
  return [{ type: 'OffenceAccessApproved', data: { ...state.ids, approvedBy: by, until, occurredAt } }];
}

function evolve(state: OffenceAccessState, { type, data }: OffenceAccessEvent): OffenceAccessState {
  switch (type) {
    case 'OffenceAccessAsked': {
      const { accessId, caseId, claimantId, askedBy, glassUntil = null } = data;
      return { ids: { accessId, caseId, claimantId }, askedBy, glassUntil, standing: 'asked', until: null };
    }
    case 'OffenceAccessApproved':
      return { ...state!, standing: 'approved', until: data.until };
    case 'OffenceAccessRefused':
      return { ...state!, standing: 'refused' };
    case 'OffenceAccessEnded':
      return { ...state!, standing: 'ended' };
  }
}

function accessNotFound(): DomainError {
  return new DomainError('high-barriers/access-not-found', 'not-found', 'Nobody asked that.');
}

function secondPerson(): DomainError {
  return new DomainError(
    'high-barriers/second-person',
    'forbidden',
    'A second person says whether, not whoever asked.',
  );
}

function answered(): DomainError {
  return new DomainError('high-barriers/already-answered', 'conflict', 'It was answered already, or is over.');
}
