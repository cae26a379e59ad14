import type { Look } from '@alongside/commands';
import { DomainError, londonDateOf, type LocalDate, type Uuid } from '@alongside/kernel';
import { deskDecider, worksAtDesk, type OpenedDesk } from '../domain/desk/desk.decider';
import type { DeskSession, DeskSessionState } from '../domain/desk-session/desk-session.state';
import { isPartnerOf, type DeskActor } from './desk-actor';
import { claimantSeenBy, type Saying } from './session-claimants';
import type { SessionEntry } from './session-entry';

interface By {
  readonly actor: DeskActor;
  readonly look: Look;
  readonly today: LocalDate;
}

/**
 * The entry, should it be taken: of a claimant the record that stays. Who brings it is a partner of the desk today, or of a session that is new, on its
 * day; who says it works there on the day of the session, or on the day on which it is said. Refuses what concerns a desk, a session or a claimant that is not theirs as it does what is not
 * there.
 */
export async function admittedEntry(entry: SessionEntry, session: DeskSessionState, by: By): Promise<SessionEntry> {
  if (entry.kind !== 'session' && session === null) return entry; // the session's own rules say what there is to do
  const desk = await deskOf(entry, session, by);
  const days = daysOf(entry, session);
  const { personId, organisations } = by.actor;
  const workFor = days.map(({ worker, day }) => organisationOf(desk, worker, day));
  const bringsFor = worksAtDesk(desk, personId, by.today) ?? personId;
  const saying = { persons: [entry.workerId, personId], organisations: [...workFor, bringsFor, ...organisations] };
  const visitor = session?.claimantId ?? null;
  if (visitor !== null) await assertSessionSeen(by.look, visitor, saying);
  if (!('claimantId' in entry) || entry.claimantId === undefined) return entry;
  return { ...entry, claimantId: await claimantSeenBy(by.look, entry.claimantId, saying) };
}

async function deskOf(entry: SessionEntry, session: DeskSessionState, { actor, look, today }: By): Promise<OpenedDesk> {
  const deskId = session?.told.deskId ?? (entry.kind === 'session' ? entry.deskId : undefined);
  const desk = deskId === undefined ? null : await look(deskDecider, deskId);
  // Who has left the desk still brings sessions that are new, of the days when it was there: nothing is read or changed by that.
  const isNew = session === null && entry.kind === 'session';
  if (desk !== null && isPartnerOf(actor, desk, isNew ? [today, entry.heldOn] : [today])) return desk;
  if (entry.kind !== 'session') throw sessionNotFound();
  throw new DomainError('community-desk/desk-not-found', 'not-found', 'There is no such desk.');
}

/** Who has to have worked at the desk, and when; of a session that was on another day, whose it is as well. */
function daysOf(entry: SessionEntry, session: DeskSession | null): readonly { worker: Uuid; day: LocalDate }[] {
  const { workerId: worker } = entry;
  if (entry.kind === 'session') return [{ worker, day: entry.heldOn }];
  const said = { worker, day: londonDateOf(entry.saidAt) };
  if (entry.kind !== 'correction' || entry.heldOn === undefined || session === null) return [said];
  return [said, { worker: session.told.heldBy, day: entry.heldOn }];
}

function organisationOf(desk: OpenedDesk, worker: Uuid, day: LocalDate): Uuid {
  const organisation = worksAtDesk(desk, worker, day);
  if (organisation !== null) return organisation;
  throw new DomainError('community-desk/not-a-worker-that-day', 'forbidden', `They do not work at the desk on ${day}.`);
}

async function assertSessionSeen(look: Look, claimantId: Uuid, saying: Saying): Promise<void> {
  try {
    await claimantSeenBy(look, claimantId, saying);
  } catch (error) {
    throw error instanceof DomainError ? sessionNotFound() : error;
  }
}

export function sessionNotFound(): DomainError {
  return new DomainError('community-desk/desk-session-not-found', 'not-found', 'There is no such session yet.');
}
