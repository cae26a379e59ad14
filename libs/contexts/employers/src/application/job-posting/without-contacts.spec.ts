import { withoutContacts } from './without-contacts';

const kept = { '@type': 'JobPosting', title: 'Baker', hiringOrganization: { '@type': 'Organization', name: 'Mill' } };
const person = { '@type': 'Person', name: 'Hodan Madeup' };
const without = (posting: object): unknown => JSON.parse(withoutContacts(JSON.stringify(posting)));

describe('the original that is kept', () => {
  it('is as it came where it names nobody', () => {
    const original = JSON.stringify(kept, null, 1);
    expect(withoutContacts(original)).toBe(original);
  });

  it.each<[string, object]>([
    ['an application contact', { ...kept, applicationContact: { name: 'Hodan Madeup', telephone: '0100' } }],
    ['one under a prefix', { ...kept, 'schema:applicationContact': 'Hodan Madeup' }],
    ['a person of any field', { ...kept, author: person }],
    [
      'how to reach the organisation',
      {
        ...kept,
        hiringOrganization: {
          ...kept.hiringOrganization,
          email: 'hodan@mill.example',
          contactPoint: [{ '@type': 'ContactPoint', telephone: '0100' }],
        },
      },
    ],
  ])('has not %s', (_, posting) => expect(without(posting)).toEqual(kept));

  it('has no person of a list', () =>
    expect(without({ ...kept, sponsor: [person, { name: 'Fund' }] })).toEqual({
      ...kept,
      sponsor: [{ name: 'Fund' }],
    }));
});
