import type { LocalDate } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import type { AnyFoldedEvent } from '@alongside/vault';
import { EnteredInErrorRow } from './entered-in-error.row';
import { entryIdOf, shownEvents } from './shown-events';

type Event = AnyFoldedEvent & { readonly data: { readonly occurredAt: LocalDate } };

/** The entries of records that were entered in error, of whatever kind: their events are named so. */
export const enteredInErrorFold: Fold<{ enteredInError: EnteredInErrorRow }, Event> = {
  name: 'caseload.entered_in_error_v2',
  tables: { enteredInError: EnteredInErrorRow },
  key: 'entryId',
  keys: ({ type, data }) => {
    const entryId = type.endsWith('EnteredInError') && shownEvents.has(type) ? entryIdOf(data) : null;
    return entryId === null ? [] : [entryId];
  },
  evolve: (_, { sequence, data: { occurredAt }, recordedAt }, entryId) => ({
    enteredInError: [{ entryId, sequence, occurredAt, recordedAt }],
  }),
};
