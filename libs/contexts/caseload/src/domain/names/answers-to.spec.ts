import { forgotten } from '@alongside/kernel';
import { answersTo } from './answers-to';

const details = {
  name: { given: 'Maxamed', family: 'Invented' },
  dateOfBirth: '1999-04-17',
  contact: { phone: '+44 20 7946 0018' },
  nationalInsuranceNumber: 'AB123456C',
};

describe('whoever answers to what is said of a claimant', () => {
  it.each([
    ['a name, in whatever order and capitals', { name: 'INVENTED maxamed' }],
    ['a day of birth', { dateOfBirth: '1999-04-17' }],
    ['a phone number, however it is written', { phone: '(020) 7946-0018' }],
    ['a National Insurance number', { nationalInsuranceNumber: 'AB123456C' }],
  ])('answers to %s', (_, said) => expect(answersTo(details, said)).toBe(true));

  it.each([
    ['a name that only sounds alike', { name: 'Mohamed Invented' }],
    ['a part of the name', { name: 'Maxamed' }],
    ['another day of birth', { dateOfBirth: '1999-04-18' }],
    ['another phone number', { phone: '020 7946 0019' }],
    ['something that is so, and something that is not', { name: 'Maxamed Invented', dateOfBirth: '1998-04-17' }],
  ])('does not answer to %s', (_, said) => expect(answersTo(details, said)).toBe(false));

  it.each([{ name: 'Maxamed Invented' }, { phone: '020 7946 0018' }, { dateOfBirth: '1999-04-17' }, { phone: '12' }])(
    'does not answer to %j once it is forgotten, or was never said',
    (said) => {
      const gone = { name: forgotten, dateOfBirth: forgotten, contact: forgotten, nationalInsuranceNumber: forgotten };
      expect(answersTo(gone, said)).toBe(false);
      expect(answersTo({ name: { given: 'Somebody', family: 'Else' } }, said)).toBe(false);
    },
  );
});
