import { ownJudge } from './judge';

const id = '0192ffff-0000-7000-8000-000000000001';
const organization = { id, name: 'Invented Friends', description: 'Neighbours' };
const service = {
  id,
  name: 'Help with forms',
  status: 'active',
  organization,
  schedules: [{ id, freq: 'WEEKLY', dtstart: '2026-03-02' }],
};

describe('our own checks of Open Referral UK', () => {
  it('let a good service pass', () => expect(ownJudge.judge('services', true, service)).toEqual([]));

  it.each([
    [{ ...service, organization: undefined }, 'organization'],
    [{ ...service, url: 'www.example.org' }, 'url'],
    [{ ...service, email: null }, 'email'],
    [{ ...service, minimum_age: '16' }, 'minimum_age'],
    [{ ...service, schedules: [{ id, freq: 'DAILY' }] }, 'schedules.0.freq'],
    [{ ...service, schedules: [{ id: 'monday' }] }, 'schedules.0.id'],
    [
      { ...service, attributes: [{ id, taxonomy_term: { id, name: 'Forms' } }] },
      'attributes.0.taxonomy_term.description',
    ],
    [{ ...service, last_modified: '2026-03-02 10:00' }, 'last_modified'],
  ])('catch what is seeded in %j', (bad, place) =>
    expect(ownJudge.judge('services', true, JSON.parse(JSON.stringify(bad)))).toMatchObject([
      expect.stringContaining(place),
    ]),
  );
});
