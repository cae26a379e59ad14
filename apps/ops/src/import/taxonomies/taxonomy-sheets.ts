import { createHash } from 'node:crypto';
import type { Dated } from '@alongside/kernel';
import {
  sheetNumberOf,
  sheetsOf,
  type ConceptPart,
  type PublishedPart,
  type PublishedRelations,
  type RelationPart,
  type TaxonomySheetCommand,
} from '@alongside/skills-matching';
import type { GatheredVersion } from './gathered-version';

export interface PartSheets {
  readonly part: PublishedPart;
  readonly sheets: readonly TaxonomySheetCommand[];
}

interface Version extends Dated {
  readonly taxonomy: string;
  readonly version: string;
}

/** What was gathered, part by part and sheet by sheet: concepts before what relates them. */
export function* partsOf({ concepts, relations }: GatheredVersion, version: Version): Generator<PartSheets> {
  for (const { part, language, of } of concepts.values()) {
    const sheets = divided(part, [...of.values()]).map((on) => {
      const { sheet, digest, entries } = on;
      return { kind: 'publish-concepts', ...version, part, language, sheet, digest, concepts: entries } as const;
    });
    yield { part: { part, language, digest: wholeOf(sheets), count: of.size }, sheets };
  }
  for (const [part, of] of relations) {
    const sheets = divided(part, [...of.values()].map(inOrder)).map((on) => {
      const { sheet, digest, entries } = on;
      return { kind: 'publish-relations', ...version, part, sheet, digest, relations: entries } as const;
    });
    yield { part: { part, language: null, digest: wholeOf(sheets), count: pairsOf(of.values()) }, sheets };
  }
}

interface Sheet<Entry> {
  readonly sheet: number;
  readonly digest: string;
  readonly entries: readonly Entry[];
}

/** All sheets of the part, also those that nothing is on: something may have been. */
function divided<Entry extends { readonly code: string }>(
  part: ConceptPart | RelationPart,
  entries: readonly Entry[],
): Sheet<Entry>[] {
  const sheets = Array.from({ length: sheetsOf[part] }, () => [] as Entry[]);
  for (const entry of entries) sheets[sheetNumberOf(part, entry.code)]!.push(entry);
  return sheets.map((on, sheet) => {
    const sorted = on.sort((one, other) => (one.code < other.code ? -1 : 1));
    return { sheet, digest: digestOf(JSON.stringify(sorted)), entries: sorted };
  });
}

/** In whatever order the rows of a file stand, they say the same. */
function inOrder({ code, broader, essential, optional }: PublishedRelations): PublishedRelations {
  return {
    code,
    ...(broader && { broader: [...broader].sort() }),
    ...(essential && { essential: [...essential].sort() }),
    ...(optional && { optional: [...optional].sort() }),
  };
}

function pairsOf(all: Iterable<PublishedRelations>): number {
  let pairs = 0;
  for (const { broader = [], essential = [], optional = [] } of all)
    pairs += broader.length + essential.length + optional.length;
  return pairs;
}

function wholeOf(sheets: readonly { readonly digest: string }[]): string {
  return digestOf(sheets.map(({ digest }) => digest).join());
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
