import { addDays, londonDateOf } from '@alongside/kernel';
import type { ServiceListingRecord } from '../../libs/contexts/community-desk/src/read-models/service-listing/service-listing.record';
import { ownJudge } from '../open-referral/judge';
import { walkFeed } from '../open-referral/walk-feed';
import { casework, makingTheLeap, problemIn, type Done } from './support/casework';
import { useTestApi, type Answer } from './support/test-api';

const today = londonDateOf(new Date().toISOString());
const administrator = { as: ['administrator'] } as const;
const deskPartner = { as: ['desk_partner'] } as const;
const term = (name: string) => ({ taxonomy_term: { name, description: name, taxonomy: 'Invented kinds of help' } });

const forms = {
  name: 'Help with forms and letters',
  description: 'In Somali and English',
  status: 'active',
  minimum_age: 16,
  organization: { name: 'Invented Somali Association', description: 'A support group', website: 'https://example.org' },
  schedules: [
    { freq: 'WEEKLY', byday: 'MO', opens_at: '10:00', closes_at: '13:00' },
    { freq: 'WEEKLY', byday: 'SA', opens_at: '14:00', closes_at: '16:00' },
  ],
  attributes: [term('Forms')],
  service_at_locations: [{ location: placeAt('NW10 0AA', 51.536, -0.257) }],
};

function placeAt(postcode: string, latitude: number, longitude: number) {
  const address = { address_1: '1 Example Street', city: 'London', state_province: 'Greater London', country: 'GB' };
  const addresses = [{ ...address, postal_code: postcode, address_type: 'physical' }];
  return { location_type: 'physical', name: 'Example Hall', latitude, longitude, addresses };
}

interface Standard {
  readonly total_items: number;
  readonly contents: readonly { readonly id: string; readonly name: string }[];
}

