/** The parts in which concepts of a version are told, a language at a time, and into how many sheets each is divided. */
export const conceptParts = { skills: 256, 'skill-groups': 16, occupations: 64, 'occupation-groups': 16 } as const;

/** The parts in which relations are told; they are of no language. */
export const relationParts = {
  'broader-skills': 64,
  'broader-occupations': 16,
  'occupation-skills': 128,
  'skill-skills': 32,
} as const;

export type ConceptPart = keyof typeof conceptParts;
export type RelationPart = keyof typeof relationParts;

export const sheetsOf: Readonly<Record<ConceptPart | RelationPart, number>> = { ...conceptParts, ...relationParts };

/** One of the sheets that a part of a version is divided into. */
export interface SheetName {
  readonly taxonomy: string;
  readonly version: string;
  readonly part: ConceptPart | RelationPart;
  /** BCP 47 in lower case; of relations there is none. */
  readonly language: string | null;
  readonly number: number;
}

/** The sheet that a concept is on: the same whatever else the part holds, and in whatever order. */
export function sheetNumberOf(part: ConceptPart | RelationPart, code: string): number {
  let hash = 0x811c9dc5; // FNV-1a
  for (let index = 0; index < code.length; index += 1)
    hash = Math.imul(hash ^ code.charCodeAt(index), 0x01000193) >>> 0;
  return hash % sheetsOf[part];
}
