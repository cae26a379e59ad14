import { languageTagOf, type LocalDate } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import { type FoldedEvent, wordsOf } from '@alongside/vault';
import type { GatheringEvent, gatheringEvents } from '../../domain/gathering/gathering.events';
import { GatheringThemeRow } from './gathering-theme.row';
import { GatheringRow } from './gathering.row';

type Event = FoldedEvent<GatheringEvent, typeof gatheringEvents>;
type EventNamed<Type extends Event['type']> = Extract<Event, { type: Type }>;

type Tables = { gathering: GatheringRow; theme: GatheringThemeRow };

const categoryPrefix = 'gathering-';

/** The gatherings, and the themes that were raised there. */
export const gatheringFold: Fold<Tables, Event> = {
  name: 'community_desk.gathering_v2',
  tables: { gathering: GatheringRow, theme: GatheringThemeRow },
  key: 'gatheringId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.gatheringId] : []),
  evolve: ({ gathering: [before], theme }, event) => {
    const row = before ? changed(before, event) : planned(event);
    if (!row) return { gathering: [], theme: [] };
    return { gathering: [{ ...row, revision: event.revision }], theme: themesAfter(row, theme, event) };
  },
};

const nothingRecorded = {
  heldOn: null,
  attended: null,
  attendance: [],
  languages: [],
  interpreterUsed: null,
  planned: null,
  changed: null,
  recorded: null,
  followUp: null,
};

function planned(event: Event): GatheringRow | undefined {
  if (event.type !== 'GatheringPlanned') return undefined;
  const { gatheringId, kind, host, officeId = null, organisationId = null, plannedFor } = event.data;
  const places = { hostKind: host.kind, hostId: host.id, officeId, organisationId };
  const days = { plannedFor, day: plannedFor };
  const standing = { revision: 0, state: 'planned' } as const;
  return { gatheringId, kind, ...places, ...days, ...standing, ...nothingRecorded, planned: wordsOf(event) };
}

function changed(row: GatheringRow, event: Event): GatheringRow {
  switch (event.type) {
    case 'GatheringPlanned':
    case 'ThemeToldBack':
    case 'ToldBackTakenBack':
      return row;
    case 'GatheringMoved':
    case 'GatheringReinstated': {
      const { plannedFor } = event.data;
      return { ...row, state: 'planned', plannedFor, day: plannedFor, changed: wordsOf(event) };
    }
    case 'GatheringCancelled':
      return { ...row, state: 'cancelled', changed: wordsOf(event) };
    case 'GatheringHeld':
      return recorded({ ...row, state: 'held' }, event.data.occurredAt, event);
    case 'GatheringRecordCorrected':
      return recorded(row, event.data.heldOn, event);
    case 'GatheringFollowedUp':
      return { ...row, state: 'followed-up', followUp: { on: event.data.occurredAt, words: wordsOf(event) } };
    case 'GatheringEnteredInError':
      return { ...row, state: 'entered-in-error', ...nothingRecorded, heldOn: row.heldOn };
  }
}

type Record = EventNamed<'GatheringHeld' | 'GatheringRecordCorrected'>;

function recorded(row: GatheringRow, heldOn: LocalDate, event: Record): GatheringRow {
  const { attendance, languages, interpreterUsed } = event.data;
  return {
    ...{ ...row, heldOn, day: heldOn, attendance, interpreterUsed },
    attended: attendance.reduce((sum, { count }) => sum + count, 0),
    languages: [...new Set(languages.map(languageTagOf))],
    recorded: wordsOf(event),
  };
}

const notToldBack = { toldBackOn: null, answeredBy: null, way: null, audience: null, answer: null };

function themesAfter(row: GatheringRow, themes: readonly GatheringThemeRow[], event: Event): GatheringThemeRow[] {
  switch (event.type) {
    case 'GatheringHeld':
    case 'GatheringRecordCorrected':
      return raised(row, themes, event);
    case 'ThemeToldBack': {
      const { themeId, occurredAt: toldBackOn, answeredBy, way, audience } = event.data;
      const told = { toldBackOn, answeredBy, way, audience, answer: wordsOf(event) };
      return themes.map((one) => (one.themeId === themeId ? { ...one, ...told } : one));
    }
    case 'ToldBackTakenBack':
      return themes.map((one) => (one.themeId === event.data.themeId ? { ...one, ...notToldBack } : one));
    case 'GatheringEnteredInError':
      return [];
    case 'GatheringPlanned':
    case 'GatheringMoved':
    case 'GatheringCancelled':
    case 'GatheringReinstated':
    case 'GatheringFollowedUp':
      return [...themes];
  }
}

function raised(row: GatheringRow, before: readonly GatheringThemeRow[], { data }: Record): GatheringThemeRow[] {
  const { gatheringId, hostKind, hostId, officeId, organisationId } = row;
  const shared = { gatheringId, hostKind, hostId, officeId, organisationId, raisedOn: row.heldOn! };
  return data.themes.map(({ themeId, theme }, place) => {
    const known = before.find((one) => one.themeId === themeId);
    return { ...notToldBack, ...known, themeId, place, theme, ...shared };
  });
}
