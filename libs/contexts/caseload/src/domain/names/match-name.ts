import type { PersonName } from '../claimant/personal-details';
import { formsOf, isInitial, partsOf, spellingsOf, type Spellings } from './name-parts';
import { soundingBeginning, writtenName } from './search-terms';
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
 * How close names come to what was asked for, which is taken apart once for all of them: a name has all parts of it, or these have all of
 * the name and it is more than one. `null` where a part of the one is in the other by no spelling.
 */
export function matchingName(asked: string): (name: PersonName) => MatchedName | null {
  const wanted = new Compared(asked);
  return (name) => (wanted.size === 0 ? null : matchOf(wanted, new Compared(writtenName(name))));
}

function matchOf(asked: Compared, name: Compared): MatchedName | null {
  const surplus = name.size - asked.size;
  if (asked.words.every((word) => name.words.includes(word))) return matched(0, surplus);
  const level = farthest(asked.spellings, name.forms);
  if (level !== null) return matched(level, surplus);
  const around = name.size < 2 ? null : farthest(name.spellings, asked.forms);
  return around === null ? null : matched(around, wayAround - surplus);
}

/** Whoever is asked for by more than the record has is less likely to be meant. */
const wayAround = 50;

function matched(level: number, surplus: number): MatchedName {
  return { match: nameMatches[level]!, distance: level * 100 + Math.min(Math.max(surplus, 0), 99) };
}

/** How far the part is that is farthest, in its closest spelling. */
function farthest(parts: readonly (readonly Spelling[])[], forms: readonly Spelling[]): number | null {
  let most = 0;
  for (const spellings of parts) {
    const closest = closestOf(spellings, forms);
    if (closest === null) return null;
    most = Math.max(most, closest);
  }
  return most;
}

function closestOf(spellings: readonly Spelling[], forms: readonly Spelling[]): number | null {
  let closest: number | null = null;
  for (const one of spellings) {
    const level = levelOf(one, forms);
    if (level === 1) return level;
    if (level !== null) closest = Math.min(closest ?? level, level);
  }
  return closest;
}

/** A name that is compared with others: what it is made of is worked out when it is asked for. */
class Compared {
  private count: number | undefined;
  private ofParts: readonly (readonly Spelling[])[] | undefined;
  private allForms: readonly Spelling[] | undefined;
  private lettered: readonly string[] | undefined;

  constructor(private readonly written: string) {}

  /** Of how many parts it is. */
  get size(): number {
    return (this.count ??= partsOf(this.written).length);
  }

  /** Of each part, itself first. */
  get spellings(): readonly (readonly Spelling[])[] {
    return (this.ofParts ??= spellingsOf(this.written).map(spellingsIn));
  }

  get forms(): readonly Spelling[] {
    return (this.allForms ??= spellingsIn(formsOf(this.written)));
  }

  /** Letter by letter, but for capitals. */
  get words(): readonly string[] {
    return (this.lettered ??= this.written.normalize('NFC').toLowerCase().trim().split(/\s+/));
  }
}

/** How it sounds is worked out for those alone that are spelled otherwise: most of a match's time. */
class Spelling {
  private skeletons: Skeletons | undefined;

  constructor(
    readonly text: string,
    readonly isHeard: boolean,
  ) {}

  /** `null` where it is compared by its letters alone. */
  get sound(): Skeletons | null {
    return this.isHeard ? (this.skeletons ??= skeletonsOf(this.text)) : null;
  }
}

function spellingsIn({ heard, paired }: Spellings): Spelling[] {
  return [...heard.map((text) => new Spelling(text, true)), ...paired.map((text) => new Spelling(text, false))];
}

function levelOf(part: Spelling, forms: readonly Spelling[]): number | null {
  if (forms.some(({ text }) => text === part.text)) return 1;
  if (forms.some(({ text, isHeard }) => isHeard && text.startsWith(part.text))) return 2;
  const sound = isInitial(part.text) ? null : part.sound;
  return sound && forms.some((form) => form.sound && soundsAlike(sound, form.sound)) ? 3 : null;
}

function soundsAlike(asked: Skeletons, of: Skeletons): boolean {
  if (asked.whole.some((skeleton) => of.whole.includes(skeleton))) return true;
  const goesOn = (skeleton: string, from: string) => skeleton.length > from.length && skeleton.startsWith(from);
  return soundingBeginning(asked).some((beginning) => of.begun.some((skeleton) => goesOn(skeleton, beginning)));
}
