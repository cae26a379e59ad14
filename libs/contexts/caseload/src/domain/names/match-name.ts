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
 * How close names come to what was asked for, which is taken apart once for all of them: a name has all parts of it, or these have all of
 * the name and it is more than one. `null` where a part of the one is in the other by no spelling.
 */
export function matchingName(asked: string): (name: PersonName) => MatchedName | null {
  const wanted = new Compared(asked);
  return (name) => (wanted.parts.length === 0 ? null : matchOf(wanted, new Compared(writtenName(name))));
}

function matchOf(asked: Compared, name: Compared): MatchedName | null {
  const surplus = name.parts.length - asked.parts.length;
  if (asked.words.every((word) => name.words.includes(word))) return matched(0, surplus);
  const level = farthest(asked.parts, name.forms);
  if (level !== null) return matched(level, surplus);
  const around = name.parts.length < 2 ? null : farthest(name.parts, asked.forms);
  return around === null ? null : matched(around, wayAround - surplus);
}

/** Whoever is asked for by more than the record has is less likely to be meant. */
const wayAround = 50;

function matched(level: number, surplus: number): MatchedName {
  return { match: nameMatches[level]!, distance: level * 100 + Math.min(Math.max(surplus, 0), 99) };
}

function farthest(parts: readonly Heard[], forms: readonly Heard[]): number | null {
  const levels = parts.map((part) => levelOf(part, forms));
  return levels.includes(null) ? null : Math.max(...(levels as number[]));
}

/** A name that is compared with others: what it is made of is worked out when it is asked for. */
class Compared {
  private heardParts: readonly Heard[] | undefined;
  private heardForms: readonly Heard[] | undefined;
  private lettered: readonly string[] | undefined;

  constructor(private readonly written: string) {}

  get parts(): readonly Heard[] {
    return (this.heardParts ??= partsOf(this.written).map((part) => new Heard(part)));
  }

  get forms(): readonly Heard[] {
    return (this.heardForms ??= writtenFormsOf(this.written).map((form) => new Heard(form)));
  }

  /** Letter by letter, but for capitals. */
  get words(): readonly string[] {
    return (this.lettered ??= this.written.normalize('NFC').toLowerCase().trim().split(/\s+/));
  }
}

/** How it sounds is worked out for those alone that are spelled otherwise: most of a match's time. */
class Heard {
  private sound: Skeletons | undefined;

  constructor(readonly text: string) {}

  get skeletons(): Skeletons {
    return (this.sound ??= skeletonsOf(this.text));
  }
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
