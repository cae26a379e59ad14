import { searchFor } from './search-for';

const refusal = (ask: () => unknown): string | null => {
  try {
    ask();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a search', () => {
  it('is by all that is said', () => {
    const asked = { name: 'Madeup Cali', phone: '+44 20 7946 0018', nationalInsuranceNumber: 'ab 12 34 56 c' };
    expect(searchFor(asked, { within: 'nation' })).toEqual({
      parts: [expect.arrayContaining(['begins madeup']), expect.arrayContaining(['begins cali', 'sounds al'])],
      name: ['cali madeup'],
      phone: '02079460018',
      number: 'AB123456C',
    });
  });

  it('of an office needs nothing else', () => {
    expect(searchFor({}, { within: 'office' })).toEqual({ parts: [], name: null, phone: null, number: null });
  });

  it('by an initial needs something else', () => {
    expect(searchFor({ name: 'C. Madeup' }, { within: 'office' }).parts).toHaveLength(1);
    expect(searchFor({ name: 'C.', phone: '020 7946 0018' }, { within: 'nation' }).parts).toEqual([]);
  });

  it.each([
    [{}, 'nation'],
    [{ name: 'C. M.' }, 'office'],
    [{ name: '...' }, 'office'],
    [{ phone: '12345' }, 'office'],
  ] as const)('is too wide: %j in the %s', (asked, within) => {
    expect(refusal(() => searchFor(asked, { within }))).toBe('caseload/search-too-wide');
  });

  it('refuses what is no National Insurance number', () => {
    const asked = { nationalInsuranceNumber: 'none yet' };
    expect(refusal(() => searchFor(asked, { within: 'nation' }))).toBe('caseload/national-insurance-number-invalid');
  });
});
