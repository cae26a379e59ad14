import type { LocalDate } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import type { AnyFoldedEvent } from '@alongside/vault';
import { TimelineRow } from './timeline.row';

type Event = AnyFoldedEvent & { readonly data: { readonly occurredAt: LocalDate } };

/** Whatever happened to a person, of any context, one row an event. */
export const timelineFold: Fold<{ timeline: TimelineRow }, Event> = {
  name: 'caseload.timeline_v1',
  tables: { timeline: TimelineRow },
  key: 'eventId',
  keys: ({ id, subject }) => (subject === null ? [] : [id]),
  evolve: (_, { id, subject, data, sequence, recordedAt, stream, type, body }) => ({
    timeline: [
      { eventId: id, personId: subject!, occurredAt: data.occurredAt, sequence, recordedAt, stream, type, body },
    ],
  }),
};
