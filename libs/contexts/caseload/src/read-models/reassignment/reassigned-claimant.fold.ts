import type { Uuid } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { AssignmentEvent, assignmentEvents } from '../../domain/assignment/assignment.events';
import type { ReassignmentEvent, reassignmentEvents } from '../../domain/reassignment/reassignment.events';
import { ReassignedClaimantRow } from './reassigned-claimant.row';

type Ordered = Extract<FoldedEvent<ReassignmentEvent, typeof reassignmentEvents>, { type: 'ReassignmentOrdered' }>;
type Event =
  | FoldedEvent<ReassignmentEvent, typeof reassignmentEvents>
  | Extract<FoldedEvent<AssignmentEvent, typeof assignmentEvents>, { type: 'AssignmentAccepted' | 'CoverArranged' }>;
type Rows = readonly Readonly<ReassignedClaimantRow>[];

/**
 * What became of each claimant whose advisor's caseload was given to others: what was done says the claimant's own assignment. By
 * claimant, so that of a large caseload each takes as long as of a small one.
 */
export const reassignedClaimantFold: Fold<{ claimant: ReassignedClaimantRow }, Event> = {
  name: 'caseload.reassigned_claimant_v1',
  tables: { claimant: ReassignedClaimantRow },
  key: 'claimantId',
  keys: ({ stream, type, data }) => {
    const category = stream.slice(0, stream.indexOf('-'));
    if (category === 'reassignment') return keysOf(type, data);
    const isDone = type === 'AssignmentAccepted' || type === 'CoverArranged';
    return category === 'assignment' && isDone && data.reassignmentId !== undefined ? [data.claimantId] : [];
  },
  evolve: ({ claimant: rows }, { type, data }, claimantId) => {
    switch (type) {
      case 'ReassignmentOrdered':
        return { claimant: [...rows, orderedFor(claimantId, data)] };
      case 'ClaimantNotReassigned':
        return { claimant: withResult(rows, data.reassignmentId, { result: 'refused', reason: data.reason }) };
      case 'AssignmentAccepted':
      case 'CoverArranged':
        return { claimant: withResult(rows, data.reassignmentId!, { result: 'done', reason: null }) };
      case 'ReassignmentCancelled':
      case 'ReassignmentCarriedOut':
        return { claimant: rows };
    }
  },
};

function keysOf(type: Event['type'], data: Event['data']): readonly Uuid[] {
  if (type === 'ClaimantNotReassigned') return [(data as { readonly claimantId: Uuid }).claimantId];
  if (type !== 'ReassignmentOrdered') return [];
  const { shares, leftOut } = data as Ordered['data'];
  return [...shares.flatMap(({ claimantIds }) => claimantIds), ...leftOut.map(({ claimantId }) => claimantId)];
}

function orderedFor(claimantId: Uuid, { reassignmentId, shares, leftOut }: Ordered['data']): ReassignedClaimantRow {
  const share = shares.find(({ claimantIds }) => claimantIds.includes(claimantId));
  if (share) return { reassignmentId, claimantId, advisorId: share.advisorId, result: 'waiting', reason: null };
  const { reason } = leftOut.find((one) => one.claimantId === claimantId)!;
  return { reassignmentId, claimantId, advisorId: null, result: 'refused', reason };
}

function withResult(rows: Rows, reassignmentId: Uuid, said: Pick<ReassignedClaimantRow, 'result' | 'reason'>): Rows {
  return rows.map((row) => (row.reassignmentId === reassignmentId ? { ...row, ...said } : row));
}
