import { randomUUID } from 'node:crypto';
import type { Uuid } from '@alongside/kernel';
import { casework, person } from './support/casework';
import { useTestApi, type Request } from './support/test-api';

interface Count {
  readonly code: string;
  readonly count: number;
  readonly query: string | null;
}

interface Network {
  readonly total: number;
  readonly nodes: readonly {
    readonly id: Uuid;
    readonly name: string;
    readonly sent: number;
    readonly received: number;
  }[];
  readonly by?: object;
  readonly edges: readonly {
    readonly from: { readonly id: Uuid };
    readonly to: { readonly id: Uuid };
    readonly count: number;
    readonly query: string | null;
    readonly medianDaysToAnswer: number | null;
    readonly by: Readonly<Record<'result' | 'need' | 'language' | 'rejection' | 'outcome', readonly Count[]>>;
  }[];
}

describe('the network of referrals', () => {
  const api = useTestApi();
  const { command } = casework(api);
  const administrator = { as: ['administrator'], person: randomUUID() } as const;
  const leader = { as: ['team_leader'], person: randomUUID() } as const;
  const leaderElsewhere = { as: ['team_leader'], person: randomUUID() } as const;
  const advisor = { as: ['advisor'], person: randomUUID() } as const;
  const atDesk = { as: ['desk_partner'], person: randomUUID() } as const;
  const ofGroup = { as: ['desk_partner'], person: randomUUID() } as const;
  const ofOthers = { as: ['desk_partner'], person: randomUUID() } as const;
  const evaluator = { as: ['evaluator'], person: randomUUID() } as const;
  const analyst = { as: ['analyst'], person: randomUUID() } as const;
  let [office, host, group, desk, amina] = ['', '', '', '', ''];

  type Who = Pick<Request, 'as' | 'person'>;
  const shown = async <Shown = Network>(url: string, who: Partial<Who>) => {
    const answer = await api.get(`${url}${url.includes('?') ? '&' : '?'}atLeast=${await api.head()}`, who);
    if (answer.statusCode !== 200) throw new Error(`${url} was refused: ${answer.body}`);
    return answer.json<Shown>();
  };
  const network = (who: Partial<Who>, filter = '') => shown(`/v1/referral-network${filter}`, who);
  const override = { override: { ground: 'asked-for-it', reason: 'Asked for it' } };
  const refer = async (
    from: string,
    to: { kind: string; id: Uuid },
    more: { readonly by?: Partial<Who>; readonly [field: string]: unknown } = {},
  ) => {
    const { by = advisor, ...given } = more;
    const told = { claimantId: amina, to, need: 'housing', name: 'Amina', languages: ['so'], ...override };
    return command(`/v1/${from}/referrals`, { ...told, occurredAt: '2026-03-02', ...given }, by);
  };
  const registered = async (given: string) => {
    const details = person(given, 'Invented');
    return (await command('/v1/claimants', { office, details, occurredAt: '2026-01-05' }, advisor)).id;
  };
  const countsOf = (counts: readonly Count[]) => Object.fromEntries(counts.map(({ code, count }) => [code, count]));

  beforeAll(async () => {
    const register = async (name: string) =>
      (await command('/v1/organisations', { name, kinds: ['support-group'], occurredAt: '2026-01-05' }, administrator))
        .id;
    host = await register('Invented Association');
    group = await register('Invented Tenants');
    const others = await register('Invented Others');
    const open = async (name: string) =>
      (await command('/v1/offices', { name, area: 'brent', occurredAt: '2026-01-05' }, administrator)).id;
    office = await open('Harlesden');
    await api.employ(leader.person, 'team_leader', office);
    await api.employ(leaderElsewhere.person, 'team_leader', await open('Northgate'));
    await api.employ(advisor.person, 'advisor', office);
    await api.employ(ofGroup.person, 'desk_partner', group);
    await api.employ(ofOthers.person, 'desk_partner', others);
    const told = { name: 'Somali Community Desk', community: 'somali', office, hostId: host, occurredAt: '2026-01-12' };
    desk = (await command('/v1/desks', told, leader)).id;
    const roles = [{ role: 'desk_partner', place: { kind: 'desk', id: desk } }];
    const name = { given: 'Hodan', family: 'Invented' };
    await command('/v1/staff', { personId: atDesk.person, name, roles }, administrator);
    amina = await registered('Amina');
  });

  it('is empty before anybody is referred', async () => {
    const nothing = { total: 0, nodes: [], edges: [] };
    expect(await network(leader)).toEqual(nothing);
    expect(await network(ofGroup)).toEqual(nothing);
    expect(await shown('/v1/referral-network/statistics?quarter=2026-Q1', analyst)).toMatchObject(nothing);
  });

  it('shows who refers to whom, for what, with what result and after how many days', async () => {
    const toDesk = await refer(`offices/${office}`, { kind: 'desk', id: desk });
    const rejection = { reason: 'no-capacity', proposedAction: 'refer-elsewhere', occurredAt: '2026-03-06' };
    await command(`${toDesk.url}/rejection`, rejection, atDesk);
    const another = await refer(
      `offices/${office}`,
      { kind: 'desk', id: desk },
      { need: 'work', languages: ['so', 'en'] },
    );
    await command(`${another.url}/acceptance`, { occurredAt: '2026-03-04' }, atDesk);
    await command(`${another.url}/completion`, { outcome: 'helped', occurredAt: '2026-03-09' }, atDesk);
    const goesOn = { followsId: toDesk.id, occurredAt: '2026-04-07', by: atDesk };
    await refer(`desks/${desk}`, { kind: 'organisation', id: group }, goesOn);

    const seen = await network(leader);
    expect(seen.nodes.map(({ name, sent, received }) => [name, sent, received])).toEqual([
      ['Harlesden', 2, 0],
      ['Invented Tenants', 0, 1],
      ['Somali Community Desk', 1, 2],
    ]);
    const [fromOffice, fromDesk] = seen.edges;
    expect(fromOffice).toMatchObject({ from: { id: office }, to: { id: desk }, count: 2, medianDaysToAnswer: 3 });
    const { result, need, language, rejection: why, outcome } = fromOffice!.by;
    expect([result, need, language, why, outcome].map(countsOf)).toEqual([
      { rejected: 1, completed: 1 },
      { housing: 1, work: 1 },
      { so: 2, en: 1 },
      { 'no-capacity': 1 },
      { helped: 1 },
    ]);
    expect(fromDesk).toMatchObject({ to: { id: group }, count: 1, query: null, medianDaysToAnswer: null });
    expect(countsOf(fromDesk!.by.result)).toEqual({ unanswered: 1 });
    expect(await network(evaluator)).toMatchObject({ total: 3, edges: [{ query: null }, { query: null }] });
    expect(await network(administrator)).toMatchObject({ total: 3 });
    expect(await network(leaderElsewhere)).toMatchObject({ total: 0 });
  });

  it('is narrowed to a period, an office, a desk, a need and a language', async () => {
    const total = async (filter: string) => (await network(evaluator, `?${filter}`)).total;
    expect(await total('period=2026-03-01..2026-03-31')).toBe(2);
    expect(await total(`office=${office}`)).toBe(3);
    expect(await total(`office=${randomUUID()}`)).toBe(0);
    expect(await total(`desk=${desk}&need=housing`)).toBe(2);
    expect(await total('language=en')).toBe(1);
  });

  it('tells a partner of the own ends only, as their lists do: what one is not told is counted apart', async () => {
    const { edges, total } = await network(ofGroup);
    expect([edges.length, total, edges[0]?.from.id]).toEqual([1, 1, desk]);
    expect(await network(ofOthers)).toMatchObject({ total: 0, nodes: [] });
    const [fromOffice] = (await network(atDesk)).edges;
    expect(countsOf(fromOffice!.by.need)).toEqual({ untold: 1, work: 1 });
    expect(countsOf((await network(leader)).edges[0]!.by.need)).toEqual({ housing: 1, work: 1 });
    const counted = [leader, atDesk, ofGroup];
    for (const who of counted)
      for (const edge of (await network(who, '?period=2026-01-01..2026-06-30')).edges.filter(({ query }) => query))
        for (const { query, count } of [edge, ...Object.values(edge.by).flat()])
          expect([query, (await shown<{ total: number }>(query!, who)).total]).toEqual([query, count]);
  });

  it('does not count whom an exclusion keeps from whoever asks, where a list would tell', async () => {
    const hibo = await registered('Hibo');
    await refer(`offices/${office}`, { kind: 'organisation', id: group }, { claimantId: hibo });
    expect(await network(ofGroup)).toMatchObject({ total: 2 });
    const excluded = { excluded: { kind: 'organisation', id: group }, reason: 'A relative works there' };
    await command(`/v1/claimants/${hibo}/exclusions`, excluded, advisor);
    expect(await network(ofGroup)).toMatchObject({ total: 1 });
    expect(await network(leader)).toMatchObject({ total: 4 });
  });

  it('hides few persons from analysts, and what would tell them from its totals', async () => {
    for (let at = 0; at < 9; at += 1)
      await refer(
        `offices/${office}`,
        { kind: 'organisation', id: group },
        { claimantId: await registered(`Made${at}`) },
      );
    const told = await shown<Network>('/v1/referral-network/statistics?quarter=2026-Q1', analyst);
    expect(told.edges.map(({ from, to, count }) => [from.id, to.id, count]).sort()).toEqual(
      [
        [office, desk, null],
        [office, group, null],
      ].sort(),
    );
    expect(told).toMatchObject({ quarter: '2026-Q1', total: 10 });
    expect(told.by).toMatchObject({
      need: [
        { code: 'housing', count: null },
        { code: 'work', count: null },
      ],
    });
    const early = await api.get('/v1/referral-network/statistics?quarter=2099-Q1', analyst);
    expect(early.json()).toMatchObject({ type: '/problems/community-desk/quarter-not-over' });
    const mine = await api.get('/v1/referral-network', analyst);
    expect(mine.statusCode).toBe(403);
  });

  describe('needs that nothing met', () => {
    interface Unmet {
      readonly need: string;
      readonly language: string | null;
      readonly raised: number;
      readonly by: object;
      readonly sessions: string | null;
      readonly near: readonly { readonly name: string; readonly terms: readonly string[] }[];
    }
    const unmet = async (who: Partial<Who>, filter = '') =>
      (await shown<{ rows: Unmet[] }>(`/v1/unmet-needs${filter}`, who)).rows;

    const log = (session: object, heldOn = '2026-03-10') =>
      command(
        '/v1/desk-sessions',
        { deskId: desk, heldOn, session: { kind: 'visit', attendance: 'attended', ...session } },
        atDesk,
      );

    beforeAll(async () => {
      const joins = { personId: atDesk.person, organisationId: host, occurredAt: '2026-01-12' };
      await command(`/v1/desks/${desk}/workers`, joins, administrator);
      for (const language of ['so', 'ar'])
        await log({
          needs: [
            { code: 'food', met: false },
            { code: 'english', met: true },
          ],
          language,
        });
      const planned = {
        kind: 'forum',
        host: { kind: 'desk', id: desk },
        plannedFor: '2026-03-09',
        title: 'Spring forum',
      };
      const { url } = await command('/v1/gatherings', planned, atDesk);
      const themes = [
        { theme: 'childcare', words: 'No crèche near' },
        { theme: 'opening-hours', words: 'Too short' },
      ];
      const record = { attendance: [], languages: ['so'], interpreterUsed: false, themes, occurredAt: '2026-03-09' };
      await command(`${url}/record`, record, atDesk);
      const term = { id: randomUUID(), name: 'Housing advice', description: 'Housing', taxonomy_id: randomUUID() };
      const service = {
        ...{
          name: 'Help with rent',
          status: 'active',
          organization: { name: 'Invented Tenants', description: 'Tenants' },
        },
        attributes: [{ taxonomy_term: term }],
      };
      await command('/v1/service-listings', { organisationId: group, service }, administrator);
    });

    it('are ranked by how often they were raised, with the services that come near', async () => {
      const rows = await unmet(leader);
      expect(rows.map(({ need, raised, by }) => [need, raised, by])).toEqual([
        ['housing', 12, { session: 0, referral: 12, gathering: 0 }],
        ['food', 2, { session: 2, referral: 0, gathering: 0 }],
        ['childcare', 1, { session: 0, referral: 0, gathering: 1 }],
      ]);
      expect(rows.map(({ near }) => near.map(({ name, terms }) => [name, terms]))).toEqual([
        [['Help with rent', ['Housing advice']]],
        [],
        [],
      ]);
      expect(await unmet(evaluator, `?office=${office}&period=2026-04-01..`)).toMatchObject([
        { need: 'housing', raised: 1 },
      ]);
      expect(await unmet(leaderElsewhere)).toEqual([]);
    });

    it('are told by language, office and desk, with the list of those sessions for whoever may see it', async () => {
      const byDesk = await unmet(leader, '?by=language,desk,month&source=session');
      expect(byDesk.map(({ need, language, raised }) => [need, language, raised])).toEqual([
        ['food', 'ar', 1],
        ['food', 'so', 1],
      ]);
      for (const { sessions, raised } of [...byDesk, ...(await unmet(atDesk, '?by=desk&need=food'))])
        expect((await shown<{ total: number }>(sessions!, leader)).total).toBe(raised);
      expect(await unmet(evaluator, '?by=desk&source=session')).toMatchObject([{ raised: 2, sessions: null }]);
      expect(await unmet(ofOthers)).toEqual([]);
      expect(await unmet(ofGroup)).toMatchObject([{ need: 'housing', raised: 10 }]);
    });

    it('are told to analysts of enough persons only', async () => {
      for (let at = 0; at < 8; at += 1) await log({ needs: [{ code: 'work', met: false }] });
      const statistics = '/v1/unmet-needs/statistics?quarter=2026-Q1';
      const told = await shown<{ total: number; counts: readonly Count[] }>(statistics, analyst);
      expect(told).toMatchObject({
        total: 20,
        counts: [
          { code: 'housing', count: null },
          { code: 'work', count: null },
          { code: 'food', count: null },
        ],
      });
      const byOffice = await shown(`${statistics}&groupedBy=office`, analyst);
      expect(byOffice).toMatchObject({ counts: [{ code: office, count: 20 }] });
    });
  });
});
