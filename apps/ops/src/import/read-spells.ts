import type { Uuid } from '@alongside/kernel';
import type { Mapping } from './mapping';
import { readRecords } from './read-records';
import type { Reject } from './reject';
import type { ReadSpell } from './spell';
import { spellReader } from './spell-reader';

export interface ReadOptions {
  /** The office of the claims where the mapping names none. */
  readonly office?: Uuid;
}

/** The spells of a CSV file, and in their places the records that are none, as `readRecords` gives them. */
export function readSpells(
  source: AsyncIterable<Uint8Array | string>,
  mapping: Mapping,
  { office }: ReadOptions = {},
): AsyncGenerator<ReadSpell | Reject> {
  const prepare = (columns: Parameters<typeof spellReader>[1]) => spellReader(mapping, columns, office);
  return readRecords(source, { format: mapping.file, prepare });
}
