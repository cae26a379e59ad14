import { randomUUID } from 'node:crypto';
import { casework, northgate, problemIn } from './support/casework';
import { atDesk } from './support/desk';
import { useTestApi } from './support/test-api';

interface Shown {
  readonly entries: readonly Record<string, unknown>[];
  readonly total: number;
  readonly next: string | null;
}

describe('the gatherings of a community', () => {
  const api = useTestApi();
  const { command } = casework(api);
  const [association, another, partner, stranger] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const by = { as: ['desk_partner'], person: partner } as const;
  const leader = { as: ['team_leader'] } as const;
  const host = { kind: 'organisation', id: association };
  const record = {
    attendance: [
      { attendees: 'community-members', count: 23 },
      { attendees: 'office-staff', count: 4 },
    ],
    languages: ['so', 'en'],
    interpreterUsed: true,
    themes: [{ theme: 'letters-and-forms', words: 'Letters come in English only' }, { theme: 'interpreting' }],
    summary: 'Well attended',
  };
  const get = async <Answer>(url: string, who: object = by) => {
    const atLeast = (await api.head())!;
    const answer = await api.get(`${url}${url.includes('?') ? '&' : '?'}atLeast=${atLeast}`, who);
    if (answer.statusCode !== 200) throw new Error(`${url} was refused: ${answer.body}`);
    return answer.json<Answer>();
  };
  const plan = (plannedFor: string, more: object = {}) =>
    command('/v1/gatherings', { kind: 'forum', host, officeId: northgate, plannedFor, title: 'Forum', ...more }, by);
  let spring: string;

  beforeAll(async () => {
    await api.employ(partner, 'desk_partner', association);
    await api.employ(stranger, 'desk_partner', another);
    spring = (await plan('2026-01-12', { venue: 'Harlesden library' })).url;
    await command(`${spring}/record`, { ...record, occurredAt: '2026-01-12' }, by);
    await plan('2026-09-14', { kind: 'workshop' });
  });

  it('show what one was, how many came, and what was raised', async () => {
    expect(await get(spring)).toMatchObject({
      state: 'held',
      host,
      officeId: northgate,
      title: 'Forum',
      venue: 'Harlesden library',
      heldOn: '2026-01-12',
      attended: 27,
      languages: ['so', 'en'],
      summary: 'Well attended',
      themes: [
        { theme: 'letters-and-forms', words: 'Letters come in English only', toldBack: null },
        { theme: 'interpreting', words: null, toldBack: null },
      ],
    });
  });

  it('tell those who raised a theme what became of it, and measure how long that took', async () => {
    const { themes } = await get<{ themes: { id: string }[] }>(spring);
    const said = { way: 'at-gathering', audience: 'all-who-came', answer: 'In Somali from May on' };
    const answer = (themeId: string, occurredAt: string) =>
      command(`${spring}/themes/${themeId}/answer`, { ...said, occurredAt }, by);
    const rows = async (asAt: string, who: object) =>
      (await get<{ rows: object[] }>(`/v1/gatherings/themes?by=theme&office=${northgate}&asAt=${asAt}`, who)).rows;
    await answer(themes[0]!.id, '2026-02-01');
    expect(await rows('2026-03-13', { as: ['analyst'] })).toEqual([
      expect.objectContaining({ theme: 'interpreting', toldBack: 0, medianDays: null, longestOpenDays: 60 }),
      expect.objectContaining({ theme: 'letters-and-forms', toldBack: 1, open: 0, medianDays: 20 }),
    ]);
    expect(await rows('2026-01-31', by)).toMatchObject([
      { theme: 'interpreting', medianDaysReason: 'nothing-told-back' },
      { theme: 'letters-and-forms', toldBack: 0, open: 1, medianOpenDays: 19 },
    ]);
    await command(`${spring}/themes/${themes[0]!.id}/answer-withdrawal`, { reason: 'Nobody was told' }, by);
    expect(await get<Shown>('/v1/gatherings?awaitingAnswer=true&theme=letters-and-forms')).toMatchObject({ total: 1 });
    await answer(themes[0]!.id, '2026-02-02');
  });

  it('show which forum is overdue, two months after the last', async () => {
    const due = (asAt: string) => get<Shown>(`/v1/gatherings/forums?asAt=${asAt}`, leader);
    expect(await due('2026-03-12')).toMatchObject({
      entries: [{ host, lastHeldOn: '2026-01-12', dueOn: '2026-03-12', plannedFor: null, overdue: false }],
    });
    const { url } = await plan('2026-03-30');
    expect(await due('2026-03-20')).toMatchObject({
      entries: [{ dueOn: '2026-03-12', plannedFor: '2026-03-30', overdue: true, overdueDays: 8 }],
    });
    await command(`${url}/record`, { ...record, themes: [], occurredAt: '2026-03-31' }, by);
    expect(await due('2026-04-01')).toMatchObject({ entries: [{ dueOn: '2026-05-31', overdue: false }] });
    await command(`${url}/error`, { reason: 'Of another association' }, by);
    expect(await due('2026-04-01')).toMatchObject({ entries: [{ lastHeldOn: '2026-01-12', overdueDays: 20 }] });
    expect(await get(url)).toMatchObject({ state: 'entered-in-error', title: null, themes: [], attended: null });
  });

  it('are due from the opening of a desk on, which its workers plan for it', async () => {
    const {
      desk: id,
      organisation,
      workers: [worker],
    } = await atDesk(api, '2026-01-12').set(1);
    const atTheDesk = { as: ['desk_partner'], person: worker } as const;
    const host = { kind: 'desk', id };
    const due = () => get<Shown>('/v1/gatherings/forums?asAt=2026-03-13', atTheDesk);
    expect(await due()).toMatchObject({
      entries: [{ host, lastHeldOn: null, dueOn: '2026-03-12', overdue: true, overdueDays: 1 }],
    });
    const first = { kind: 'forum', host, plannedFor: '2026-03-20', title: 'Forum' };
    const { url } = await command('/v1/gatherings', first, atTheDesk);
    expect(await get(url, atTheDesk)).toMatchObject({ host, organisationId: organisation });
    expect(await due()).toMatchObject({ entries: [{ plannedFor: '2026-03-20', overdue: true }] });
  });

  it('are listed in pages, by kind, state and day', async () => {
    const first = await get<Shown>('/v1/gatherings?limit=1&state=planned,held');
    expect(first).toMatchObject({ total: 2, entries: [{ kind: 'workshop', plannedFor: '2026-09-14' }] });
    const second = await get<Shown>(`/v1/gatherings?limit=1&state=planned,held&cursor=${first.next}`);
    expect(second).toMatchObject({ entries: [{ kind: 'forum', heldOn: '2026-01-12' }], next: null });
    expect(await get<Shown>('/v1/gatherings?kind=workshop&to=2026-09-14')).toMatchObject({ total: 0 });
  });

  it('are not there for who works with another host', async () => {
    const elsewhere = { as: ['desk_partner'], person: stranger } as const;
    expect(await get<Shown>('/v1/gatherings', elsewhere)).toMatchObject({ total: 0, entries: [] });
    const answers = [
      await api.get(spring, elsewhere),
      await api.post(`${spring}/cancellation`, { reason: 'Snow' }, elsewhere),
      await api.post('/v1/gatherings', { kind: 'forum', host, plannedFor: '2026-03-09', title: 'Forum' }, elsewhere),
    ];
    const codes = await Promise.all(answers.map((answer) => problemIn(api, answer)));
    expect(codes.map(({ type }) => type)).toEqual([
      '/problems/community-desk/gathering-not-found',
      '/problems/community-desk/gathering-not-found',
      '/problems/community-desk/host-not-found',
    ]);
  });
});
