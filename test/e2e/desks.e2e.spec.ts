import { randomUUID } from 'node:crypto';
import type { Uuid } from '@alongside/kernel';
import { casework, problemIn } from './support/casework';
import { useTestApi, type Answer } from './support/test-api';

interface Member {
  readonly id?: Uuid;
  readonly organisationId: Uuid;
  readonly personId?: Uuid;
  readonly name: unknown;
}

interface Who {
  readonly as: readonly ['desk_partner' | 'team_leader'];
  readonly person: Uuid;
}

describe('a desk of a community', () => {
  const api = useTestApi();
  const { command } = casework(api);
  const administrator = { as: ['administrator'] } as const;
  const leader = { as: ['team_leader'], person: randomUUID() } as const;
  const hodan = { as: ['desk_partner'], person: randomUUID() } as const;
  let [office, host, friends, desk, url] = ['', '', '', '', ''];

  const typeOf = async (answer: Answer) => (await problemIn(api, answer)).type.replace('/problems/', '');
  const post = async (path: string, body: object) => typeOf(await api.post(`${url}${path}`, body, leader));
  /** Once all that was recorded so far is folded. */
  const get = async <Shown>(path: string, who: Who): Promise<Shown> =>
    (await api.get(`${path}${path.includes('?') ? '&' : '?'}atLeast=${await api.head()}`, who)).json<Shown>();
  const seenBy = async (who: Who, path = ''): Promise<readonly Member[]> =>
    (await get<{ entries: Member[] }>(path === '' ? '/v1/desks' : `${url}${path}`, who)).entries;

  beforeAll(async () => {
    office = (
      await command('/v1/offices', { name: 'Harlesden', area: 'brent', occurredAt: '2026-01-05' }, administrator)
    ).id;
    const register = async (name: string) => {
      const given = { name, kinds: ['support-group'], occurredAt: '2026-01-05' };
      return (await command('/v1/organisations', given, administrator)).id;
    };
    [host, friends] = [await register('Invented Somali Association'), await register('Invented Friends')];
    await api.employ(leader.person, 'team_leader', office);
    const opened = {
      name: 'Somali Community Desk',
      community: 'somali',
      office,
      hostId: host,
      occurredAt: '2026-01-12',
    };
    ({ id: desk, url } = await command('/v1/desks', opened, leader));
    const roles = [{ role: 'desk_partner', place: { kind: 'desk', id: desk } }];
    const name = { given: 'Hodan', family: 'Invented' };
    await command('/v1/staff', { personId: hodan.person, name, roles }, administrator);
  });

  it('is run by its host, with partners and people who come and go, also told late', async () => {
    await command(`${url}/partners`, { organisationId: friends, occurredAt: '2026-03-02' }, leader);
    const work = { personId: hodan.person, organisationId: friends };
    await command(`${url}/workers`, { ...work, occurredAt: '2026-03-09' }, leader);
    await command(`${url}/workers`, { ...work, occurredAt: '2026-03-02' }, leader);

    expect(await get(url, leader)).toMatchObject({
      id: desk,
      name: 'Somali Community Desk',
      hostId: host,
      closedOn: null,
    });
    expect(await seenBy(hodan, '/partners')).toMatchObject([
      { organisationId: host, name: 'Invented Somali Association', isHost: true, from: '2026-01-12' },
      { organisationId: friends, name: 'Invented Friends', isHost: false, from: '2026-03-02' },
    ]);
    expect(await seenBy(leader, '/workers?asAt=2026-03-02')).toMatchObject([
      { personId: hodan.person, name: { given: 'Hodan', family: 'Invented' }, from: '2026-03-02', to: null },
    ]);
    expect(await seenBy(leader, '/workers?asAt=2026-03-01')).toEqual([]);
    const first = await get<{ entries: Member[]; next: string }>(`${url}/partners?limit=1`, leader);
    const second = await get<{ entries: Member[]; next: null }>(`${url}/partners?limit=1&cursor=${first.next}`, leader);
    const paged = [...first.entries, ...second.entries].map(({ organisationId }) => organisationId);
    expect([...paged, second.next]).toEqual([host, friends, null]);
  });

  it('is refused what contradicts the record, and nothing is written', async () => {
    const head = await api.head();
    const [nobody, stranger] = [randomUUID(), { personId: randomUUID(), organisationId: host }];
    expect(await post('/partners', { organisationId: nobody })).toBe('offices/organisation-not-found');
    expect(await post('/partners', { organisationId: friends, occurredAt: '2026-01-04' })).toBe('offices/out-of-order');
    expect(await post('/workers', stranger)).toBe('offices/staff-member-not-found');
    expect(await post('/workers', { personId: hodan.person, organisationId: host })).toBe(
      'community-desk/works-for-another',
    );
    expect(await post(`/workers/${nobody}/leaving`, {})).toBe('community-desk/worker-not-at-desk');
    expect(await post(`/partners/${host}/leaving`, {})).toBe('community-desk/host-of-desk');
    expect(await post('/names', { name: ' ' })).toBe('http/invalid-request');
    const before = { name: 'Desk', community: 'somali', office, hostId: host, occurredAt: '2026-01-04' };
    expect(await typeOf(await api.post('/v1/desks', before, leader))).toBe('offices/out-of-order');
    expect(await api.head()).toBe(head);
  });

  it('is a place for roles from its first day on, and nothing else that is called a desk is', async () => {
    const grant = async (id: Uuid, occurredAt: string) => {
      const roles = [{ role: 'desk_partner', place: { kind: 'desk', id } }];
      const joining = { name: { given: 'Liban', family: 'Invented' }, roles, occurredAt };
      return typeOf(await api.post('/v1/staff', joining, administrator));
    };
    expect(await grant(randomUUID(), '2026-01-12')).toBe('community-desk/desk-not-found');
    expect(await grant(desk, '2026-01-11')).toBe('community-desk/out-of-order');
  });

  it('is seen by those who have to do with it, and by nobody else', async () => {
    const stranger = { as: ['desk_partner'], person: randomUUID() } as const;
    await api.employ(stranger.person, 'desk_partner', randomUUID());
    const ofFriends = { as: ['desk_partner'], person: randomUUID() } as const;
    await api.employ(ofFriends.person, 'desk_partner', friends);
    const seen = async (who: Who) => (await seenBy(who)).map(({ id }) => id);
    expect(await Promise.all([hodan, ofFriends, stranger].map(seen))).toEqual([[desk], [desk], []]);
    expect(await typeOf(await api.get(url, stranger))).toBe('community-desk/desk-not-found');
  });

  it('is left by the people of an organisation that leaves, and open again if it was closed by mistake', async () => {
    await command(`${url}/partners/${friends}/leaving`, { occurredAt: '2026-06-01' }, leader);
    expect(await seenBy(leader, '/workers?asAt=2026-06-01')).toEqual([]);
    await command(`${url}/closure`, { occurredAt: '2026-05-04' }, leader);
    expect(await seenBy(leader, '/workers?asAt=2026-05-04')).toEqual([]);
    expect(await get('/v1/desks?open=true&asAt=2026-05-04', leader)).toMatchObject({ total: 0 });
    await command(`${url}/reopening`, { reason: 'closed-in-error' }, leader);
    expect(await seenBy(leader, '/workers?asAt=2026-05-04')).toMatchObject([{ to: '2026-06-01' }]);
  });
});
