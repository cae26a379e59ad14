import { randomUUID } from 'node:crypto';
import type { Uuid } from '@alongside/kernel';
import { casework, person, problemIn } from './support/casework';
import { useTestApi, type Request } from './support/test-api';

interface Shown {
  readonly id: Uuid;
  readonly state: string;
  readonly overdue: boolean;
  readonly need: string | null;
  readonly basis: { readonly state: string };
  readonly claimant: { readonly name: string | null; readonly languages: string[]; readonly contact: unknown };
  readonly note: string | null;
}

interface Listed {
  readonly entries: readonly Shown[];
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly next: string | null;
}

const act = { means: 'in-person', language: 'so', interpreterUsed: true };

describe('a referral', () => {
  const api = useTestApi();
  const { command } = casework(api);
  const administrator = { as: ['administrator'] } as const;
  const advisor = { as: ['advisor'], person: randomUUID() } as const;
  const atDesk = { as: ['desk_partner'], person: randomUUID() } as const;
  const ofGroup = { as: ['desk_partner'], person: randomUUID() } as const;
  const ofOthers = { as: ['desk_partner'], person: randomUUID() } as const;
  let [office, host, group, others, desk] = ['', '', '', '', ''];
  let amina = '';

  type Who = Pick<Request, 'as' | 'person'>;
  const get = async (url: string, who: Partial<Who>) =>
    api.get(`${url}${url.includes('?') ? '&' : '?'}atLeast=${await api.head()}`, who);
  const shown = async (url: string, who: Partial<Who>) => (await get(url, who)).json<Shown>();
  const listed = async (url: string, who: Partial<Who>) => (await get(url, who)).json<Listed>();
  const problem = async (url: string, body: object, who: Partial<Who>) =>
    (await problemIn(api, await api.post(url, body, who))).type.replace('/problems/', '');
  const consents = (purpose: string, id: Uuid, claimant = amina) =>
    command(
      `/v1/claimants/${claimant}/consents/${purpose}/grant`,
      { recipients: [{ kind: 'organisation', id }], act, occurredAt: '2026-03-01' },
      advisor,
    );
  const asked = (to: { kind: string; id: Uuid }, more: object = {}) => ({
    ...{ claimantId: amina, to, need: 'housing', name: 'Amina', languages: ['so', 'en'], interpreterNeeded: true },
    ...{ note: 'Her landlord gave notice', occurredAt: '2026-03-02', ...more },
  });

  const registered = async (given: string) => {
    const details = person(given, 'Invented');
    return (await command('/v1/claimants', { office, details, occurredAt: '2026-01-05' }, advisor)).id;
  };

  beforeAll(async () => {
    const register = async (name: string) =>
      (await command('/v1/organisations', { name, kinds: ['support-group'], occurredAt: '2026-01-05' }, administrator))
        .id;
    [host, group, others] = [
      await register('Invented Association'),
      await register('Invented Tenants'),
      await register('Invented Others'),
    ];
    const opened = { name: 'Harlesden', area: 'brent', occurredAt: '2026-01-05' };
    office = (await command('/v1/offices', opened, administrator)).id;
    const leader = { as: ['team_leader'], person: randomUUID() } as const;
    await api.employ(leader.person, 'team_leader', office);
    await api.employ(advisor.person, 'advisor', office);
    await api.employ(ofGroup.person, 'desk_partner', group);
    await api.employ(ofOthers.person, 'desk_partner', others);
    const told = { name: 'Somali Community Desk', community: 'somali', office, hostId: host, occurredAt: '2026-01-12' };
    desk = (await command('/v1/desks', told, leader)).id;
    const roles = [{ role: 'desk_partner', place: { kind: 'desk', id: desk } }];
    const name = { given: 'Hodan', family: 'Invented' };
    await command('/v1/staff', { personId: atDesk.person, name, roles }, administrator);
    const details = person('Amina', 'Invented', { contact: { address: '1 Example Street', phone: '07700 900123' } });
    amina = (await command('/v1/claimants', { office, details, occurredAt: '2026-01-05' }, advisor)).id;
    const url = `/v1/claimants/${amina}/assignment`;
    const inCharge = { advisorId: advisor.person, office, occurredAt: '2026-01-05' };
    await command(`${url}/proposal`, inCharge, advisor);
    await command(`${url}/acceptance`, { advisorId: advisor.person, occurredAt: '2026-01-05' }, advisor);
  });

  it('takes the claimant’s consent in force on that day, or an override that says why', async () => {
    const from = `/v1/offices/${office}/referrals`;
    const toDesk = { kind: 'desk', id: desk };
    expect(await problem(from, asked(toDesk), advisor)).toBe('community-desk/consent-needed');
    await consents('share-with-desk', host);
    expect(await problem(from, asked(toDesk, { occurredAt: '2026-02-27' }), advisor)).toBe(
      'community-desk/consent-needed',
    );
    const contact = { contact: { phone: '07700 900123' } };
    expect(await problem(from, asked(toDesk, contact), advisor)).toBe('community-desk/contact-consent-needed');
    const override = { ground: 'safeguarding', reason: 'She is not safe at home' };
    const { url } = await command(from, asked({ kind: 'organisation', id: others }, { override }), advisor);
    expect(await shown(url, advisor)).toMatchObject({
      basis: { state: 'override', ground: 'safeguarding', reason: 'She is not safe at home' },
    });
    expect(await shown(url, ofOthers)).toMatchObject({ basis: { ground: 'safeguarding', reason: null } });
    await command(`${url}/error`, { reason: 'It was another one' }, advisor);
    expect(await shown(url, ofOthers)).toMatchObject({
      state: 'entered-in-error',
      claimant: { name: null, languages: [] },
      note: null,
    });
  });

  it('goes to the desk, comes back with what to do, goes on to who can help, and is seen by nobody else', async () => {
    const toDesk = await command(`/v1/offices/${office}/referrals`, asked({ kind: 'desk', id: desk }), advisor);
    const received = await shown(toDesk.url, atDesk);
    expect(received).toMatchObject({
      state: 'requested',
      overdue: true,
      need: 'housing',
      basis: { state: 'in-force', purpose: 'share-with-desk' },
      claimant: { claimantId: amina, name: 'Amina', languages: ['so', 'en'], interpreterNeeded: true, contact: null },
      note: 'Her landlord gave notice',
    });
    expect(JSON.stringify(received)).not.toMatch(/Example Street|07700/);
    const no = { reason: 'no-service', proposedAction: 'refer-elsewhere', note: 'The tenants know how' };
    expect(await problem(`${toDesk.url}/rejection`, no, advisor)).toBe('community-desk/referral-of-other-end');
    await command(`${toDesk.url}/rejection`, { ...no, occurredAt: '2026-03-03' }, atDesk);
    const notTold = {
      need: null,
      listingId: null,
      sessionId: null,
      note: null,
      claimant: { name: null, contact: null },
    };
    expect(await shown(toDesk.url, atDesk)).toMatchObject({ state: 'rejected', ...notTold });
    expect(await shown(toDesk.url, advisor)).toMatchObject({
      state: 'rejected',
      rejection: { reason: 'no-service', proposedAction: 'refer-elsewhere' },
      answerNote: 'The tenants know how',
    });

    await consents('referral-to-support', group);
    await consents('pass-on-contact', group);
    const on = { followsId: toDesk.id, contact: { phone: '07700 900123' }, occurredAt: '2026-03-04' };
    const toGroup = { kind: 'organisation', id: group };
    expect(await problem(`/v1/desks/${desk}/referrals`, asked(toGroup), atDesk)).toBe('caseload/claimant-not-found');
    const { url, id } = await command(`/v1/desks/${desk}/referrals`, asked(toGroup, on), atDesk);
    await command(`${url}/acceptance`, { note: 'Monday at ten', occurredAt: '2026-03-05' }, ofGroup);
    expect(await shown(url, ofGroup)).toMatchObject({
      state: 'accepted',
      followsId: toDesk.id,
      basis: { state: 'in-force' },
      claimant: { name: 'Amina', contact: { phone: '07700 900123', email: null } },
    });

    const withdrawal = { act: { means: 'phone' } };
    await command(`/v1/claimants/${amina}/consents/referral-to-support/withdrawal`, withdrawal, advisor);
    const withdrawn = {
      basis: { state: 'withdrawn' },
      claimant: { name: null, languages: [] },
      note: null,
      need: null,
    };
    expect(await shown(url, ofGroup)).toMatchObject({ state: 'accepted', ...withdrawn });
    expect(await listed(`/v1/organisations/${group}/referrals?need=housing`, ofGroup)).toMatchObject({ total: 0 });
    expect(await listed(`/v1/desks/${desk}/referrals?box=out&need=housing`, atDesk)).toMatchObject({ total: 1 });
    expect(await listed(`/v1/desks/${desk}/referrals?box=out&basis=withdrawn`, atDesk)).toMatchObject({
      total: 1,
      entries: [{ id, claimant: { name: 'Amina' } }],
    });
    await command(`${url}/completion`, { outcome: 'helped', note: 'A new flat' }, ofGroup);
    expect(await shown(url, atDesk)).toMatchObject({ state: 'completed', outcome: 'helped', endNote: 'A new flat' });

    for (const there of [url, toDesk.url]) {
      const answer = await get(there, ofOthers);
      const none = await get(`/v1/referrals/${randomUUID()}`, ofOthers);
      expect([answer.statusCode, answer.json<{ detail: string }>().detail]).toEqual([
        404,
        none.json<{ detail: string }>().detail,
      ]);
    }
    expect(
      await listed(`/v1/organisations/${others}/referrals?state=requested,accepted,completed`, ofOthers),
    ).toMatchObject({ entries: [], total: 0, counts: { overdue: 0 } });
    expect((await get(`/v1/organisations/${group}/referrals`, ofOthers)).statusCode).toBe(403);
    expect((await get(url, advisor)).statusCode).toBe(404);
    expect(await listed(`/v1/claimants/${amina}/referrals?state=rejected,completed`, advisor)).toMatchObject({
      entries: [{ id: toDesk.id }],
      total: 1,
    });
  });

  it('tells the other end no more once it is taken back', async () => {
    const given = asked(
      { kind: 'organisation', id: others },
      { override: { ground: 'safeguarding', reason: 'Not safe' } },
    );
    const { url } = await command(`/v1/offices/${office}/referrals`, given, advisor);
    expect(await shown(url, ofOthers)).toMatchObject({ need: 'housing', claimant: { name: 'Amina' } });
    await command(`${url}/revocation`, { reason: 'not-needed' }, advisor);
    expect(await shown(url, ofOthers)).toMatchObject({
      state: 'revoked',
      need: null,
      note: null,
      claimant: { name: null },
    });
    expect(await shown(url, advisor)).toMatchObject({ state: 'revoked', need: 'housing', claimant: { name: 'Amina' } });
  });

  it('without an answer is a task of the advisor where the office asked, until there is one', async () => {
    const override = { override: { ground: 'safeguarding', reason: 'Not safe' } };
    const toOthers = { kind: 'organisation', id: others };
    const { url, id } = await command(`/v1/offices/${office}/referrals`, asked(toOthers, override), advisor);
    const tasks = async (asAt = '2026-03-20') => {
      const list = `/v1/caseloads/${advisor.person}/tasks?kind=unanswered-referral&asAt=${asAt}&limit=100`;
      const { entries } = (await get(list, advisor)).json<{ entries: { recordId: Uuid; dueOn: string }[] }>();
      return entries.filter(({ recordId }) => recordId === id).map(({ dueOn }) => dueOn);
    };
    expect([await tasks('2026-03-16'), await tasks('2026-03-17')]).toEqual([[], ['2026-03-17']]);
    const waiting = `/v1/organisations/${others}/referrals?box=in&overdue=true`;
    expect((await listed(waiting, ofOthers)).entries.map((one) => one.id)).toContain(id);
    await command(`${url}/acceptance`, { occurredAt: '2026-03-18' }, ofOthers);
    expect(await tasks()).toEqual([]);
    await command(`${url}/reopening`, { reason: 'Of another person', occurredAt: '2026-03-19' }, ofOthers);
    expect(await tasks()).toEqual(['2026-03-17']);
    await command(`${url}/revocation`, { reason: 'no-answer', occurredAt: '2026-03-20' }, advisor);
    expect(await tasks('2026-03-21')).toEqual([]);
  });

  it('rests on the consent that there is, also where an override is named', async () => {
    const claimantId = await registered('Hibo');
    await consents('referral-to-support', others, claimantId);
    const override = { ground: 'safeguarding', reason: 'Not safe' };
    const given = asked({ kind: 'organisation', id: others }, { claimantId, override });
    const { url } = await command(`/v1/offices/${office}/referrals`, given, advisor);
    expect(await shown(url, ofOthers)).toMatchObject({ basis: { state: 'in-force', ground: null } });
    const withdrawal = { act: { means: 'phone' } };
    await command(`/v1/claimants/${claimantId}/consents/referral-to-support/withdrawal`, withdrawal, advisor);
    const untold = { need: null, claimant: { name: null } };
    expect(await shown(url, ofOthers)).toMatchObject({ basis: { state: 'withdrawn' }, ...untold });
  });

  it('does not tell a partner of a merged record of somebody whom that end never met', async () => {
    const [twice, stays] = [await registered('Twice'), await registered('Tweice')];
    const passport = { into: stays, ground: 'document-seen', reason: 'One passport' };
    await command(`/v1/claimants/${twice}/merge`, passport, advisor);
    const toOthers = asked({ kind: 'organisation', id: others }, { claimantId: twice });
    expect(await problem(`/v1/desks/${desk}/referrals`, toOthers, atDesk)).toBe('caseload/claimant-not-found');
  });

  it('is kept for as long as its class of records is, once none is open', async () => {
    const officer = { as: ['privacy_officer'], person: randomUUID() } as const;
    const id = await registered('Longgone');
    const day = { occurredAt: '2026-03-02' };
    const given = asked(
      { kind: 'organisation', id: others },
      { claimantId: id, override: { ground: 'safeguarding', reason: 'Not safe' } },
    );
    const { url } = await command(`/v1/offices/${office}/referrals`, given, advisor);
    for (const kept of ['claimant', 'referral'])
      expect((await api.post(`/v1/retention/rules/${kept}/period`, { months: 1 }, officer)).statusCode).toBe(200);
    const due = async () => {
      const { entries } = (await get('/v1/retention/expired?asAt=2099-01-01', officer)).json<{
        entries: { personId: Uuid; endedOn: string }[];
      }>();
      return entries.filter(({ personId }) => personId === id);
    };
    expect(await due()).toEqual([]);
    await command(`${url}/rejection`, { reason: 'no-service', proposedAction: 'refer-elsewhere', ...day }, ofOthers);
    expect(await due()).toMatchObject([{ recordClasses: ['claimant', 'referral'] }]);
  });

  it('is listed for each end, page by page, by state and answer', async () => {
    const from = `/v1/offices/${office}/referrals`;
    const again = asked({ kind: 'desk', id: desk }, { answerBy: '2099-01-01' });
    const { id } = await command(from, again, advisor);
    const first = await listed(`/v1/desks/${desk}/referrals?box=in&limit=1`, atDesk);
    expect(first).toMatchObject({ total: 2, counts: { requested: 1, rejected: 1, overdue: 0 } });
    const second = await listed(`/v1/desks/${desk}/referrals?box=in&limit=1&cursor=${first.next}`, atDesk);
    expect(second.next).toBeNull();
    expect(new Set([...first.entries, ...second.entries].map((one) => one.id)).size).toBe(2);
    expect(await listed(`${from}?box=out&state=requested&overdue=false`, advisor)).toMatchObject({ entries: [{ id }] });
    expect(await listed(`${from}?requestedBefore=2026-03-02`, advisor)).toMatchObject({ entries: [], total: 0 });
  });

  it('is neither made to nor seen by whom an exclusion names, as if the claimant were not there', async () => {
    const from = `/v1/offices/${office}/referrals`;
    const open = (await listed(`/v1/desks/${desk}/referrals?state=requested`, atDesk)).entries[0]!;
    const excluded = { excluded: { kind: 'organisation', id: host }, reason: 'A relative works there' };
    await command(`/v1/claimants/${amina}/exclusions`, excluded, advisor);
    expect(await problem(from, asked({ kind: 'desk', id: desk }), advisor)).toBe('caseload/claimant-not-found');
    expect(await listed(`/v1/desks/${desk}/referrals`, atDesk)).toMatchObject({ entries: [], total: 0 });
    expect(await problem(`/v1/referrals/${open.id}/acceptance`, {}, atDesk)).toBe('community-desk/referral-not-found');
  });
});
