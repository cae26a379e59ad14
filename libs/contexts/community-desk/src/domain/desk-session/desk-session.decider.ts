import {
  type Decider,
  DomainError,
  type Instant,
  isForgotten,
  isSame,
  type LocalDate,
  londonDateOf,
  optional,
  type Uuid,
} from '@alongside/kernel';
import { enteredInError, outOfOrder, refuseFuture } from '../rules';
import {
  deskSessionEvents,
  type DeskSessionEvent,
  type Entry,
  type SessionContent,
  type SessionEntryKind,
  type SessionTold,
} from './desk-session.events';
import { evolve, isSaidAfter, type DeskSession, type DeskSessionState } from './desk-session.state';
import { refuseMisfits } from './session-content';

interface Kinds {
  readonly session: {
    readonly sessionId: Uuid;
    readonly deskId: Uuid;
    readonly heldOn: LocalDate;
    readonly claimantId?: Uuid;
    readonly content: SessionContent;
  };
  readonly correction: {
    /** As before unless told. */
    readonly heldOn?: LocalDate;
    readonly content: SessionContent;
    readonly reason: string;
  };
  readonly identification: { readonly claimantId: Uuid };
  readonly 'identification-withdrawal': { readonly reason: string };
  readonly error: { readonly reason: string };
}

/** One entry of a device, as it was said there. */
export type DeskSessionCommand = {
  [Kind in SessionEntryKind]: Kinds[Kind] & {
    readonly kind: Kind;
    readonly entry: Entry;
    /** When it was received. */
    readonly receivedAt: Instant;
  };
}[SessionEntryKind];

type CommandOf<Kind extends SessionEntryKind> = Extract<DeskSessionCommand, { kind: Kind }>;

/**
 * Sessions at a desk, told by devices in whatever order and however late: of the corrections, and of what is said of who came, the one
 * said last holds, whenever it comes. An entry that comes again changes nothing.
 */
export const deskSessionDecider: Decider<DeskSessionState, DeskSessionCommand, DeskSessionEvent> = {
  category: 'deskSession',
  events: deskSessionEvents,
  initialState: null,
  decide,
  evolve,
};

function decide(state: DeskSessionState, command: DeskSessionCommand): readonly DeskSessionEvent[] {
  if (isKnown(state, command)) return [];
  const saidOn = londonDateOf(command.entry.saidAt);
  refuseAhead(command);
  if (command.kind === 'session') return log(state, command);
  if (state === null)
    throw new DomainError('community-desk/desk-session-not-found', 'not-found', 'There is no such session yet.');
  if (state.enteredInError) throw enteredInError('session');
  // Not the day to which a correction moved it: what is taken would depend on what came first.
  if (saidOn < state.firstHeldOn) throw outOfOrder('This was said before the day of the session.');
  switch (command.kind) {
    case 'correction':
      return correct(state, command);
    case 'identification':
      return identify(state, command);
    case 'identification-withdrawal':
      return withdrawIdentification(state, command);
    case 'error':
      return [{ type: 'DeskSessionEnteredInError', data: { ...factsOf(state, command), reason: command.reason } }];
  }
}

/** By so much the clock of a device may run ahead. */
const aheadMs = 5 * 60_000;

/** Of what is said ahead of its time nothing could be said last for as long. */
function refuseAhead({ entry: { saidAt }, receivedAt }: DeskSessionCommand): void {
  refuseFuture({ occurredAt: londonDateOf(saidAt), today: londonDateOf(receivedAt) });
  if (Date.parse(saidAt) - Date.parse(receivedAt) > aheadMs)
    throw new DomainError('community-desk/in-the-future', 'invalid', 'This was said at a time that has not come yet.');
}

function isKnown(state: DeskSessionState, { kind, entry }: DeskSessionCommand): boolean {
  const known = state?.entries[entry.entryId];
  if (known === undefined) return false;
  if (known.kind === kind && known.saidAt === entry.saidAt) return true;
  throw new DomainError('community-desk/entry-reused', 'conflict', 'This entry id was used for another entry.');
}

