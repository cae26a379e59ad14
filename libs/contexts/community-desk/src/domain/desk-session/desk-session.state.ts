import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import type { DeskSessionEvent, SessionEntryKind, SessionTold } from './desk-session.events';

/** Where an entry stands among others that say the same kind of thing. */
export interface Said {
  readonly saidAt: Instant;
  readonly entryId: Uuid;
}

export interface DeskSession {
  readonly sessionId: Uuid;
  readonly claimantId: Uuid | null;
  readonly told: SessionTold;
  /** The day of which it was first told, whatever day a correction moves it to. */
  readonly firstHeldOn: LocalDate;
  /** The correction said last; `null` while there is none. */
  readonly corrected: Said | null;
  /** What was said last of who came; `null` while nothing was said but the session itself. */
  readonly identified: Said | null;
  readonly entries: Readonly<Record<Uuid, { readonly kind: SessionEntryKind; readonly saidAt: Instant }>>;
  readonly enteredInError: boolean;
}

export type DeskSessionState = DeskSession | null;

/** Whether the one was said after the other; of two at the same instant, the one with the greater id. */
export function isSaidAfter(one: Said, other: Said | null): boolean {
  if (other === null) return true;
  return one.saidAt === other.saidAt ? one.entryId > other.entryId : one.saidAt > other.saidAt;
}

export function evolve(state: DeskSessionState, event: DeskSessionEvent): DeskSessionState {
  const { type, data } = event;
  if (type === 'DeskSessionLogged') return logged(data);
  const session = withEntry(state!, event);
  switch (type) {
    case 'DeskSessionCorrected':
      if (data.supersededBy !== undefined) return session;
      return { ...session, told: toldOf(data), corrected: saidOf(data) };
    case 'DeskSessionIdentified':
      return { ...session, claimantId: data.claimantId ?? null, told: toldOf(data), identified: saidOf(data) };
    case 'DeskSessionMadeAnonymous':
      return { ...session, claimantId: null, told: toldOf(data), identified: saidOf(data) };
    case 'DeskSessionIdentificationEnteredInError':
      return { ...session, claimantId: null };
    case 'DeskSessionEntryNoted':
      return noted(session, event);
    case 'DeskSessionEnteredInError':
      return { ...session, enteredInError: true };
  }
}

type DataOf<Type extends DeskSessionEvent['type']> = Extract<DeskSessionEvent, { type: Type }>['data'];

function logged(data: DataOf<'DeskSessionLogged'>): DeskSession {
  const { sessionId, claimantId = null, entryId, saidAt } = data;
  return {
    sessionId,
    claimantId,
    told: toldOf(data),
    firstHeldOn: data.heldOn,
    corrected: null,
    identified: null,
    entries: { [entryId]: { kind: 'session', saidAt } },
    enteredInError: false,
  };
}

const kindOf = {
  DeskSessionCorrected: 'correction',
  DeskSessionIdentified: 'identification',
  DeskSessionMadeAnonymous: 'identification-withdrawal',
  DeskSessionEnteredInError: 'error',
} as const;

/** Of the entry that takes an identification back there is always another event, which says what it comes to. */
function withEntry(session: DeskSession, { type, data }: DeskSessionEvent): DeskSession {
  if (type === 'DeskSessionLogged' || type === 'DeskSessionIdentificationEnteredInError') return session;
  const kind = type === 'DeskSessionEntryNoted' ? data.entryKind : kindOf[type];
  return { ...session, entries: { ...session.entries, [data.entryId]: { kind, saidAt: data.saidAt } } };
}

/** What says again what stands holds from then on as what was said last. */
function noted(
  session: DeskSession,
  { data }: Extract<DeskSessionEvent, { type: 'DeskSessionEntryNoted' }>,
): DeskSession {
  const said = saidOf(data);
  const about = data.entryKind === 'correction' ? 'corrected' : 'identified';
  return isSaidAfter(said, session[about]) ? { ...session, [about]: said } : session;
}

function saidOf({ saidAt, entryId }: Said): Said {
  return { saidAt, entryId };
}

type Whole = DataOf<
  'DeskSessionLogged' | 'DeskSessionCorrected' | 'DeskSessionIdentified' | 'DeskSessionMadeAnonymous'
> & { readonly reason?: unknown; readonly supersededBy?: Uuid };

function toldOf(data: Whole): SessionTold {
  const { sessionId: _1, subjectId: _2, claimantId: _3, entryId: _4, saidAt: _5, workerId: _6, ...rest } = data;
  const { submittedBy: _7, occurredAt: _8, reason: _9, supersededBy: _10, ...told } = rest;
  return told;
}
