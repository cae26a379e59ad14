import { randomUUID } from 'node:crypto';
import { addDays, londonDateOf } from '@alongside/kernel';
import { casework, makingTheLeap, northgate, person, problemIn, type Done } from './support/casework';
import { advisor, useTestApi, type Answer } from './support/test-api';

interface Entry {
  readonly type: string;
  readonly data: object | null;
  readonly recordedAt: string;
  readonly enteredInError: object | null;
}

interface Entries {
  readonly total: number;
  readonly next: string | null;
  readonly asAt?: string;
  readonly knownAt?: string;
  readonly entries: readonly Entry[];
}

const today = londonDateOf(new Date().toISOString());
const reason = 'The letter says otherwise';
const terms = { startedOn: '2026-03-09', hours: 'full-time', employer: 'Example Kitchens Ltd' };
const log = { kind: 'practice-interview', channel: 'in-person', office: northgate, minutes: 25, summary: 'Went well' };
const plan = { goals: [{ words: 'Work in a bakery', steps: [{ owner: 'claimant', dueOn: today, words: 'A CV' }] }] };
const act = { means: 'in-person', language: 'so', interpreterUsed: false };

describe('what the advisor knew on that day', () => {
  const api = useTestApi();
  const { register, command, openClaim, assign, show } = casework(api);
  let hodan: Done;
  let claim: Done;
  let job: Done;
  let talk: Done;
  let drafted: Done;
  /** When all of it was recorded, and nothing of it was put right yet. */
  let then: string;

  const timeline = (asked: string) => show<Entries>(`${hodan.url}/timeline?${asked}`);
  const shown = (asked: string) => show(`${hodan.url}${asked}`);

  beforeAll(async () => {
    hodan = await register(person('Hodan', 'Invented', { birthMonth: '1994-07' }), '2026-01-05');
    claim = await openClaim(hodan.id, '2026-01-05', { weeklyAmountPence: 9_000 });
    await assign(hodan.id, advisor, '2026-01-12');
    await command(`${claim.url}/adjustments`, { weeklyAmountPence: 9_500, reason, occurredAt: '2026-02-02' });
    await command(`${claim.url}/closure`, { destination: 'employment', hours: 'full-time', occurredAt: '2026-03-09' });
    job = await command('/v1/employments', { claimantId: hodan.id, claimId: claim.id, terms, evidence: 'self-report' });
    talk = await command('/v1/interactions', { claimantId: hodan.id, ...log, occurredAt: '2026-02-09' });
    drafted = await command('/v1/action-plans', { claimantId: hodan.id, ...plan, occurredAt: '2026-02-16' });
    const consent = `${hodan.url}/consents/referral`;
    await command(`${consent}/grant`, {
      recipients: [{ kind: 'organisation', id: makingTheLeap }],
      act,
      occurredAt: '2026-02-23',
    });
    const { entries } = await timeline('limit=1000');
    then = entries
      .map(({ recordedAt }) => recordedAt)
      .sort()
      .at(-1)!;

    const details = { name: { given: 'Hodan', family: 'Warsame' }, birthMonth: '1995-07' };
    await command(`${hodan.url}/detail-corrections`, { details, reason });
    const closing = { destination: 'employment', hours: 'part-time', closedOn: '2026-03-02', reason };
    await command(`${claim.url}/closure-corrections`, closing);
    await command(`${job.url}/error`, { reason });
    await command(`${talk.url}/error`, { reason });
    await command(`${drafted.url}/error`, { reason });
    await command(`${consent}/withdrawal`, { act });
    await command(`${hodan.url}/assignment/end`, { reason: 'claim-closed', occurredAt: '2026-03-16' });
  });

  it('is the record before it was put right', async () => {
    expect(await shown('')).toMatchObject({
      name: { family: 'Warsame' },
      birthMonth: '1995-07',
      claims: [{ closedOn: '2026-03-02', hours: 'part-time' }],
      employments: [],
    });
    expect(await shown(`?knownAt=${then}`)).toMatchObject({
      asAt: today,
      knownAt: then,
      name: { family: 'Invented' },
      birthMonth: '1994-07',
      claims: [{ closedOn: '2026-03-09', hours: 'full-time', weeklyAmountPence: 9_500 }],
      employments: [{ id: job.id, employer: 'Example Kitchens Ltd', evidence: ['self-report'] }],
      masked: [],
    });
  });

  it('is nothing to edit: it has no tag for If-Match', async () => {
    expect((await api.get(hodan.url)).headers).toHaveProperty('etag');
    expect((await api.get(`${hodan.url}?knownAt=${then}`)).headers).not.toHaveProperty('etag');
  });

  it('is what was true on a day, as it is known today: what was wrong had been so all along', async () => {
    expect(await shown('?asAt=2026-01-19')).toMatchObject({
      asAt: '2026-01-19',
      name: { family: 'Warsame' },
      claims: [{ closedOn: null, weeklyAmountPence: 9_000 }],
    });
    expect(await shown('?asAt=2026-03-02')).toMatchObject({ claims: [{ closedOn: '2026-03-02' }], employments: [] });
    expect(await shown(`?asAt=2026-03-02&knownAt=${then}`)).toMatchObject({ claims: [{ closedOn: null }] });
  });

  it('is the timeline with what was said before it was hidden, in pages that agree', async () => {
    const all = await timeline(`knownAt=${then}&limit=1000`);
    expect(all).toMatchObject({ asAt: today, knownAt: then, next: null });
    expect(all.entries.every(({ data, enteredInError }) => data !== null && enteredInError === null)).toBe(true);
    expect((await timeline('')).total).toBe(all.total + 7);

    const first = await timeline(`knownAt=${then}&asAt=2026-02-28&limit=3`);
    expect(first).toMatchObject({ asAt: '2026-02-28', total: 8 });
    const asked = `knownAt=${then}&asAt=2026-02-28&limit=1000&cursor=`;
    const second = await timeline(`${asked}${first.next!}`);
    expect(second).toMatchObject({ asAt: '2026-02-28', total: 8, next: null });
    const listed = all.entries.filter(({ data }) => (data as { occurredAt: string }).occurredAt <= '2026-02-28');
    expect([...first.entries, ...second.entries]).toEqual(listed);

    expect((await timeline(`asAt=2026-02-28`)).entries).toContainEqual(
      expect.objectContaining({ type: 'InteractionLogged', data: null }),
    );
  });

  it('is whoever was in charge, what was talked of, planned and agreed to', async () => {
    const inCharge = { advisorId: advisor, from: '2026-01-12' };
    expect(await shown('/assignment')).toMatchObject({ inCharge: null });
    expect(await shown(`/assignment?knownAt=${then}`)).toMatchObject({ knownAt: then, inCharge });
    expect(await shown('/assignment?asAt=2026-03-15')).toMatchObject({ asAt: '2026-03-15', inCharge });
    expect(await shown('/assignment?asAt=2026-01-11')).toMatchObject({ inCharge: null });

    const hired = { id: job.id, employer: 'Example Kitchens Ltd', claimId: claim.id };
    expect(await shown('/employments')).toMatchObject({ total: 0 });
    expect(await shown(`/employments?knownAt=${then}`)).toMatchObject({ knownAt: then, total: 1, entries: [hired] });

    const talked = { id: talk.id, state: 'attended', log: { summary: 'Went well' } };
    expect(await shown('/interactions')).toMatchObject({ entries: [{ state: 'entered-in-error' }] });
    expect(await shown(`/interactions?knownAt=${then}`)).toMatchObject({ knownAt: then, total: 1, entries: [talked] });
    expect(await shown(`/interactions?knownAt=${then}&state=missed`)).toMatchObject({ total: 0, entries: [] });

    const planned = { id: drafted.id, state: 'drafted', goals: [{ words: 'Work in a bakery' }] };
    expect(await shown('/action-plans')).toMatchObject({ entries: [{ state: 'entered-in-error' }] });
    expect(await shown(`/action-plans?knownAt=${then}`)).toMatchObject({ total: 1, entries: [planned] });
    expect(await shown(`/action-plans?knownAt=${then}&asAt=2026-02-15`)).toMatchObject({ total: 0, entries: [] });

    expect(await shown('/consents')).toMatchObject({ entries: [{ state: 'withdrawn', inForce: false }] });
    const agreed = { asAt: '2026-02-23', entries: [{ state: 'given', inForce: true, act: { on: '2026-02-23' } }] };
    expect(await shown('/consents?asAt=2026-02-23')).toMatchObject(agreed);
    expect(await shown('/consents?asAt=2026-02-22')).toMatchObject({ entries: [] });
  });

  it('is nothing before somebody was there', async () => {
    const problem = { type: '/problems/caseload/claimant-not-found' };
    for (const asked of ['?asAt=2026-01-04', '?knownAt=2026-01-05T09:00:00Z', '/assignment?asAt=2026-01-04'])
      expect(await problemIn(api, await api.get(`${hodan.url}${asked}`))).toMatchObject(problem);
    expect(await timeline('asAt=2026-01-04')).toMatchObject({ total: 0, entries: [] });
  });

  it('is not for somebody who may not see the record today', async () => {
    const colleague = randomUUID();
    const asked = { person: colleague, as: ['team_leader'] as const, purpose: 'quality-check' };
    const past = () => api.get(`${hodan.url}?knownAt=${then}`, asked);
    expect((await past()).statusCode).toBe(200);
    const excluded = { kind: 'person', id: colleague };
    const { position } = await command(`${hodan.url}/exclusions`, { excluded, reason: 'An invented quarrel' });
    await show(hodan.url, { position });
    expect((await past()).statusCode).toBe(404);
  });

  it('is asked of days and instants that have come', async () => {
    const typeOf = async (answer: Promise<Answer>) => (await problemIn(api, await answer)).type;
    const lists = [
      '',
      '/timeline',
      '/assignment',
      '/employments',
      '/interactions',
      '/action-plans',
      '/notes',
      '/consents',
    ];
    for (const asked of [`asAt=${addDays(today, 2)}`, 'knownAt=2999-01-01T00:00:00Z'])
      for (const list of lists)
        expect(await typeOf(api.get(`${hodan.url}${list}?${asked}`))).toBe('/problems/caseload/moment-not-come');
    for (const asked of ['asAt=2026-02-30', 'knownAt=yesterday', 'asAt=', 'asOf=2026-03-02'])
      expect(await typeOf(api.get(`${hodan.url}?${asked}`))).toBe('/problems/http/invalid-request');
    const { next } = await timeline(`knownAt=${then}&limit=1`);
    expect(await typeOf(api.get(`${hodan.url}/timeline?limit=1&cursor=${next!}`))).toBe(
      '/problems/http/invalid-cursor',
    );
  });
});
