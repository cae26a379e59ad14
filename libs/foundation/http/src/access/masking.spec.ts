import { maskedFor, type Masking } from '..';

interface Shown {
  readonly name: string;
  readonly born: string | null;
  readonly tags: readonly string[];
  readonly claims: readonly { readonly id: number; readonly pence: number | null }[];
}

const masking: Masking<Shown, 'open' | 'birth' | 'amounts'> = {
  seenBy: { open: ['advisor', 'employer_adviser', 'analyst'], birth: ['advisor'], amounts: ['advisor', 'analyst'] },
  fields: { name: 'open', born: 'birth', tags: 'open', claims: { id: 'open', pence: 'amounts' } },
};

const record: Shown = {
  name: 'Amina',
  born: '1994-07-01',
  tags: ['a'],
  claims: [
    { id: 1, pence: 7 },
    { id: 2, pence: 8 },
  ],
};

describe('a record of which a role sees less', () => {
  it('has null in what is hidden, in each entry of a list too, and says what that is', () => {
    expect(maskedFor(['employer_adviser'], masking, record)).toEqual({
      ...{ name: 'Amina', born: null, tags: ['a'] },
      claims: [
        { id: 1, pence: null },
        { id: 2, pence: null },
      ],
      masked: ['born', 'claims.pence'],
    });
  });

  it('says the same of what is hidden whatever is in it, so that nobody can tell whether it is there', () => {
    const empty: Shown = { ...record, born: null, claims: [] };
    expect(maskedFor(['employer_adviser'], masking, empty).masked).toEqual(['born', 'claims.pence']);
  });

  it('is whole for a role that sees all, and for several that see all between them', () => {
    expect(maskedFor(['advisor'], masking, record)).toEqual({ ...record, masked: [] });
    expect(maskedFor(['employer_adviser', 'analyst'], masking, record).masked).toEqual(['born']);
  });

  it('is hidden in all its fields from a role that the table does not name', () => {
    const { masked } = maskedFor(['evaluator'], masking, record);
    expect(masked).toEqual(['name', 'born', 'tags', 'claims.id', 'claims.pence']);
  });
});
