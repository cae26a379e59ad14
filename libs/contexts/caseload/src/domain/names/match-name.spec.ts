import { termsToFind, searchTerms } from './search-terms';
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
