import type { LocalDate, Uuid } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import type { AnyFoldedEvent } from '@alongside/vault';
import { EmployerHistoryRow } from './employer-history.row';
import { kindOfEvent } from './history-kinds';

type Event = AnyFoldedEvent & {
  readonly data: {
    readonly occurredAt: LocalDate;
    readonly employerId: Uuid;
    readonly claimantId?: Uuid;
    readonly contactId?: Uuid;
    readonly briefingId?: Uuid;
    readonly introductionId?: Uuid;
  };
};

/** What there was with an employer, one row an event; what became of those who were hired stands in `hire`. */
export const employerHistoryFold: Fold<{ employerHistory: EmployerHistoryRow }, Event> = {
  name: 'employers.employer_history_v1',
  tables: { employerHistory: EmployerHistoryRow },
  key: 'eventId',
  keyedByEvent: true,
  keys: ({ id, type }) => (type in kindOfEvent ? [id] : []),
  evolve: (_, { id: eventId, type, data, sequence, recordedAt, body }) => {
    const { employerId, claimantId = null, contactId, briefingId, introductionId, occurredAt } = data;
    const entryId = contactId ?? briefingId ?? introductionId ?? null;
    const kind = kindOfEvent[type]!;
    return {
      employerHistory: [
        { eventId, employerId, occurredAt, sequence, recordedAt, type, kind, entryId, claimantId, body },
      ],
    };
  },
};
