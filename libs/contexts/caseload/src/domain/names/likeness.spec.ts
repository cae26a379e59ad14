import { forgotten } from '@alongside/kernel';
import { likenessesOf } from './likeness';

const cali = {
  name: { given: 'Cali', family: 'Madeup' },
  dateOfBirth: '1999-04-17',
  birthMonth: '1999-04',
  contact: { phone: '020 7946 0018', email: 'cali@example.org' },
};

describe('two records are alike', () => {
  it.each([
    [cali, ['same-name', 'same-date-of-birth', 'same-phone', 'same-email']],
    [{ name: { given: 'madeup', family: 'CALI' } }, ['same-name']],
    [{ name: { given: 'Ali', family: 'Madeup' }, birthMonth: '1999-04' }, ['similar-name', 'same-birth-month']],
    [{ name: { given: 'Hodan', family: 'Unreal' }, contact: { phone: '+442079460018' } }, ['same-phone']],
    [{ name: { given: 'Hodan', family: 'Unreal' }, contact: { email: 'Cali@example.org' } }, ['same-email']],
    [{ name: forgotten, dateOfBirth: forgotten, contact: forgotten }, []],
  ])('%j: %j', (other, reasons) => {
    expect(likenessesOf(cali, other)).toEqual(reasons);
    expect(likenessesOf(other, cali)).toEqual(reasons);
  });

  it('but not in what is known of neither', () => {
    const [one, other] = [
      { name: { given: 'Hodan', family: 'Unreal' } },
      { name: { given: 'Cali', family: 'Madeup' } },
    ];
    expect(likenessesOf(one, other)).toEqual([]);
  });
});
