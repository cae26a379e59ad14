import type { Uuid } from '@alongside/kernel';
import type { FoldedEvent } from '@alongside/vault';
import type { ClaimantEvent, claimantEvents } from '../../domain/claimant/claimant.events';
import type { MergeEvent } from '../../domain/claimant/merging';
import type { CaseloadRow } from './caseload.row';

type Event = Extract<FoldedEvent<ClaimantEvent, typeof claimantEvents>, { type: MergeEvent['type'] }>;

/** The row after its record was found to be a duplicate, or to have one. */
export function mergesAfter(row: CaseloadRow, { type, data }: Event): CaseloadRow {
  switch (type) {
    case 'ClaimantMerged':
      return { ...row, canonicalId: data.canonicalId };
    case 'ClaimantUnmerged':
      return { ...row, canonicalId: null };
    case 'DuplicateTakenIn':
      return withDuplicates(row, [...row.duplicateIds, data.duplicateId]);
    case 'DuplicateLetGo':
      return withDuplicates(row, withoutOne(row.duplicateIds, data.duplicateId));
  }
}

function withDuplicates(row: CaseloadRow, duplicateIds: Uuid[]): CaseloadRow {
  return { ...row, duplicateIds, canonicalId: duplicateIds.length > 0 ? row.claimantId : null };
}

/** Merged again before the end of the merge before was told: then it is there twice. */
function withoutOne(ids: readonly Uuid[], id: Uuid): Uuid[] {
  const at = ids.indexOf(id);
  return ids.filter((_, index) => index !== at);
}
