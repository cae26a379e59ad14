import type { PersonName } from '../claimant/personal-details';
import { partsOf, writtenFormsOf } from './name-parts';
import { isInitial, soundingBeginning, writtenName } from './search-terms';
import { skeletonsOf, type Skeletons } from './skeletons';

/** How a name answers to what was asked for, the closest first. */
export const nameMatches = ['exact', 'same-folded', 'begins', 'sounds-alike'] as const;

export type NameMatch = (typeof nameMatches)[number];

export interface MatchedName {
  readonly match: NameMatch;
  /** Lower is closer: by the match, then by how many parts only one of the two has. */
  readonly distance: number;
}

/** How many parts of what was asked for a name of that many has at least, in some spelling. */
export function leastPartsIn(asked: number): number {
  return asked < 3 ? asked : 2;
}

/**
 * How close the name comes: it has all parts of what was asked for, or these have all of the name and it is more than one. `null` where a
 * part of the one is in the other by no spelling.
 */
export function matchName(asked: string, name: PersonName): MatchedName | null {
  const written = writtenName(name);
  const [askedParts, parts] = [partsOf(asked), partsOf(written)];
  if (askedParts.length === 0) return null;
  if (isWrittenIn(asked, written)) return matched(0, parts.length - askedParts.length);
  const level = farthest(askedParts, writtenFormsOf(written));
  if (level !== null) return matched(level, parts.length - askedParts.length);
  const around = parts.length < 2 ? null : farthest(parts, writtenFormsOf(asked));
  return around === null ? null : matched(around, wayAround + askedParts.length - parts.length);
}

/** Whoever is asked for by more than the record has is less likely to be meant. */
const wayAround = 50;

function matched(level: number, surplus: number): MatchedName {
  return { match: nameMatches[level]!, distance: level * 100 + Math.min(Math.max(surplus, 0), 99) };
}

function farthest(parts: readonly string[], forms: readonly string[]): number | null {
  const heard = forms.map(heardOf);
  const levels = parts.map(heardOf).map((part) => levelOf(part, heard));
  return levels.includes(null) ? null : Math.max(...(levels as number[]));
}

interface Heard {
  readonly text: string;
  readonly skeletons: Skeletons;
}

/** How it sounds is worked out for those alone that are spelled otherwise: most of a match's time. */
function heardOf(text: string): Heard {
  let skeletons: Skeletons | undefined;
  return {
    text,
    get skeletons() {
      return (skeletons ??= skeletonsOf(text));
    },
  };
}

function levelOf(part: Heard, forms: readonly Heard[]): number | null {
  if (forms.some(({ text }) => text === part.text)) return 1;
  if (forms.some(({ text }) => text.startsWith(part.text))) return 2;
  return !isInitial(part.text) && forms.some((form) => soundsAlike(part.skeletons, form.skeletons)) ? 3 : null;
}

function soundsAlike(asked: Skeletons, of: Skeletons): boolean {
  if (asked.whole.some((skeleton) => of.whole.includes(skeleton))) return true;
  const goesOn = (skeleton: string, from: string) => skeleton.length > from.length && skeleton.startsWith(from);
  return soundingBeginning(asked).some((beginning) => of.begun.some((skeleton) => goesOn(skeleton, beginning)));
}

/** Letter by letter, but for capitals. */
function isWrittenIn(asked: string, name: string): boolean {
  const words = wordsOf(name);
  return wordsOf(asked).every((word) => words.includes(word));
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().trim().split(/\s+/);
}
