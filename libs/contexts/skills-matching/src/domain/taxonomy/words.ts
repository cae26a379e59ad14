/** The words of a text as searches compare them: without accents, in lower case. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** A text as searches and orders compare it. */
export function plainOf(text: string): string {
  return wordsOf(text).join(' ');
}
