import { isForgotten } from '@alongside/kernel';
import type { EventCodec } from '@alongside/vault';
import type { StaffNameRecord } from './staff-member.record';

/** The name out of a row: `null` where the person was forgotten. */
export async function openStaffName(
  codec: EventCodec,
  { nameType, nameSealed }: { readonly nameType: string; readonly nameSealed: string },
): Promise<StaffNameRecord | null> {
  const { name } = await codec.openSealed(nameType, { personal: nameSealed }, ['personal']);
  return isForgotten(name) ? null : (name as StaffNameRecord);
}
