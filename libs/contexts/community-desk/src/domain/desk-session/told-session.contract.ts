import type { Instant, Uuid } from '@alongside/kernel';
import type { DeskSessionCommand } from './desk-session.decider';
import type { DeskSessionEvent, Entry, SessionContent } from './desk-session.events';

const id = (last: number): Uuid => `0192dddd-0000-7000-8000-0000000000${String(last).padStart(2, '0')}`;

export const sessionId = id(1);
export const deskId = id(2);
export const claimantId = id(3);
export const anotherClaimant = id(4);
export const workerId = id(5);
export const colleague = id(6);
export const heldOn = '2026-03-09';
export const receivedAt = '2026-03-12T12:30:00.000Z';

export const content: SessionContent = {
  kind: 'visit',
  attendance: 'attended',
  startedAt: '10:15',
  minutes: 25,
  services: [{ code: 'form-filling' }],
  needs: [{ code: 'housing', met: false }],
  language: 'so',
  summary: 'Wants to work in a bakery',
  nextStep: { words: 'Brings the letter', dueOn: '2026-03-16' },
};

export const corrected: SessionContent = { ...content, minutes: 40, outcome: 'advised' };
export const correctedLater: SessionContent = { ...content, minutes: 50 };

/** The entry with that number; said in the order of the numbers, on the day of the session unless told. */
export function entry(number: number, { by = workerId, day = heldOn }: { by?: Uuid; day?: string } = {}): Entry {
  return { entryId: id(50 + number), saidAt: at(number, day), workerId: by, submittedBy: by };
}

function at(number: number, day: string): Instant {
  return `${day}T12:${String(number).padStart(2, '0')}:00.000Z`;
}

export const log = (whose: { claimantId?: Uuid } = {}, told = content): DeskSessionCommand => ({
  kind: 'session',
  sessionId,
  deskId,
  heldOn,
  ...whose,
  content: told,
  entry: entry(1),
  receivedAt,
});

export const correct = (said: Entry, told = corrected, day?: string): DeskSessionCommand => ({
  kind: 'correction',
  content: told,
  ...(day !== undefined && { heldOn: day }),
  reason: 'Looked at the clock',
  entry: said,
  receivedAt,
});

export const identify = (said: Entry, who = claimantId): DeskSessionCommand => ({
  kind: 'identification',
  claimantId: who,
  entry: said,
  receivedAt,
});

export const withdraw = (said: Entry): DeskSessionCommand => ({
  kind: 'identification-withdrawal',
  reason: 'A cousin of the same name',
  entry: said,
  receivedAt,
});

export const inError = (said: Entry): DeskSessionCommand => ({
  kind: 'error',
  reason: 'Logged at the wrong desk',
  entry: said,
  receivedAt,
});

const whose = (claimant?: Uuid) => ({
  sessionId,
  subjectId: sessionId,
  ...(claimant !== undefined && { claimantId: claimant }),
});

const told = (of: SessionContent, day = heldOn) => ({ ...of, deskId, heldBy: workerId, heldOn: day });

const saidOn = ({ saidAt }: Entry) => ({ occurredAt: saidAt.slice(0, 10) });

export const logged = (claimant?: Uuid, of = content): DeskSessionEvent => ({
  type: 'DeskSessionLogged',
  data: { ...whose(claimant), ...entry(1), ...told(of), occurredAt: heldOn },
});

interface Change {
  readonly claimant?: Uuid;
  readonly of?: SessionContent;
  readonly day?: string;
  readonly supersededBy?: Uuid;
}

export const wasCorrected = (
  said: Entry,
  { claimant, of = corrected, day, ...rest }: Change = {},
): DeskSessionEvent => ({
  type: 'DeskSessionCorrected',
  data: { ...whose(claimant), ...said, ...told(of, day), reason: 'Looked at the clock', ...rest, ...saidOn(said) },
});

export const identified = (said: Entry, claimant = claimantId, of = content): DeskSessionEvent => ({
  type: 'DeskSessionIdentified',
  data: { ...whose(claimant), ...said, ...told(of), ...saidOn(said) },
});

export const takenBack = (said: Entry, reason?: string, claimant = claimantId): DeskSessionEvent => ({
  type: 'DeskSessionIdentificationEnteredInError',
  data: { ...whose(claimant), ...said, ...(reason !== undefined && { reason }), ...saidOn(said) },
});

export const madeAnonymous = (said: Entry, of = content): DeskSessionEvent => ({
  type: 'DeskSessionMadeAnonymous',
  data: { ...whose(), ...said, ...told(of), ...saidOn(said) },
});

export const noted = (
  said: Entry,
  entryKind: 'correction' | 'identification' | 'identification-withdrawal',
  claimant?: Uuid,
): DeskSessionEvent => ({
  type: 'DeskSessionEntryNoted',
  data: { ...whose(claimant), ...said, entryKind, ...saidOn(said) },
});

export const enteredInError = (said: Entry, claimant?: Uuid): DeskSessionEvent => ({
  type: 'DeskSessionEnteredInError',
  data: { ...whose(claimant), ...said, reason: 'Logged at the wrong desk', ...saidOn(said) },
});
