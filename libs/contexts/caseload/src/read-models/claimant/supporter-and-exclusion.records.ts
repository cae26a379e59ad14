import type { Uuid } from '@alongside/kernel';
import { type EventCodec, openedOrNull } from '@alongside/vault';
import type { ContactRecord, ExclusionRecord, SupporterRecord } from './claimant.record';
import type { ExclusionSet, SupporterNamed } from './claimant.row';

/** With the name out of the record of the supporter's own, where that is among those. */
export async function supporterRecord(
  codec: EventCodec,
  { type, sealed, ...shown }: SupporterNamed,
  names: ReadonlyMap<Uuid, string>,
): Promise<SupporterRecord> {
  const { personId } = shown;
  if (personId !== null) return { ...shown, name: names.get(personId) ?? null, contact: null };
  const words = await opened(codec, type, sealed);
  const contact = openedOrNull<ContactRecord>(words['contact']);
  return { ...shown, name: openedOrNull<string>(words['name']), contact };
}

export async function exclusionRecord(codec: EventCodec, set: ExclusionSet): Promise<ExclusionRecord> {
  const { sealed, ...shown } = set;
  const { reason } = await opened(codec, 'ExclusionSet', sealed);
  return { ...shown, reason: openedOrNull<string>(reason) };
}

async function opened(codec: EventCodec, type: string, personal: string | null): Promise<Record<string, unknown>> {
  return personal === null ? {} : codec.openSealed(type, { personal }, ['personal']);
}
