import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** Two names, and whether they are one person's. */
export interface LabelledPair {
  readonly one: string;
  readonly other: string;
  readonly isMatch: boolean;
}

type Row = Readonly<Record<string, string>>;

interface LabelledFile {
  readonly file: string;
  readonly pairsOf: (rows: readonly Row[]) => readonly LabelledPair[];
}

/** What people who know the names have said of them. */
export const labelledFiles: readonly LabelledFile[] = [
  {
    file: 'somali_orthography_rules.csv',
    pairsOf: (rows) => pairsAmong(rows.flatMap(spellingsOf)).filter(({ isMatch }) => isMatch),
  },
  {
    file: 'arabic_given_names_variants.csv',
    pairsOf: (rows) => pairsAmong(rows.map((row) => row['latin_variants']!.split('|'))),
  },
  { file: 'labelled_pairs.csv', pairsOf: (rows) => rows.map(labelled) },
];

/** `null` where the file is not there. */
export function labelledPairs(folder: string, { file, pairsOf }: LabelledFile): readonly LabelledPair[] | null {
  const path = join(folder, file);
  return existsSync(path) ? pairsOf(parse<Row>(readFileSync(path, 'utf8'), { columns: true, bom: true })) : null;
}

/** A rule gives examples of several names, or, of whole names, the spellings of one; what is in brackets is none. */
function spellingsOf({ somali, example_pairs: examples = '' }: Row): string[][] {
  if (examples.startsWith('(')) return [];
  return somali === '(whole name)' ? [examples.split('|')] : examples.split('|').map((names) => names.split('/'));
}

/** Spellings of one name match, those of two do not. */
function pairsAmong(names: readonly (readonly string[])[]): LabelledPair[] {
  const spellings = names.flatMap((all, name) => all.map((spelling) => ({ spelling, name })));
  return spellings.flatMap((a, at) =>
    spellings.slice(at + 1).map((b) => ({ one: a.spelling, other: b.spelling, isMatch: a.name === b.name })),
  );
}

function labelled({ name1 = '', name2 = '', is_match: isMatch }: Row): LabelledPair {
  return { one: name1, other: name2, isMatch: isMatch === 'true' };
}
