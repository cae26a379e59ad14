import { foldedWords } from './folded-words';

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

/** The parts by which two records have one name: of `O Brien` one, as of `O'Brien`. */
export function wholePartsOf(name: string): string[] {
  const parts = partsOf(name);
  const whole: string[] = [];
  let before = '';
  for (const [at, part] of parts.entries()) {
    const isBefore = prefix.test(part) && at + 1 < parts.length;
    if (!isBefore) whole.push(before + part);
    before = isBefore ? before + part : '';
  }
  return whole;
}

/** The parts, and all that a part may also be written as: each word alone, and with what stands before it. */
export function writtenFormsOf(name: string): string[] {
  const words = foldedWords(name);
  const together = joinedIn(words).map(spelled(words));
  return [...new Set([...partsOf(name), ...words, ...together])];
}

/** Each part with the one after it, as one word: `Mary Jane` may be `Maryjane`. */
export function pairsOf(name: string): string[] {
  const words = foldedWords(name);
  return pairsIn(partsIn(words)).map(spelled(words));
}

/** What others may write. */
export interface Spellings {
  /** Known also by how they sound. */
  readonly heard: readonly string[];
  /** Two parts as one word: letter by letter alone, for too many names sound like one so long. */
  readonly paired: readonly string[];
}

/** Of each part: itself first, then one word with the particle before it, or with the part beside it. */
export function spellingsOf(name: string): Spellings[] {
  const words = foldedWords(name);
  const parts = partsIn(words);
  return parts.map((part) => {
    const around = (spans: readonly Span[]) =>
      spans.filter(({ from, to }) => from < part.to && part.from < to).map(spelled(words));
    return { heard: [spelled(words)(part), ...around(joinedIn(words))], paired: around(pairsIn(parts)) };
  });
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

function joinedIn(words: readonly string[]): Span[] {
  return words.flatMap((_, from) => {
    let last = from;
    while (joined.test(words[last]!) && last + 1 < words.length) last += 1;
    return last > from ? [{ from, to: last + 1 }] : [];
  });
}

function pairsIn(parts: readonly Span[]): Span[] {
  return parts.slice(1).map(({ to }, at) => ({ from: parts[at]!.from, to }));
}
