import { createHash } from 'node:crypto';
import { uuidOfDigest } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import type { SheetName } from '../../domain/taxonomy-sheet/taxonomy-parts';

/** The stream of a taxonomy. */
export function taxonomyIdOf(taxonomy: string): Uuid {
  return idOf(['taxonomy', taxonomy]);
}

/** The stream of a sheet: the same whoever imports it. */
export function sheetIdOf({ taxonomy, version, part, language, number }: SheetName): Uuid {
  return idOf(['sheet', taxonomy, version, part, language, number]);
}

function idOf(parts: readonly unknown[]): Uuid {
  return uuidOfDigest(createHash('sha256').update(JSON.stringify(parts)).digest());
}
