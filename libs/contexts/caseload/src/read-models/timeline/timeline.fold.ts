import type { LocalDate } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import type { AnyFoldedEvent } from '@alongside/vault';
import { ShownEvents } from './shown-events';
import type { TimelineContribution } from './timeline-contribution';
import { TimelineRow } from './timeline.row';

type Event = AnyFoldedEvent & { readonly data: { readonly occurredAt: LocalDate } };

/** What happened to a claimant, one row an event. */
export function timelineFold(added: readonly TimelineContribution[]): Fold<{ timeline: TimelineRow }, Event> {
  const shown = new ShownEvents(added);
  return {
    name: 'caseload.timeline_v6',
    tables: { timeline: TimelineRow },
    key: 'eventId',
    keyedByEvent: true,
    keys: (event) => (shown.personOf(event) === null ? [] : [event.id]),
    evolve: (_, event) => {
      const { id: eventId, data, sequence, recordedAt, stream, revision, type, body } = event;
      const entry = { entryId: shown.entryIdOf(data), stream, revision, type, body };
      return {
        timeline: [
          { eventId, personId: shown.personOf(event)!, occurredAt: data.occurredAt, sequence, recordedAt, ...entry },
        ],
      };
    },
  };
}
