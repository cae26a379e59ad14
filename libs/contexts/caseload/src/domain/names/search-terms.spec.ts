import { forgotten } from '@alongside/kernel';
import { searchTerms } from './search-terms';

const name = { given: 'Cali', family: 'Madeup' };

describe('what a claimant is found by', () => {
  it('are the parts of the name, begun and heard', () => {
    expect(searchTerms({ name })['parts']).toEqual([
      'begins ca',
      'begins cal',
      'begins cali',
      'sounds al',
      'sounds kl',
      'begins ma',
      'begins mad',
      'begins made',
      'begins madeu',
      'begins madeup',
      'sounds mdp',
      'begins calimadeup',
    ]);
  });

  it('are longer parts as they begin to be heard', () => {
    const { parts = [] } = searchTerms({ name: { given: 'Maxamed', family: 'Madeup' } });
    expect(parts).toEqual(expect.arrayContaining(['sounds mhmd', 'begins sounding mhm']));
    expect(parts).not.toContain('begins sounding mhmd');
  });

  it('is the whole name, whatever stands first', () => {
    const swapped = searchTerms({ name: { given: 'Madeup', family: 'CALI' } });
    expect(searchTerms({ name })['name']).toEqual(swapped['name']);
  });

  it('is how it sounds, with the month of birth where that is known', () => {
    const spelled = { given: 'Ali', family: 'Madeup' };
    const likeness = (details: Parameters<typeof searchTerms>[0]) => searchTerms(details)['likeness'];
    expect(likeness({ name, birthMonth: '1999-04' })).toEqual(likeness({ name: spelled, birthMonth: '1999-04' }));
    expect(likeness({ name, birthMonth: '1999-04' })).not.toEqual(likeness({ name, birthMonth: '1999-05' }));
    expect(likeness({ name })).toEqual([]);
  });

  it('are the phone number and the National Insurance number, where there are any', () => {
    const numbers = { contact: { phone: '+44 20 7946 0018' }, nationalInsuranceNumber: 'AB123456C' };
    expect(searchTerms({ name, ...numbers })).toMatchObject({ phone: ['02079460018'], number: ['AB123456C'] });
    expect(searchTerms({ name, contact: { email: 'cali@example.org' } })).toMatchObject({ phone: [], number: [] });
  });

  it('is nothing of somebody who was forgotten', () => {
    expect(searchTerms({ name: forgotten, contact: forgotten, nationalInsuranceNumber: forgotten })).toEqual({});
  });

  it('is one word of a language that writes no spaces and no capitals', () => {
    expect(searchTerms({ name: { given: '明', family: '王' } })['parts']).toContain('begins 明');
  });
});
