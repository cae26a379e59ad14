/** Letters that are no other letter with a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** The words of a name as everybody types them: small letters without marks, apostrophes and hyphens. */
export function foldedWords(name: string): string[] {
  const letters = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´ʿʾʻʼ]/gu, '');
  const plain = letters.replace(/[ßæœøđðþłı]/g, (letter) => plainLetters[letter]!);
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
