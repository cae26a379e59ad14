import type { EventDefinitions, EventOf, Instant, LocalDate, Protected, Uuid } from '@alongside/kernel';

export const sessionAttendances = ['attended', 'late', 'missed'] as const;

export type SessionAttendance = (typeof sessionAttendances)[number];

/** Why somebody did not come, as a class. */
export const sessionMissedReasons = ['acceptable', 'unacceptable', 'logistics'] as const;

export type SessionMissedReason = (typeof sessionMissedReasons)[number];

/** What was offered: a kind of service, and which listing of it where one was named. */
export interface ServiceOffered {
  /** A code of the list `desk-services`. */
  readonly code: string;
  readonly listingId?: Uuid;
}

/** What somebody was in need of. */
export interface NeedRaised {
  /** A code of the list `desk-needs`. */
  readonly code: string;
  /** Whether something that is on offer meets it. */
  readonly met: boolean;
  /** What meets it. */
  readonly listingId?: Uuid;
}

/** What was agreed to come next. */
export interface SessionNextStep {
  readonly words: string;
  readonly dueOn?: LocalDate;
}

/** What a session was. Whatever tells it again names all of it. */
export interface SessionContent {
  /** A code of the list `desk-session-kinds`. */
  readonly kind: string;
  readonly attendance: SessionAttendance;
  /** With `missed`, and only then. */
  readonly missedReason?: SessionMissedReason;
  /** With `late` only, where it was noted. */
  readonly minutesLate?: number;
  /** In London, `HH:MM`. */
  readonly startedAt?: string;
  readonly minutes?: number;
  /** A code of the list `desk-session-outcomes`. */
  readonly outcome?: string;
  readonly services: Protected<readonly ServiceOffered[]>;
  readonly needs: Protected<readonly NeedRaised[]>;
  /** A BCP 47 tag. */
  readonly language?: Protected<string>;
  readonly interpreterUsed?: Protected<boolean>;
  readonly summary?: Protected<string>;
  readonly nextStep?: Protected<SessionNextStep>;
}

/** When and by whom something was said on a device, however late it comes. */
export interface Entry {
  /** Made by the device: the same one again is the same entry. */
  readonly entryId: Uuid;
  /** By the clock of the device: what was said last holds. */
  readonly saidAt: Instant;
  /** Who says it. */
  readonly workerId: Uuid;
  /** Whose token brought it. */
  readonly submittedBy: Uuid;
}

interface OfSession extends Entry {
  readonly sessionId: Uuid;
  /** Under whose keys its words are: its own, by its id. It is tied to the claimant, whoever that turns out to be. */
  readonly subjectId: Uuid;
  /** Left out while nobody knows who came. */
  readonly claimantId?: Uuid;
}

/** The whole of a session as it stands. */
export interface SessionTold extends SessionContent {
  readonly deskId: Uuid;
  /** Whose session it is: the worker who logged it. */
  readonly heldBy: Uuid;
  readonly heldOn: LocalDate;
}

export const sessionEntryKinds = [
  'session',
  'correction',
  'identification',
  'identification-withdrawal',
  'error',
] as const;

export type SessionEntryKind = (typeof sessionEntryKinds)[number];

export type DeskSessionEvent =
  /** Its day is that of the session. */
  | EventOf<'DeskSessionLogged', OfSession & SessionTold>
  /** Its day, like that of all that follows, is the one on which it was said. */
  | EventOf<
      'DeskSessionCorrected',
      OfSession &
        SessionTold & {
          readonly reason: Protected<string>;
          /** The correction that was said later and came earlier: that one holds, and this changes nothing. */
          readonly supersededBy?: Uuid;
        }
    >
  /** Who came is known by now. All of it is told again. */
  | EventOf<'DeskSessionIdentified', OfSession & SessionTold>
  /** It was not that claimant, who has no session of it any more. */
  | EventOf<'DeskSessionIdentificationEnteredInError', OfSession & { readonly reason?: Protected<string> }>
  /** After that nobody knows who came. All of it is told again. */
  | EventOf<'DeskSessionMadeAnonymous', OfSession & SessionTold>
  /** An entry that says what stands already, or what another one that was said later has overtaken. */
  | EventOf<'DeskSessionEntryNoted', OfSession & { readonly entryKind: SessionEntryKind }>
  | EventOf<'DeskSessionEnteredInError', OfSession & { readonly reason: Protected<string> }>;

const content = {
  services: 'coded',
  needs: 'coded',
  language: 'coded',
  interpreterUsed: 'coded',
  summary: 'personal',
  nextStep: 'personal',
} as const;

export const deskSessionEvents = {
  DeskSessionLogged: { subject: 'subjectId', protect: content },
  DeskSessionCorrected: { subject: 'subjectId', protect: { ...content, reason: 'personal' } },
  DeskSessionIdentified: { subject: 'subjectId', protect: content },
  DeskSessionIdentificationEnteredInError: { subject: 'subjectId', protect: { reason: 'personal' } },
  DeskSessionMadeAnonymous: { subject: 'subjectId', protect: content },
  DeskSessionEntryNoted: { subject: 'subjectId', protect: {} },
  DeskSessionEnteredInError: { subject: 'subjectId', protect: { reason: 'personal' } },
} as const satisfies EventDefinitions<DeskSessionEvent>;
