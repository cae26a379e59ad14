import { openedOrNull, type EventCodec } from '@alongside/vault';
import type { ClaimantNameRecord, NamedApplicationRecord } from './application.record';
import { applicationRecord, shownColumns, shownFrom, type ShownRow } from './shown-application';

/** An application with whoever made it. */
export interface NamedRow extends ShownRow, SealedName {
  readonly seen: boolean;
}

export interface SealedName {
  readonly nameType: string | null;
  readonly nameSealed: string | null;
}

export const namedFrom = `${shownFrom} left join caseload.caseload_v7 c on c.claimant_id = a.claimant_id`;

export const namedColumns = `${shownColumns}, c.name_type as "nameType", c.name_sealed as "nameSealed"`;

export async function namedApplicationRecord(
  codec: EventCodec,
  { nameType, nameSealed, seen: _seen, ...row }: NamedRow,
): Promise<NamedApplicationRecord> {
  const [application, claimantName] = await Promise.all([
    applicationRecord(codec, row),
    openName(codec, { nameType, nameSealed }),
  ]);
  return { ...application, claimantName };
}

/** `null` of somebody who was forgotten. */
export async function openName(
  codec: EventCodec,
  { nameType, nameSealed }: SealedName,
): Promise<ClaimantNameRecord | null> {
  if (nameType === null || nameSealed === null) return null;
  const { name } = await codec.openSealed(nameType, { personal: nameSealed }, ['personal']);
  return openedOrNull<ClaimantNameRecord>(name);
}