describe('what support organisations offer', () => {
  const api = useTestApi();
  const { command } = casework(api);
  const url = '/v1/service-listings';
  let formsListing: Done;

  const publish = (service: object, more: object = {}) =>
    command(url, { organisationId: makingTheLeap, service, ...more }, administrator);
  const listing = async ({ url: at, position }: Done, more = deskPartner) =>
    (await api.get(`${at}?atLeast=${position}`, more)).json<ServiceListingRecord>();
  const listed = async (query: string) => (await api.get(`${url}?${query}`, administrator)).json();
  const anybody = (at: string, headers: Record<string, string> = {}) =>
    api.get(`/open-referral/${at}`, { as: null, headers });
  const found = async (query: string) => {
    const { total_items: total, contents } = (await anybody(query)).json<Standard>();
    expect(total).toBe(contents.length);
    return contents.map(({ id }) => id);
  };
  const refused = async (answer: Answer | Promise<Answer>) => (await problemIn(api, await answer)).type;

  beforeAll(async () => {
    const body = { id: makingTheLeap, name: 'Invented Somali Association', kinds: ['support-group'] };
    await command('/v1/organisations', { ...body, occurredAt: addDays(today, -700) }, administrator);
    formsListing = await publish(forms);
    const more = { name: 'Football for everybody', status: 'inactive', attributes: [term('Sport')] };
    const football = await publish(
      {
        ...forms,
        ...more,
        minimum_age: 8,
        schedules: [],
        service_at_locations: [{ location: placeAt('HA0 0AA', 51.55, -0.3) }],
      },
      { occurredAt: addDays(today, -400) },
    );
    await listing(football);
  });

  it('is served to anybody as Open Referral UK asks, list by list and object by object', async () => {
    expect((await anybody('')).json()).toMatchObject({ version: 'HSDS-UK-3.0' });
    expect((await api.get('/open-referral', { as: null })).statusCode).toBe(200);
    const ask = async (at: string) => (await anybody(at)).json<unknown>();
    const kinds = ['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms'] as const;
    for (const kind of kinds)
      expect(await walkFeed(ask, [ownJudge], { kind, query: 'per_page=1', isWhole: true })).toMatchObject({
        items: kind === 'organizations' || kind === 'taxonomies' ? 1 : 2,
        faults: [],
      });
    const { service } = await listing(formsListing);
    expect(await ask(`services/${formsListing.id}`)).toEqual(service);
    expect(service).toMatchObject({ ...forms, organization_id: makingTheLeap, assured_date: today });
    expect(await ask(`organizations/${makingTheLeap}`)).toMatchObject({
      services: [{ status: 'inactive' }, { id: formsListing.id }],
    });
  });

  it('is found by what is searched for', async () => {
    const { contents: terms } = (await anybody('taxonomy_terms')).json<Standard>();
    const formsTerm = terms.find(({ name }) => name === 'Forms')!.id;
    const only = [formsListing.id];
    for (const query of [
      'search=LETTERS%20forms',
      'minimum_age=10',
      `taxonomy_term_id=${formsTerm}`,
      'day=Saturday&start_time=14:00&end_time=16:00',
      `organization_id=${makingTheLeap}&search=somali&day=MO`,
      `modified_after=${addDays(today, -1)}&search=forms`,
    ])
      expect([query, await found(`services?${query}`)]).toEqual([query, only]);
    for (const query of [
      'search=nothing',
      'modified_after=9999-01-01T00:00:00%2B23:59',
      'maximum_age=99',
      'day=SU',
      'day=SA&end_time=13:00',
      'page=3',
    ])
      expect([query, (await anybody(`services?${query}`)).json<Standard>().contents]).toEqual([query, []]);
    const [place] = await found('service_at_locations?search=forms');
    for (const query of ['postcode=nw10%200aa', 'postcode=NW10', 'postcode=NW10%200ZZ&proximity=500', 'day=MO'])
      expect([query, await found(`service_at_locations?${query}`)]).toEqual([query, [place]]);
    expect(await found('service_at_locations?postcode=NW10%200AA&proximity=10000')).toHaveLength(2);
    expect(await found('service_at_locations?postcode=ZZ1%201ZZ&proximity=10000')).toEqual([]);
  });

  it('may be kept by anybody for as long as it is the same', async () => {
    const first = await anybody('services');
    expect(first.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=60',
      'content-type': 'application/json; charset=utf-8',
    });
    const again = await anybody('services', { 'if-none-match': `W/${first.headers['etag']}, "other"` });
    expect([again.statusCode, again.body, again.headers['etag']]).toEqual([304, '', first.headers['etag']]);
    expect((await anybody('services?page=2', { 'if-none-match': first.headers['etag'] as string })).statusCode).toBe(
      200,
    );
  });

  it('is refused in the words of a problem where nobody could mean it', async () => {
    for (const query of [
      'page=0',
      'per_page=1001',
      'colour=red',
      'day=Funday',
      'start_time=25:00',
      'modified_after=0001-01-01T00:00:00%2B05:00',
      'taxonomy_id=1',
    ])
      expect([query, await refused(anybody(`services?${query}`))]).toEqual([query, '/problems/http/invalid-request']);
    expect(await refused(anybody('service_at_locations?proximity=5'))).toBe('/problems/http/invalid-request');
    const missing = await anybody(`services/${makingTheLeap}`);
    expect(missing.headers['access-control-allow-origin']).toBe('*');
    expect(await refused(missing)).toBe('/problems/community-desk/open-referral-not-found');
  });

  it('is told in the shape of the standard, field by field', async () => {
    const bad = {
      ...forms,
      url: 'www.example.org',
      schedules: [{ freq: 'DAILY' }],
      organization: { name: 'Invented' },
    };
    const answer = await api.post(url, { organisationId: makingTheLeap, service: bad }, administrator);
    expect((await problemIn(api, answer)).errors).toMatchObject([
      { pointer: '#/service/schedules/0/freq' },
      { pointer: '#/service/url' },
      { pointer: '#/service/organization/description' },
    ]);
    const nobodys = { organisationId: formsListing.id, service: forms };
    expect(await refused(api.post(url, nobodys, administrator))).toBe('/problems/offices/organisation-not-found');
  });

  it('is told by desk partners for their own organisation alone', async () => {
    const another = '0192cccc-0000-7000-8000-000000000077';
    await command('/v1/organisations', { id: another, name: 'Others', kinds: ['host'] }, administrator);
    const theirs = await command(url, { organisationId: another, service: forms }, administrator);
    const foreign = '/problems/community-desk/listing-of-another-organisation';
    const key = { ...deskPartner, key: '0192ffff-0000-7000-8000-0000000000f1' };
    expect(await refused(api.post(url, { organisationId: another, service: forms }, key))).toBe(foreign);
    for (const [at, body] of [
      ['changes', { service: forms }],
      ['assurances', {}],
      ['withdrawal', { reason: 'other' }],
    ] as const)
      expect(await refused(api.post(`${theirs.url}/${at}`, body, deskPartner))).toBe(foreign);
    await command(`${theirs.url}/error`, { reason: 'listed-twice' }, administrator);
    expect(
      (await listing(await command(url, { organisationId: makingTheLeap, service: forms }, deskPartner))).state,
    ).toBe('shown');
  });

  it('is stale once nobody has confirmed it for long, until somebody does', async () => {
    const { total, entries } = await listed('stale=true');
    expect(entries).toMatchObject([{ name: 'Football for everybody', stale: true, confirmedOn: addDays(today, -400) }]);
    expect(total).toBe(1);
    expect((await listed('stale=true&staleAfterMonths=24')).total).toBe(0);
    const [{ id, revision }] = entries;
    const at = `${url}/${id}`;
    const assured = await command(`${at}/assurances`, {}, deskPartner);
    expect(await listing({ ...assured, url: at })).toMatchObject({ stale: false, service: { assured_date: today } });
    expect((await listed('stale=true')).total).toBe(0);
    expect(
      await refused(
        api.post(
          `${at}/withdrawal`,
          { reason: 'other' },
          { ...administrator, headers: { 'if-match': `"${revision}"` } },
        ),
      ),
    ).toBe('/problems/http/stale-revision');
  });

  it('changes, is withdrawn and shown again, and may have been listed in error', async () => {
    const at = formsListing.url;
    const changed = await command(`${at}/changes`, { service: { ...forms, name: 'Forms' } }, deskPartner);
    expect(await listing({ ...changed, url: at })).toMatchObject({
      name: 'Forms',
      service: { organization: { id: makingTheLeap } },
    });
    const withdrawn = await command(`${at}/withdrawal`, { reason: 'service-ended' }, deskPartner);
    expect(await listing({ ...withdrawn, url: at })).toMatchObject({ state: 'withdrawn', reason: 'service-ended' });
    expect((await anybody(`services/${formsListing.id}`)).statusCode).toBe(404);
    expect((await listed('state=withdrawn')).entries).toMatchObject([{ id: formsListing.id }]);
    const again = await command(`${at}/showing-again`, {}, deskPartner);
    await listing({ ...again, url: at });
    expect((await anybody(`services/${formsListing.id}`)).statusCode).toBe(200);
    const inError = await command(`${at}/error`, { reason: 'no-service' }, administrator);
    expect(await listing({ ...inError, url: at })).toMatchObject({ state: 'in-error' });
    expect((await anybody(`services/${formsListing.id}`)).statusCode).toBe(404);
  });
});
