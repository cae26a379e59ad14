import { type EventCodec, openedOrNull } from '@alongside/vault';
import type { MergeRecord } from './merge.record';
import type { MergeRow } from './merge.row';

/** A merge, as the record at the one end shows the one at the other. */
export async function mergeRecord(
  codec: EventCodec,
  row: MergeRow,
  of: 'canonical' | 'duplicate',
): Promise<MergeRecord> {
  const { claimantId, canonicalId, mergedOn: on, ground, reasonSealed: personal } = row;
  const { reason } = personal === null ? {} : await codec.openSealed('ClaimantMerged', { personal }, ['personal']);
  return { id: of === 'canonical' ? claimantId : canonicalId, on, ground, reason: openedOrNull<string>(reason) };
}
