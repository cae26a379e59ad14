import { foldedWords } from './folded-words';

/** What a name in two words begins with that others write as one: Abd al-Rahman, Abu Bakr, Bin Ali. */
const servant = /^(abd|abdoul|abd[aeu]l|abd[aeiu]r)$/;
const article = /^(al|el|ul)$/;
/** Before the letters of the sun an article sounds like them. */
const anyArticle = /^(al|el|ul|a[dnrtz]|ash?|u[dnrsz])$/;
const joined = /^(abu|abou|abo|al|el|ul|bin|ben|ibn)$/;

/** The parts of a name, folded: a word each, but `Abd al-Rahman` is one; an article is none. */
export function partsOf(name: string): string[] {
  return partsIn(foldedWords(name));
}

function partsIn(words: readonly string[]): string[] {
  const parts: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const isLast = at === words.length - 1;
    if (servant.test(words[at]!) && !isLast) parts.push(words.slice(at, (at = servedAt(words, at)) + 1).join(''));
    else if (!article.test(words[at]!) || isLast) parts.push(words[at]!);
  }
  return parts;
}

/** The parts, and all that a part may also be written as: each word alone, and with what comes before it. */
export function writtenFormsOf(name: string): string[] {
  const words = foldedWords(name);
  const together = words.flatMap((word, at) =>
    joined.test(word) && at + 1 < words.length ? [word + words[at + 1]!] : [],
  );
  return [...new Set([...partsIn(words), ...words, ...together])];
}

/** Where the name stands of whose servant somebody is. */
function servedAt(words: readonly string[], at: number): number {
  const next = at + 1;
  return anyArticle.test(words[next]!) && next + 1 < words.length ? next + 1 : next;
}
