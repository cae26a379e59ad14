import { isForgotten, languageTagOf, type Protected } from '@alongside/kernel';
import type { PersonEvent } from '@alongside/privacy';
import type { Fold } from '@alongside/projections';
import { wordsOf, type AnyFoldedEvent, type FoldedEvent } from '@alongside/vault';
import type { DeskSessionEvent, deskSessionEvents } from '../../domain/desk-session/desk-session.events';
import { erased } from '../erased';
import { DeskSessionRow } from './desk-session.row';

type Event = FoldedEvent<DeskSessionEvent, typeof deskSessionEvents>;
type Forgetting = AnyFoldedEvent & PersonEvent;
type EventNamed<Type extends Event['type']> = Extract<Event, { type: Type }>;
type Whole = EventNamed<
  'DeskSessionLogged' | 'DeskSessionCorrected' | 'DeskSessionIdentified' | 'DeskSessionMadeAnonymous'
>;

const categoryPrefix = 'deskSession-';

/** The sessions at desks. Its own id is forgotten with whoever a session was with: so what is coded of it is erased then. */
export const deskSessionFold: Fold<{ deskSession: DeskSessionRow }, Event | Forgetting> = {
  name: 'community_desk.desk_session_v3',
  tables: { deskSession: DeskSessionRow },
  key: 'sessionId',
  keys: (event) => {
    if (event.type === 'PersonForgotten') return [event.data.personId];
    if (!event.stream.startsWith(categoryPrefix)) return [];
    return [event.data.sessionId];
  },
  evolve: ({ deskSession }, event) => {
    if (event.type === 'PersonForgotten') return { deskSession: deskSession.map(forgotten) };
    const after = rowAfter(deskSession[0], event);
    return { deskSession: after ? [{ ...after, revision: event.revision }] : [] };
  },
};

function rowAfter(row: DeskSessionRow | undefined, event: Event): DeskSessionRow | undefined {
  switch (event.type) {
    case 'DeskSessionLogged':
    case 'DeskSessionIdentified':
    case 'DeskSessionMadeAnonymous':
      return toldIn(event);
    case 'DeskSessionCorrected':
      return event.data.supersededBy === undefined ? toldIn(event) : row;
    case 'DeskSessionIdentificationEnteredInError':
      return undefined;
    case 'DeskSessionEntryNoted':
      return row;
    case 'DeskSessionEnteredInError':
      return row && { ...row, ...nothingTold, enteredInErrorOn: event.data.occurredAt };
  }
}

const nothingTold = {
  ...{ startedAt: null, missedReason: null, minutesLate: null, minutes: null, outcome: null },
  ...{ services: [], needs: [], language: null, words: null, correctedOn: null },
};

function toldIn(event: Whole): DeskSessionRow {
  const { sessionId, claimantId = null, deskId, heldBy, heldOn, kind, attendance } = event.data;
  const { startedAt = null, missedReason = null, minutesLate = null, minutes = null, outcome = null } = event.data;
  const { services, needs, language, workerId: toldBy, submittedBy, occurredAt } = event.data;
  return {
    ...{ sessionId, claimantId, revision: event.revision, deskId, heldBy, heldOn, kind, attendance },
    ...{ startedAt, missedReason, minutesLate, minutes, outcome },
    services: codesOf(services),
    needs: isForgotten(needs) ? [needErased] : needs,
    language: spoken(language),
    words: wordsOf(event),
    ...{ toldBy, submittedBy },
    correctedOn: event.type === 'DeskSessionCorrected' ? occurredAt : null,
    enteredInErrorOn: null,
  };
}

function spoken(language: Protected<string> | undefined): string | null {
  if (isForgotten(language)) return erased;
  return language === undefined ? null : languageTagOf(language);
}

const needErased = { code: erased, met: false };

function codesOf(services: Protected<readonly { readonly code: string }[]>): string[] {
  return isForgotten(services) ? [erased] : [...new Set(services.map(({ code }) => code))];
}

/** Of one entered in error nothing was left. */
function forgotten(row: DeskSessionRow): DeskSessionRow {
  if (row.enteredInErrorOn !== null) return row;
  return { ...row, services: [erased], needs: [needErased], language: erased };
}
