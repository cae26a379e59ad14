import type { LocalDate, Uuid } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import type { AnyFoldedEvent } from '@alongside/vault';
import { candidacyEvents } from '../../domain/candidacy/candidacy.events';
import { ApplicationHistoryRow } from './application-history.row';

type Event = AnyFoldedEvent & {
  readonly data: {
    readonly occurredAt: LocalDate;
    readonly applicationId: Uuid;
    readonly vacancyId: Uuid;
    readonly claimantId: Uuid;
  };
};

/** What happened to applications, one row an event: whose employer that was, the vacancy says. */
export const applicationHistoryFold: Fold<{ applicationHistory: ApplicationHistoryRow }, Event> = {
  name: 'employers.application_history_v1',
  tables: { applicationHistory: ApplicationHistoryRow },
  key: 'eventId',
  keyedByEvent: true,
  keys: ({ id, type }) => (type in candidacyEvents ? [id] : []),
  evolve: (_, { id: eventId, type, data, sequence, recordedAt, body }) => {
    const { applicationId, vacancyId, claimantId, occurredAt } = data;
    const row = { eventId, applicationId, vacancyId, claimantId, occurredAt, sequence, recordedAt, type, body };
    return { applicationHistory: [row] };
  },
};
