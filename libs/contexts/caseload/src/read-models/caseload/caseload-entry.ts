import type { LocalDate } from '@alongside/kernel';
import { type EventCodec, openedOrNull } from '@alongside/vault';
import type { NameRecord } from '../claimant/claimant.record';
import { shownOf, type EntryColumn, type EntryRow, type ListedEntry } from './caseload-columns';

interface Shown {
  readonly columns: readonly EntryColumn[];
  readonly today: LocalDate;
}

/** What is shown of a row on that day; its name is opened where that is asked for. */
export async function entryOf(codec: EventCodec, row: EntryRow, { columns, today }: Shown): Promise<ListedEntry> {
  const name = columns.includes('name') && { name: await openName(codec, row) };
  return { id: row.id, ...name, ...shownOf(row, columns, today) };
}

async function openName(codec: EventCodec, { nameType, nameSealed }: EntryRow): Promise<NameRecord | null> {
  const { name } = await codec.openSealed(nameType, { personal: nameSealed }, ['personal']);
  return openedOrNull<NameRecord>(name);
}
