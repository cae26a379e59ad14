import { ageBand, ageBandLabels, ageInYears } from './age-band';

describe('the age band at the opening of a claim', () => {
  it.each([
    ['2009-06', 'under-16'],
    ['2009-05', '16-17'],
    ['2007-06', '16-17'],
    ['2007-05', '18-24'],
    ['2000-06', '18-24'],
    ['2000-05', '25-49'],
    ['1975-06', '25-49'],
    ['1975-05', '50+'],
    ['1931-01', '50+'],
  ])('of somebody born in %s, opened in May 2025, is %s', (birthMonth, band) => {
    expect(ageBand(birthMonth, '2025-05-01')).toBe(band);
    expect(ageBand(birthMonth, '2025-05-31')).toBe(band);
  });

  it('is unknown without a month of birth, or with one after the opening', () => {
    expect(ageBand(null, '2025-05-31')).toBe('unknown');
    expect(ageBand('2025-06', '2025-05-31')).toBe('unknown');
  });

  it('follows other bands', () => {
    expect(ageBand('2000-01', '2025-01-01', [18, 25, 26])).toBe('25');
    expect(ageBandLabels([18, 25, 26])).toEqual(['under-18', '18-24', '25', '26+']);
    expect(ageBandLabels()).toEqual(['under-16', '16-17', '18-24', '25-49', '50+']);
  });

  it('counts whole years by months', () => {
    expect(ageInYears('2000-12', '2025-11-30')).toBe(24);
    expect(ageInYears('2000-12', '2025-12-01')).toBe(25);
  });

  it.each([[[]], [[18, 18]], [[25, 18]]])('refuses bands that do not ascend: %j', (bands) => {
    expect(() => ageBandLabels(bands)).toThrow(RangeError);
  });
});
