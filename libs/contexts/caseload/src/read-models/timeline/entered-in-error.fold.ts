import type { LocalDate } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import type { AnyFoldedEvent } from '@alongside/vault';
import { EnteredInErrorRow } from './entered-in-error.row';
import { ShownEvents } from './shown-events';
import type { TimelineContribution } from './timeline-contribution';

type Event = AnyFoldedEvent & { readonly data: { readonly occurredAt: LocalDate } };

/** The entries of records that were entered in error, of whatever kind: their events are named so. */
export function enteredInErrorFold(
  added: readonly TimelineContribution[],
): Fold<{ enteredInError: EnteredInErrorRow }, Event> {
  const shown = new ShownEvents(added);
  return {
    name: 'caseload.entered_in_error_v3',
    tables: { enteredInError: EnteredInErrorRow },
    key: 'entryId',
    keys: ({ type, data }) => {
      const entryId = type.endsWith('EnteredInError') && shown.has(type) ? shown.entryIdOf(data) : null;
      return entryId === null ? [] : [entryId];
    },
    evolve: (_, { sequence, data: { occurredAt }, recordedAt }, entryId) => ({
      enteredInError: [{ entryId, sequence, occurredAt, recordedAt }],
    }),
  };
}
