import type { LocalDate } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import type { AnyFoldedEvent } from '@alongside/vault';
import { entryIdOf, shownEvents } from './shown-events';
import { TimelineRow } from './timeline.row';

type Event = AnyFoldedEvent & { readonly data: { readonly occurredAt: LocalDate } };

/** What happened to a claimant, one row an event. */
export const timelineFold: Fold<{ timeline: TimelineRow }, Event> = {
  name: 'caseload.timeline_v3',
  tables: { timeline: TimelineRow },
  key: 'eventId',
  keyedByEvent: true,
  keys: ({ id, type, subject }) => (subject !== null && shownEvents.has(type) ? [id] : []),
  evolve: (_, { id: eventId, subject, data, sequence, recordedAt, stream, revision, type, body }) => {
    const entry = { entryId: entryIdOf(data), stream, revision, type, body };
    return {
      timeline: [{ eventId, personId: subject!, occurredAt: data.occurredAt, sequence, recordedAt, ...entry }],
    };
  },
};
