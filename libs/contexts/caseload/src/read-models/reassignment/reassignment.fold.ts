import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { ReassignmentEvent, reassignmentEvents } from '../../domain/reassignment/reassignment.events';
import { ReassignmentRow } from './reassignment.row';

type Event = FoldedEvent<ReassignmentEvent, typeof reassignmentEvents>;

const categoryPrefix = 'reassignment-';

/** What was ordered of whole caseloads, and how far it is. */
export const reassignmentFold: Fold<{ reassignment: ReassignmentRow }, Event> = {
  name: 'caseload.reassignment_v1',
  tables: { reassignment: ReassignmentRow },
  key: 'reassignmentId',
  keys: ({ stream, type, data }) =>
    stream.startsWith(categoryPrefix) && type !== 'ClaimantNotReassigned' ? [data.reassignmentId] : [],
  evolve: (rows, { type, data, recordedAt }) => {
    switch (type) {
      case 'ReassignmentOrdered': {
        const { reassignmentId, office, fromAdvisorId, reason, cover, occurredAt } = data;
        const days = { coverFrom: cover?.from ?? null, coverTo: cover?.to ?? null };
        const ordered = { reassignmentId, office, fromAdvisorId, reason, occurredAt, orderedAt: recordedAt };
        return { reassignment: [{ ...ordered, ...days, state: 'under-way' }] };
      }
      case 'ClaimantNotReassigned':
        return rows;
      case 'ReassignmentCancelled':
        return { reassignment: rows.reassignment.map((row) => ({ ...row, state: 'cancelled' })) };
      case 'ReassignmentCarriedOut':
        return { reassignment: rows.reassignment.map((row) => ({ ...row, state: 'carried-out' })) };
    }
  },
};
