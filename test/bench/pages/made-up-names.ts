import type { PersonName } from '@alongside/caseload';

/** Common given names, the most common first, with one other spelling of each. */
const givenNames = [
  ['Maxamed', 'Mohamed'],
  ['Mohammed', 'Maxamed'],
  ['Cabdi', 'Abdi'],
  ['Hassan', 'Xasan'],
  ['Amina', 'Aminah'],
  ['Jo', 'Jo'],
  ['Cabdiraxmaan', 'Abdulrahman'],
  ['Faadumo', 'Fatima'],
  ['Ahmed', 'Axmed'],
  ['Hodan', 'Xodan'],
  ['Maria', 'Mariya'],
  ['Jamal', 'Djamel'],
  ['Khadija', 'Qadiija'],
  ['Yusuf', 'Youssef'],
  ['Ann', 'An'],
  ['Nuur', 'Noor'],
  ['Rashid', 'Rachid'],
  ['Leyla', 'Laila'],
  ['Omar', 'Cumar'],
  ['Olga', 'Olga'],
] as const;

const beginnings = [
  'Inven',
  'Made',
  'Pre',
  'Sam',
  'Exam',
  'Fic',
  'Dum',
  'Place',
  'Bor',
  'Wes',
  'Har',
  'Kil',
  'Nor',
  'Sud',
  'Mor',
];
const middles = ['ta', 'mi', 'lo', 'ne', 'ra', 'su', 'ko', 'da', 'fe', 'zi'];
const ends = ['ted', 'up', 'tend', 'ple', 'don', 'holder', 'ley', 'ton', 'wade', 'ska'];

/** Nobody's name. A few given names are many people's, as in life. */
export function madeUpName(number: number): PersonName {
  return { given: givenNames[givenAt(number)]![0], family: familyName(number) };
}

/** The same name, as somebody else would spell it. */
export function spelledAnew(number: number): string {
  return `${givenNames[givenAt(number)]![1]} ${familyName(number)}`;
}

function givenAt(number: number): number {
  return Math.floor(givenNames.length * (((number * 7_919) % 10_007) / 10_007) ** 2);
}

function familyName(number: number): string {
  const at = (parts: readonly string[], by: number) => parts[Math.floor(number / by) % parts.length]!;
  return at(beginnings, 1) + at(middles, beginnings.length) + at(ends, beginnings.length * middles.length);
}
