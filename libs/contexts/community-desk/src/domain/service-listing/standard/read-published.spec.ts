import { organizationId, service as whole, serviceId } from '../told-listing.contract';
import { differences } from './differences';
import { noIds, readPublished } from './read-published';

const read = (given: unknown) => readPublished('service', given, noIds);
const id = '0192ffff-0000-7000-8000-0000000000aa';

describe('a service as the standard has it', () => {
  it('is read as it is', () => expect(read(whole)).toEqual({ read: whole, faults: [] }));

  it('loses what says nothing, and keeps what the standard does not name', () => {
    const given = { ...whole, email: null, fees: '', contacts: [], 'x-own': { deep: null, said: 'so' } };
    expect(read(given)).toEqual({ read: { ...whole, 'x-own': { said: 'so' } }, faults: [] });
  });

  it('has numbers, codes, days and moments as the standard spells them', () => {
    const given = { ...whole, status: 'Active', minimum_age: '16', assured_date: '2026-01-05T00:00:00', fees: 5 };
    const told = { status: 'active', minimum_age: 16, assured_date: '2026-01-05', fees: '5' };
    expect(read({ ...given, last_modified: '2026-01-05 10:30' })).toEqual({
      read: { ...whole, ...told, last_modified: '2026-01-05T10:30:00Z' },
      faults: [],
    });
  });

  it.each([
    ['url', 'www.example.org', 'is no web address with its beginning, such as https://example.org'],
    ['url', 'https://example.org/a b', 'is no web address with its beginning, such as https://example.org'],
    ['email', 'nobody at example.org', 'is no e-mail address'],
    ['assured_date', '2026-02-30', 'is no day such as 2026-03-09'],
    ['last_modified', 'yesterday', 'is no moment such as 2026-03-09T10:00:00Z'],
    ['minimum_age', 'sixteen', 'is no number'],
    ['organization_id', '17', 'is no UUID'],
    ['schedules', 'Mondays', 'is no list'],
    ['description', { en: 'Help' }, 'is no text'],
  ])('is read without a %s that cannot be: %s', (name, value, detail) => {
    const { [name]: _, ...rest } = whole;
    const { read: got, faults } = read({ ...whole, [name]: value });
    expect(got).toEqual(rest);
    expect(faults).toMatchObject([{ path: [name], detail, lost: [name] }]);
  });

  it('is nothing without what is required, and nothing where that is wrong', () => {
    expect(read({ ...whole, organization: undefined })).toEqual({
      read: null,
      faults: [{ path: ['organization'], detail: 'is missing', value: organizationId, lost: [] }],
    });
    expect(read({ ...whole, status: 'open' })).toMatchObject({
      read: null,
      faults: [{ path: ['status'], value: 'open', lost: [] }],
    });
    expect(read({ ...whole, organization: { id, name: 'Invented' } })).toMatchObject({
      read: null,
      faults: [{ path: ['organization', 'description'], detail: 'is missing', lost: [] }],
    });
    expect(read('service')).toMatchObject({ read: null, faults: [{ path: [], detail: 'is no service' }] });
  });

  it('loses items that are nothing by themselves, and no others', () => {
    const kept = { id, location: { id, location_type: 'physical' } };
    const given = { ...whole, service_at_locations: [{ id, location: { id, location_type: 'here' } }, kept] };
    expect(read(given)).toMatchObject({
      read: { service_at_locations: [kept] },
      faults: [
        { path: ['service_at_locations', '0', 'location', 'location_type'], lost: ['service_at_locations', '0'] },
      ],
    });
  });

  it('gets ids where it has none that the standard takes', () => {
    const ids = { instead: () => id, without: () => serviceId };
    const given = { ...whole, id: 17, funding: [{ source: 'Gifts' }] };
    expect(readPublished('service', given, ids).read).toMatchObject({
      id,
      funding: [{ id: serviceId, source: 'Gifts' }],
    });
  });

  it.each([
    'https://example.org',
    'http://example.org:8080/a/b?c=d&e=%20#f',
    'mailto:help@example.org',
    'https://user@example.org/~a',
  ])('has web addresses such as %s', (url) => expect(read({ ...whole, url }).faults).toEqual([]));
});

describe('the differences of two services', () => {
  const { schedules } = whole as unknown as { schedules: readonly { readonly id: string }[] };
  const other = { id };

  it('are named by their paths', () =>
    expect(
      differences(whole, {
        ...whole,
        name: 'Another',
        organization: { ...whole.organization, email: 'a@example.org' },
      }),
    ).toEqual(['name', 'organization.email']));

  it('follow items of lists by their ids, whatever their order', () => {
    const before = { ...whole, schedules: [...schedules, other] };
    expect(differences(before, { ...whole, schedules: [other, ...schedules] })).toEqual([]);
    expect(differences(before, { ...whole, schedules: [other, { ...schedules[0], byday: 'TU' }] })).toEqual([
      'schedules.1.byday',
    ]);
    expect(differences(before, { ...whole, schedules })).toEqual(['schedules.1']);
    expect(differences(whole, { ...whole, schedules: [...schedules, other] })).toEqual(['schedules.1']);
  });
});
