/** How a name sounds, in several readings where its spelling leaves that open. */
export interface Skeletons {
  /** Of the whole name. The first is the most common reading. */
  readonly whole: readonly string[];
  /** Of a name that may go on. */
  readonly begun: readonly string[];
}

/**
 * The consonants of a folded name as Somali, Arabic, English and French spell them; a vowel is told only where the name begins with
 * one. Two spellings of one name have a skeleton in common: Xasan and Hassan, Cabdi and Abdi, Jamaal, Djamel and Gamal.
 *
 * The rules are those of the Somali orthography (x for h, c for ayn, q, g, k and gh, dh for d, long vowels doubled) and of the Latin
 * forms of Arabic names (articles, doubled letters, kh, th, ou for u, ee for i).
 */
export function skeletonsOf(word: string): Skeletons {
  const readings = readingsOf(word).flatMap(withoutArticle);
  const begun = unique(readings.flatMap(consonantsOf));
  return { whole: unique(begun.flatMap((skeleton) => endingsOf(skeleton).map(sameNameAs(word)))), begun };
}

/** Letters with one sound, then those with two: `ʃ` is sh. */
const oneSound: readonly (readonly [RegExp, string])[] = [
  [/tch|sch|sh|ch|sc(?=[ie])/g, 'ʃ'],
  [/ck|gh|q/g, 'k'],
  [/dj/g, 'j'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
  [/z/g, 's'],
];
const twoSounds: readonly (readonly [RegExp, readonly [string, string]])[] = [
  [/kh/g, ['h', 'k']],
  [/th/g, ['t', 's']],
  [/c/g, ['', 'k']],
  [/x/g, ['h', 'ks']],
  [/g/g, ['k', 'j']],
];

function readingsOf(word: string): string[] {
  let readings = [oneSound.reduce((text, [letters, sound]) => text.replace(letters, sound), word)];
  for (const [letters, sounds] of twoSounds)
    readings = unique(readings.flatMap((text) => sounds.map((sound) => text.replace(letters, sound))));
  return readings.map((text) => text.replace(/(.)\1+/g, '$1'));
}

/** `Aldulaimi` is Al-Dulaimi. */
function withoutArticle(reading: string): string[] {
  return /^[ae]l[^aeiou].{3}/.test(reading) ? [reading, reading.slice(2)] : [reading];
}

function consonantsOf(reading: string): string[] {
  const [, served] = /^abd(.{3,})$/.exec(reading) ?? [];
  if (served !== undefined) return servantOf(served).map((name) => `abd${name}`);
  const initial = /^([aeiou]|y(?![aeiou]))/.test(reading) ? 'a' : '';
  return [initial + bare(reading)];
}

/** Abdullah, Abdulle and Abdillahi are one name; the l of Abdulaziz is the article's, that of Abdilatif is not. */
function servantOf(served: string): string[] {
  if (/^[aeiou]*l[aeiou]+h?[aeiou]*$/.test(served)) return ['l'];
  const name = served.replace(/^[aeiou]+/, '');
  const isArticle = name !== served && name.startsWith('l');
  return (isArticle ? [name.slice(1), name] : [name]).map(bare);
}

/** Half-vowels stay before a vowel: w always, y where it divides two of them. */
function bare(text: string): string {
  return text
    .replace(/(?<=[aeiou])iy(?=[aeou])/g, 'y')
    .replace(/iy(?=[aeou])/g, 'i')
    .replace(/(?<=.)(?<![aeou])y|y(?![aeiou])|(?<=.)y(?=[ei])/g, '')
    .replace(/(?<=.)w(?![aeiou])/g, '')
    .replace(/[aeiou]/g, '');
}

/** Ahmet is Ahmed, Fatimah is Fatima. */
function endingsOf(skeleton: string): string[] {
  const hard = skeleton.replace(/(?<=.)t$/, 'd');
  return /..h$/.test(hard) ? [hard, hard.slice(0, -1)] : [hard];
}

/** One name by other consonants: Abuukar, Abokor and Bakar; Aadan and Adam; Faadumo and Fatima; Brahim and Ibrahim; Bin and Ibn. */
const sameNames: Readonly<Record<string, string>> = {
  bkr: 'abkr',
  abbkr: 'abkr',
  akr: 'abkr',
  adn: 'adm',
  fdm: 'ftm',
  brhm: 'abrhm',
  abn: 'bn',
};

/** By its consonants alone Mahmoud would be Mohamed. */
function sameNameAs(word: string): (skeleton: string) => string {
  const isMahmoud = /(u|oo)d$/.test(word);
  return (skeleton) => (isMahmoud && /^m(h|k|ks)md$/.test(skeleton) ? 'mhmud' : (sameNames[skeleton] ?? skeleton));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
