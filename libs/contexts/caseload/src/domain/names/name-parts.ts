import type { PersonName } from '../claimant/personal-details';
import { foldedWords } from './folded-words';
import { skeletonsOf } from './skeletons';

/** What a name in two words begins with that others write as one: Abd al-Rahman. */
const servant = /^(abd|abdoul|abd[aeu]l|abd[aeiu]r)$/;
const article = /^(al|el|ul)$/;
/** Before the letters of the sun an article sounds like them. */
const anyArticle = /^(al|el|ul|a[dnrtz]|ash?|u[dnrsz])$/;
/** What many leave a space or an apostrophe after, and many do not: O Brien, Mc Donald, D Souza. */
const prefix = /^(o|d|mac|mc)$/;
/** What some write as one word with what comes after it: Abu Bakr, Bin Ali, de la Cruz, van den Berg. */
const joined =
  /^(abu|abou|abo|al|el|ul|bin|ben|ibn|o|d|mac|mc|fitz|de|da|di|do|du|del|della|dos|la|le|van|von|den|der|ter)$/;

/** More of them in a row are no name. */
const mostParticles = 3;
/** With fewer consonants together too many names sound like them. */
const fewestHeard = 3;

/** Words of a name that stand for one, from the first up to the one after the last. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The parts of a name, folded: a word each, but `Abd al-Rahman` is one; an article is none. */
export function partsOf(name: string): string[] {
  const words = foldedWords(name);
  return partsIn(words).map(spelled(words));
}

/** The parts by which two records have one name: of the family name `O Brien` one, as of `O'Brien`; the initial of `John D` stands for itself. */
export function wholePartsOf({ given, family }: PersonName): string[] {
  const words = foldedWords(`${given} ${family}`);
  return withPrefixes(words, foldedWords(given).length);
}

/** The parts by which whoever is asked for may be on record: where the family name begins is not said. */
export function wholePartsIn(asked: string): string[][] {
  const words = foldedWords(asked);
  return [withPrefixes(words), partsIn(words).map(spelled(words))];
}

/** What a name, or a part of it, may be in another's spelling. */
export interface Spellings {
  /** Known also by how they begin, and by how they sound. */
  readonly heard: readonly string[];
  /** Words put together that are known as they are written alone. */
  readonly paired: readonly string[];
}

/** The parts, each word alone, and with what stands before it; and any two parts side by side: `Mary Jane` may be `Maryjane`. */
export function formsOf(name: string): Spellings {
  const words = foldedWords(name);
  const parts = partsIn(words);
  const together = joinedIn(words).map(spelled(words));
  return {
    heard: unique([...parts.map(spelled(words)), ...words, ...together.filter(isLongEnough)]),
    paired: unique([...together, ...pairsIn(parts).map(spelled(words))]),
  };
}

/** Of each part: itself first, then one word with the particle before it, or with the part beside it. */
export function spellingsOf(name: string): Spellings[] {
  const words = foldedWords(name);
  const parts = partsIn(words);
  const [joins, pairs] = [joinedIn(words), pairsIn(parts)];
  return parts.map((part) => {
    const around = (spans: readonly Span[]) =>
      spans.filter(({ from, to }) => from < part.to && part.from < to).map(spelled(words));
    const itself = spelled(words)(part);
    const together = around(joins);
    const heard = isInitial(itself) ? [] : together.filter(isLongEnough);
    return { heard: [itself, ...heard], paired: unique([...together, ...around(pairs)]) };
  });
}

/** Whether the part is an initial: too many names have it for it to find any. */
export function isInitial(part: string): boolean {
  return /^[a-z]$/.test(part);
}

function isLongEnough(form: string): boolean {
  return skeletonsOf(form).whole[0]!.length >= fewestHeard;
}

function spelled(words: readonly string[]): (span: Span) => string {
  return ({ from, to }) => words.slice(from, to).join('');
}

function partsIn(words: readonly string[]): Span[] {
  const parts: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    const from = at;
    const isLast = at === words.length - 1;
    if (servant.test(words[at]!) && !isLast) at = servedAt(words, at);
    else if (article.test(words[at]!) && !isLast) continue;
    parts.push({ from, to: at + 1 });
  }
  return parts;
}

/** Where the name stands of whose servant somebody is. */
function servedAt(words: readonly string[], at: number): number {
  const next = at + 1;
  return anyArticle.test(words[next]!) && next + 1 < words.length ? next + 1 : next;
}

/** The parts, a prefix one with the next unless that is one as well or a name of its own begins there. */
function withPrefixes(words: readonly string[], boundary?: number): string[] {
  const parts = partsIn(words);
  const texts = parts.map(spelled(words));
  const isBefore = (at: number) =>
    prefix.test(texts[at] ?? '') &&
    at + 1 < parts.length &&
    !prefix.test(texts[at + 1]!) &&
    parts[at + 1]!.from !== boundary;
  return texts.flatMap((text, at) => (isBefore(at) ? [] : [isBefore(at - 1) ? texts[at - 1]! + text : text]));
}

function joinedIn(words: readonly string[]): Span[] {
  return words.flatMap((_, from) => {
    let last = from;
    while (joined.test(words[last]!) && last + 1 < words.length && last - from < mostParticles) last += 1;
    return last > from ? [{ from, to: last + 1 }] : [];
  });
}

function pairsIn(parts: readonly Span[]): Span[] {
  return parts.slice(1).map(({ to }, at) => ({ from: parts[at]!.from, to }));
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
