import { termsToFind, searchTerms, wholeNameTerm, wholeNameTerms } from './search-terms';
import type { PersonName } from '../claimant/personal-details';
import { matchingName } from './match-name';

const matchName = (asked: string, name: PersonName) => matchingName(asked)(name);
const maxamed = { given: 'Maxamed Cabdi', family: 'Invented' };

describe('what somebody asks for, beside a name', () => {
  it.each([
    ['Maxamed Invented', 'exact'],
    ['invented maxamed', 'exact'],
    ['INVENTED, Máxamed', 'same-folded'],
    ['max inv', 'begins'],
    ['M. Invented', 'begins'],
    ['Mohammed Invented', 'sounds-alike'],
    ['Mohamm Abdi', 'sounds-alike'],
    ['Maxamed Cabdi Cali Invented', 'same-folded'],
    ['Mr Mohamed Abdi Invented', 'sounds-alike'],
  ])('%s: %s', (asked, match) => {
    expect(matchName(asked, maxamed)?.match).toBe(match);
  });

  it.each(['Hodan', 'Maxamed Hodan', 'X. Invented', 'Mahmoud Invented', '...'])('%s: nothing', (asked) => {
    expect(matchName(asked, maxamed)).toBeNull();
  });

  it('is not a name of one word that it has among others', () => {
    expect(matchName('Cabdi Cali', { given: 'Cabdi', family: '' })).toBeNull();
  });

  it('comes the closer, the less of the name nobody asked for', () => {
    const asked = ['Maxamed Cabdi Invented', 'Maxamed Invented', 'Invented', 'Máxamed'];
    const distances = [...asked, 'Maxamed Cabdi Cali Invented', 'Max', 'Mohamed'].map(
      (asked) => matchName(asked, maxamed)!.distance,
    );
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(new Set(distances).size).toBe(distances.length);
  });

  it.each(['Maxamed', 'Mohammed', 'max', 'Mohamm', 'Cabdi', 'Abdi', 'inven', 'Invented Maxamed'])(
    'finds by its terms whatever it matches: %s',
    (asked) => {
      const { parts = [] } = searchTerms({ name: maxamed });
      for (const any of termsToFind(asked)) expect(any.some((term) => parts.includes(term))).toBe(true);
    },
  );
});

describe('a name that some write in two words, and others in one', () => {
  const finds = (asked: string, name: PersonName) => {
    const { parts = [] } = searchTerms({ name });
    const isFound = termsToFind(asked).every((any) => any.some((term) => parts.includes(term)));
    return isFound ? matchName(asked, name)?.match : undefined;
  };
  const sam = (family: string) => ({ given: 'Sam', family });

  it.each([
    ["O'Testy", 'O Testy'],
    ['McTesty', 'Mc Testy'],
    ['MacTesty', 'Mac Testy'],
    ["D'Example", 'D Example'],
    ['Desample', 'De Sample'],
    ['Delasample', 'de la Sample'],
    ['Vandentest', 'van den Test'],
    ['Eltesty', 'El Testy'],
    ['Testsample', 'Test-Sample'],
    ['Testsample', 'Test Sample'],
  ])('is found by either: %s and %s', (one, other) => {
    for (const asked of [one, `Sam ${one}`, `${one} Sam`]) expect(finds(asked, sam(other))).toBe('same-folded');
    for (const asked of [other, `Sam ${other}`]) expect(finds(asked, sam(one))).toBe('same-folded');
  });

  it.each([
    ['Mary Jane', 'Maryjane'],
    ['Mary-Jane', 'Maryjane'],
  ])('may be a given name: %s and %s', (one, other) => {
    const asked = { given: one, family: 'Test' };
    expect(finds(`${other} Test`, asked)).toBe('same-folded');
    expect(finds(`${one} Test`, { ...asked, given: other })).toBe('same-folded');
  });

  it('is begun as one', () => {
    expect(finds('mctes', sam('Mc Testy'))).toBe('begins');
    expect(finds('mc tes', sam('McTesty'))).toBe('begins');
  });

  it('is not what two words sound like together', () => {
    expect(matchName('Hans O Test', { given: 'Hans', family: 'Test' })?.match).toBe('same-folded');
    expect(matchName('Hans O Test', { given: 'Hans Joachim', family: 'Test' })).toBeNull();
    expect(matchName('Li Wei Testy', { given: 'Li', family: 'Testy' })?.match).toBe('same-folded');
    expect(matchName('Li Wei Testy', { given: 'Li', family: 'Wood Testy' })).toBeNull();
  });

  it.each([
    ['O Ahmed', 'Hassan Ahmed'],
    ['O. Ali', 'Hassan Ali'],
    ['Hodan O Ali', 'Hodan Farah Ali'],
    ['D Ali', 'Hodan Duale'],
    ['De Ali', 'Ali Duale'],
    ['Sam Lim Testy', 'Sam Li Ming Testy'],
  ])('is not %s: %s', (asked, name) => {
    const [given, ...family] = name.split(' ');
    expect(matchName(asked, { given: given!, family: family.join(' ') })).toBeNull();
  });

  it('is not whoever has the same without an initial that is another one', () => {
    expect(matchName('D. Testy', { given: 'Zara', family: 'Testy' })).toBeNull();
    expect(matchName('D. Testy', { given: 'Dora', family: 'Testy' })?.match).toBe('begins');
  });

  it.each([
    ["O'Testy", 'O Testy'],
    ['McTesty', 'Mc Testy'],
    ["D'Example", 'D Example'],
  ])('is one whole name: %s and %s', (one, other) => {
    expect(wholeNameTerm(sam(one))).toBe(wholeNameTerm(sam(other)));
    for (const asked of [`Sam ${one}`, `${other}, Sam`, `sam ${other}`])
      expect(wholeNameTerms(asked)).toContain(wholeNameTerm(sam(one)));
  });

  it.each([
    ['SMITH, John D', { given: 'John D', family: 'Smith' }],
    ['John D Smith', { given: 'John D', family: 'Smith' }],
    ['Testy Mac', { given: 'Mac', family: 'Testy' }],
    ['John D O Testy', { given: 'John D', family: "O'Testy" }],
  ])('is a whole name in any order of its parts: %s', (asked, name) => {
    expect(wholeNameTerms(asked)).toContain(wholeNameTerm(name));
  });

  it('of more particles than any name has takes no more terms than a long one', () => {
    const asked = `${'mac '.repeat(47)}xkhthgc`;
    expect(termsToFind(asked).flat().length).toBeLessThan(2_000);
    expect(searchTerms({ name: { given: 'o '.repeat(100), family: 'o '.repeat(100) } }).parts!.length).toBeLessThan(12);
  });
});
