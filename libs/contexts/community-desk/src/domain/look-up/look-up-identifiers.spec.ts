import { assertTwoIdentifiers } from './look-up-identifiers';

const all = {
  name: 'Maxamed Invented',
  dateOfBirth: '1999-04-17',
  phone: '020 7946 0018',
  nationalInsuranceNumber: 'AB123456C',
};
const { name, dateOfBirth, ...others } = all;

it('somebody is looked up by two identifiers, whichever they are', () => {
  for (const said of [{ name, dateOfBirth }, others]) expect(() => assertTwoIdentifiers(said)).not.toThrow();
});

it.each([{}, { name }, { name, ...others }, all])('nobody is looked up by %j', (said) =>
  expect(() => assertTwoIdentifiers(said)).toThrow('Say two of'),
);