function log(state: DeskSessionState, command: CommandOf<'session'>): readonly DeskSessionEvent[] {
  if (state !== null)
    throw new DomainError('community-desk/session-already-logged', 'conflict', 'This session is logged already.');
  const { sessionId, deskId, heldOn, claimantId, content, entry } = command;
  if (londonDateOf(entry.saidAt) < heldOn) throw outOfOrder('This was said before the day of the session.');
  refuseMisfits(content);
  const whose = { sessionId, ...subjectOf(sessionId, claimantId ?? null) };
  const told = { ...content, deskId, heldBy: entry.workerId, heldOn };
  return [{ type: 'DeskSessionLogged', data: { ...whose, ...entry, ...told, occurredAt: heldOn } }];
}

function correct(session: DeskSession, command: CommandOf<'correction'>): readonly DeskSessionEvent[] {
  const { content, reason, entry, heldOn = session.told.heldOn } = command;
  if (command.heldOn !== undefined && londonDateOf(entry.saidAt) < heldOn)
    throw outOfOrder('This was said before the day of the session.');
  refuseMisfits(content);
  const { deskId, heldBy } = session.told;
  const told: SessionTold = { ...content, deskId, heldBy, heldOn };
  const facts = factsOf(session, command);
  if (isSaidAfter(entry, session.corrected))
    return isSame(told, session.told)
      ? [noted(session, command)]
      : [{ type: 'DeskSessionCorrected', data: { ...facts, ...told, reason } }];
  const supersededBy = session.corrected!.entryId;
  return [{ type: 'DeskSessionCorrected', data: { ...facts, ...told, reason, supersededBy } }];
}

function identify(session: DeskSession, command: CommandOf<'identification'>): readonly DeskSessionEvent[] {
  const { claimantId, entry } = command;
  if (!isSaidAfter(entry, session.identified) || claimantId === session.claimantId) return [noted(session, command)];
  const data = { ...factsOf({ ...session, claimantId }, command), ...toldAgain(session) };
  return [...takenBack(session, command), { type: 'DeskSessionIdentified', data }];
}

function withdrawIdentification(
  session: DeskSession,
  command: CommandOf<'identification-withdrawal'>,
): readonly DeskSessionEvent[] {
  const { reason, entry } = command;
  if (!isSaidAfter(entry, session.identified) || session.claimantId === null) return [noted(session, command)];
  const data = { ...factsOf({ ...session, claimantId: null }, command), ...toldAgain(session) };
  return [...takenBack(session, command, reason), { type: 'DeskSessionMadeAnonymous', data }];
}

/** That it was not who it was thought to be; nothing where nobody was. */
function takenBack(session: DeskSession, command: DeskSessionCommand, reason?: string): readonly DeskSessionEvent[] {
  if (session.claimantId === null) return [];
  const data = { ...factsOf(session, command), ...optional({ reason }) };
  return [{ type: 'DeskSessionIdentificationEnteredInError', data }];
}

function noted(session: DeskSession, command: DeskSessionCommand): DeskSessionEvent {
  return { type: 'DeskSessionEntryNoted', data: { ...factsOf(session, command), entryKind: command.kind } };
}

/** What is said of a session, by whom and when. */
function factsOf({ sessionId, claimantId }: DeskSession, { entry }: DeskSessionCommand) {
  return { sessionId, ...subjectOf(sessionId, claimantId), ...entry, occurredAt: londonDateOf(entry.saidAt) };
}

/** Its words are under keys of its own, so that whoever it turns out to be with, they go with that person and with nobody else. */
function subjectOf(sessionId: Uuid, claimantId: Uuid | null) {
  return { subjectId: sessionId, ...(claimantId !== null && { claimantId }) };
}

/** Words that are forgotten cannot be told again. */
function toldAgain({ told }: DeskSession): SessionTold {
  if (isForgotten(told.services))
    throw new DomainError('privacy/person-forgotten', 'conflict', 'The person whose session this was is forgotten.');
  return told;
}
