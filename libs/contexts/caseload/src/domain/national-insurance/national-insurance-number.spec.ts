import { DomainError } from '@alongside/kernel';
import { nationalInsuranceNumberOf } from './national-insurance-number';

describe('a National Insurance number', () => {
  const withPrefix = (prefix: string) => `${prefix} 12 34 56 C`;

  it('is kept in capitals and without spaces, however it was written', () => {
    expect(nationalInsuranceNumberOf(' ab 12 34 56 c ')).toBe('AB123456C');
    expect(nationalInsuranceNumberOf('AB123456C')).toBe('AB123456C');
  });

  it.each(['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'])('never begins with %s, which is not issued', (prefix) =>
    expect(() => nationalInsuranceNumberOf(withPrefix(prefix))).toThrow(DomainError),
  );

  it.each(['DA', 'FA', 'IA', 'QA', 'UA', 'VA', 'AD', 'AF', 'AI', 'AO', 'AQ', 'AU', 'AV'])(
    'never begins with %s: a letter that HMRC leaves out there',
    (prefix) => expect(() => nationalInsuranceNumberOf(withPrefix(prefix))).toThrow(DomainError),
  );

  it.each(['', 'AB123456', 'AB123456E', 'AB12345C', 'AB1234567C', 'A1234567C', 'xAB123456C', '123456'])(
    'is not %j',
    (text) => expect(() => nationalInsuranceNumberOf(text)).toThrow(DomainError),
  );

  it('is refused without being repeated in the message', () => {
    expect(() => nationalInsuranceNumberOf('AB123456Z')).toThrow('This is no National Insurance number.');
  });
});
