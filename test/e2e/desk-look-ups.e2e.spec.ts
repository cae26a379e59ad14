import { randomUUID } from 'node:crypto';
import type { Uuid } from '@alongside/kernel';
import { casework, person, problemIn } from './support/casework';
import { useTestApi } from './support/test-api';

describe('somebody at a desk', () => {
  const api = useTestApi();
  const { command, register } = casework(api);
  const administrator = { as: ['administrator'] } as const;
  const hodan = { as: ['desk_partner'], person: randomUUID() } as const;
  const no = { found: false, claimantId: null, firstName: null };
  let [host, url, maxamed] = ['', '', ''];

  const ask = (body: object, who: { as: readonly ['desk_partner']; person: Uuid } = hodan) =>
    api.post(`${url}/look-ups`, body, who);
  const answerTo = async (body: object) => {
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    return (await ask(body)).json<{ found: boolean; claimantId: Uuid | null; firstName: string | null }>();
  };
  const byName = (name: string, dateOfBirth = '1999-04-17') => answerTo({ name, dateOfBirth });

  beforeAll(async () => {
    const office = (await command('/v1/offices', { name: 'Harlesden', area: 'brent' }, administrator)).id;
    host = (await command('/v1/organisations', { name: 'Invented Association', kinds: ['host'] }, administrator)).id;
    const opened = { name: 'Somali Community Desk', community: 'somali', office, hostId: host };
    const desk = await command('/v1/desks', opened, administrator);
    url = desk.url;
    const roles = [{ role: 'desk_partner', place: { kind: 'desk', id: desk.id } }];
    const name = { given: 'Hodan', family: 'Worker' };
    await command('/v1/staff', { personId: hodan.person, name, roles }, administrator);
    await command(`${url}/workers`, { personId: hodan.person, organisationId: host }, administrator);
    const details = {
      dateOfBirth: '1999-04-17',
      contact: { phone: '020 7946 0018', address: '1 Invented Road' },
      nationalInsuranceNumber: 'AB123456C',
    };
    maxamed = (await register(person('Maxamed', 'Invented', details))).id;
  });

  it('is found by two identifiers, by the first name alone', async () => {
    const found = { found: true, claimantId: maxamed, firstName: 'Maxamed' };
    expect(await byName('INVENTED maxamed')).toEqual(found);
    expect(await answerTo({ phone: '+44 20 7946 0018', dateOfBirth: '1999-04-17' })).toEqual(found);
    expect(await answerTo({ name: 'Maxamed Invented', nationalInsuranceNumber: 'ab 12 34 56 c' })).toEqual(found);
  });

  it('is not found by what only comes close', async () => {
    expect(await byName('Mohamed Invented')).toEqual(no);
    expect(await byName('Maxamed Invented', '1999-04-18')).toEqual(no);
    expect(await answerTo({ phone: '020 7946 0019', dateOfBirth: '1999-04-17' })).toEqual(no);
  });

  it('is not found by less or more than two identifiers, nor by what is none', async () => {
    const refused = async (body: object) => (await problemIn(api, await ask(body))).type.replace('/problems/', '');
    const [name, phone] = ['Maxamed Invented', '020 7946 0018'];
    expect(await refused({ name })).toBe('community-desk/two-identifiers-needed');
    expect(await refused({ name, phone, dateOfBirth: '1999-04-17' })).toBe('community-desk/two-identifiers-needed');
    expect(await refused({ name, nationalInsuranceNumber: 'QQ123456C' })).toBe(
      'caseload/national-insurance-number-invalid',
    );
    expect(await refused({ name, address: '1 Invented Road' })).toBe('http/invalid-request');
  });

  it('is not told apart where two answer to both', async () => {
    for (let one = 0; one < 2; one++) await register(person('Idil', 'Twice', { dateOfBirth: '1980-01-01' }));
    expect(await byName('Idil Twice', '1980-01-01')).toEqual(no);
  });

  it('is found by the record that stays, whichever of two has what was said', async () => {
    const dateOfBirth = '1975-02-03';
    const first = await register(person('Faadumo', 'Invented', { dateOfBirth }));
    const second = await register(person('Fatima', 'Invented', { dateOfBirth }));
    await command(`${second.url}/merge`, { into: first.id, ground: 'document-seen', reason: 'The same passport' });
    const stays = { found: true, claimantId: first.id, firstName: 'Faadumo' };
    expect(await byName('Fatima Invented', dateOfBirth)).toEqual(stays);
    expect(await byName('Faadumo Invented', dateOfBirth)).toEqual(stays);
  });

  it('may keep the organisation from it for which somebody works at the desk', async () => {
    const dateOfBirth = '1988-08-08';
    const shy = await register(person('Sahra', 'Invented', { dateOfBirth }));
    expect(await byName('Sahra Invented', dateOfBirth)).toMatchObject({ found: true });
    const excluded = { kind: 'organisation', id: host };
    await command(`${shy.url}/exclusions`, { excluded, reason: 'A cousin works there' });
    expect(await byName('Sahra Invented', dateOfBirth)).toEqual(no);
  });

  it('may keep the organisations of the desk from it of whoever holds a role there without working for one of them', async () => {
    const dateOfBirth = '1989-09-09';
    const manager = { as: ['desk_partner'], person: randomUUID() } as const;
    const roles = [{ role: 'desk_partner', place: { kind: 'desk', id: url.split('/').pop() } }];
    const name = { given: 'Made-up', family: 'Manager' };
    await command('/v1/staff', { personId: manager.person, name, roles }, administrator);
    const shy = await register(person('Ayaan', 'Invented', { dateOfBirth }));
    const said = { name: 'Ayaan Invented', dateOfBirth };
    expect(await byName(said.name, dateOfBirth)).toMatchObject({ found: true });
    expect((await ask(said, manager)).json()).toMatchObject({ found: true });
    const excluded = { kind: 'organisation', id: host };
    await command(`${shy.url}/exclusions`, { excluded, reason: 'A cousin works there' });
    expect(await byName(said.name, dateOfBirth)).toEqual(no);
    expect((await ask(said, manager)).json()).toEqual(no);
  });

  it('is asked for at the own desk, and each asking is written down, also one that finds nobody', async () => {
    const stranger = { as: ['desk_partner'], person: randomUUID() } as const;
    await api.employ(stranger.person, 'desk_partner', randomUUID());
    const said = { name: 'Maxamed Invented', dateOfBirth: '1999-04-17' };
    expect((await ask(said, stranger)).statusCode).toBe(404);

    const { rows: before } = await api.platform.pool.query('select id from privacy.read_log where reader = $1', [
      hodan.person,
    ]);
    await byName('Maxamed Invented');
    await byName('Nobody Atall');
    const { rows } = await api.platform.pool.query(
      'select route, persons from privacy.read_log where reader = $1 order by id offset $2',
      [hodan.person, before.length],
    );
    const route = 'POST /v1/desks/:id/look-ups';
    expect(rows).toEqual([
      { route, persons: [maxamed] },
      { route, persons: [] },
    ]);
  });
});
