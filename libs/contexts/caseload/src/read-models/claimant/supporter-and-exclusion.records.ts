import type { EventCodec } from '@alongside/vault';
import { openedOrNull } from '../open-sealed';
import type { ContactRecord, ExclusionRecord, SupporterRecord } from './claimant.record';
import type { ExclusionSet, SupporterNamed } from './claimant.row';

export async function supporterRecord(codec: EventCodec, named: SupporterNamed): Promise<SupporterRecord> {
  const { sealed, ...shown } = named;
  const words = await opened(codec, 'SupporterNamed', sealed);
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
