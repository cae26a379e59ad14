import { publishSheet, publishVersion, type TaxonomySheetCommand } from '@alongside/skills-matching';
import type { Importing } from '@alongside/caseload';
import type { Dated } from '@alongside/kernel';
import type { GatheredVersion } from './gathered-version';
import { partsOf } from './taxonomy-sheets';

export interface TaxonomyImport {
  readonly importing: Importing;
  readonly version: Dated & { readonly taxonomy: string; readonly version: string; readonly attribution: string };
  /** Called before each further stretch of sheets: whoever folds is to keep up. */
  readonly pace: () => Promise<void>;
  readonly onSheet: () => void;
}

export interface SheetCounts {
  new: number;
  changed: number;
  unchanged: number;
}

/** Entries that are written before those before them are to be folded: nobody else waits for more than that. */
const stretch = 600;

/** Publishes what was gathered: all sheets, then that the version is there. Whatever was killed in between is done by doing it again. */
export async function publishGathered(
  gathered: GatheredVersion,
  { importing, version, pace, onSheet }: TaxonomyImport,
): Promise<SheetCounts> {
  const { attribution, ...of } = version;
  const counts = { new: 0, changed: 0, unchanged: 0 };
  const parts = [];
  for (const { part, sheets } of partsOf(gathered, of)) {
    parts.push(part);
    for (const some of stretchesOf(sheets)) {
      await pace();
      for (const taken of await Promise.all(some.map((sheet) => publishSheet(importing, sheet)))) {
        counts[taken] += 1;
        onSheet();
      }
    }
  }
  await publishVersion(importing, { kind: 'publish-version', ...of, attribution, parts });
  return counts;
}

function* stretchesOf(sheets: readonly TaxonomySheetCommand[]): Generator<TaxonomySheetCommand[]> {
  let some: TaxonomySheetCommand[] = [];
  let entries = 0;
  for (const sheet of sheets) {
    some.push(sheet);
    entries += 'concepts' in sheet ? sheet.concepts.length : sheet.relations.length;
    if (entries < stretch) continue;
    yield some;
    [some, entries] = [[], 0];
  }
  if (some.length > 0) yield some;
}
