import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { londonDateOf, sameDayAfter, type Uuid } from '@alongside/kernel';
import { ExpirePerson, type ExpiredPersonRecord } from '@alongside/privacy';
import { recordClasses } from '../../apps/composition/src';
import { expireAll, tellExpired } from '../../apps/ops/src/commands/retention.command';
import { casework, person, problemIn } from './support/casework';
import { advisor, northgate, useTestApi } from './support/test-api';

const officer = { as: ['privacy_officer'] as const, person: '0192d3c2-7e1a-7c33-9a55-00000000000d' };
const administrator = { as: ['administrator'] as const };
const today = londonDateOf(new Date().toISOString());
const monthsAgo = (months: number) => sameDayAfter(today, -months);

interface Expired {
  readonly asAt: string;
  readonly total: number;
  readonly next: string | null;
  readonly entries: readonly ExpiredPersonRecord[];
}

describe('records that were kept for as long as they are to be', () => {
  const api = useTestApi();
  const { register, command, openClaim, show, assign } = casework(api);
  const session = () => ({ platform: api.platform, app: api.app });
  const expired = async (query = '') =>
    (await api.get(`/v1/retention/expired?atLeast=${await api.head()}${query}`, officer)).json<Expired>();
  const ids = ({ entries }: Expired) => entries.map(({ personId }) => personId);
  const keep = (recordClass: string, months: number) =>
    api.post(`/v1/retention/rules/${recordClass}/period`, { months }, officer);

  /** A claim that was closed so many months ago. */
  async function closed(given: string, months: number): Promise<Uuid> {
    const { id } = await register(person(given, 'Invented'), monthsAgo(months + 12));
    const claim = await openClaim(id, monthsAgo(months + 12));
    await command(`${claim.url}/closure`, { destination: 'employment', occurredAt: monthsAgo(months) });
    return id;
  }

  let longGone: Uuid;
  let longerGone: Uuid;
  let lately: Uuid;
  let onTheStaff: Uuid;

  beforeAll(async () => {
    longGone = await closed('Longgone', 80);
    longerGone = await closed('Longergone', 90);
    lately = await closed('Lately', 3);
    onTheStaff = await closed('Onthestaff', 100);
    await command(
      '/v1/staff',
      { personId: onTheStaff, name: { given: 'Onthestaff', family: 'Invented' } },
      administrator,
    );
    const open = await register(person('Openclaim', 'Invented'), monthsAgo(120));
    await openClaim(open.id, monthsAgo(120));
    const inCharge = await closed('Incharge', 110);
    await assign(inCharge, advisor, monthsAgo(115));
  });

  it('cannot be kept without end a second time', async () => {
    const problem = await problemIn(api, await api.post('/v1/retention/rules/claimant/withdrawal', {}, officer));
    expect(problem).toMatchObject({ status: 409, type: '/problems/privacy/period-not-set' });
  });

  it('are kept without end until a privacy officer says for how long', async () => {
    const rules = await api.get('/v1/retention/rules', officer);
    expect(rules.json()).toEqual({
      entries: recordClasses.map(({ recordClass, trigger }) => ({ recordClass, trigger, months: null, since: null })),
    });
    expect(await expired()).toEqual({ asAt: today, total: 0, next: null, entries: [] });
  });

  it('are of a class that there is, and kept for a month at least', async () => {
    expect(await problemIn(api, await keep('vacancy', 72))).toMatchObject({
      ...{ status: 404, type: '/problems/privacy/record-class-not-found' },
    });
    expect((await keep('claimant', 0)).statusCode).toBe(400);
  });

  it('are listed the longest expired first, and nobody is whom another record keeps', async () => {
    expect((await keep('claimant', 72)).statusCode).toBe(200);
    const first = await expired('&limit=1');
    expect(first).toMatchObject({ total: 2, entries: [{ personId: longerGone, onHold: false }] });
    const second = await expired(`&limit=1&cursor=${encodeURIComponent(first.next!)}`);
    expect(second.entries).toEqual([
      {
        ...{ personId: longGone, recordClasses: ['claimant'], endedOn: monthsAgo(80) },
        ...{ expiredOn: sameDayAfter(monthsAgo(80), 72), onHold: false },
      },
    ]);
    expect(second.next).toBeNull();
  });

  it('are listed as they will have expired on a day to come', async () => {
    expect(ids(await expired(`&asAt=${sameDayAfter(today, 70)}`))).toEqual([longerGone, longGone, lately]);
  });

  it('are said beforehand, by the command line too, and nothing is erased by it', async () => {
    const before = await api.head();
    const { told, due } = await tellExpired(session());
    expect(due).toBe(2);
    expect(told).toContain('claimant: kept 72 months.');
    expect(told).toContain('staff-member: kept without end.');
    expect(told).toContain('2 would be forgotten; 0 more are kept by a hold.');
    expect(await api.head()).toBe(before);
  });

  it('are erased, but for what is on hold, and nobody is owed an answer for it', async () => {
    await command(`/v1/persons/${longGone}/holds`, { ground: 'court-case' }, officer);
    expect(ids(await expired('&onHold=true'))).toEqual([longGone]);
    expect(ids(await expired('&onHold=false'))).toEqual([longerGone]);
    expect(await expireAll(session(), officer.person)).toEqual({ forgotten: 1, kept: 0 });
    expect(await show(`/v1/claimants/${longerGone}`)).toMatchObject({ name: null });
    for (const id of [longGone, lately, onTheStaff])
      expect(await show(`/v1/claimants/${id}`)).toMatchObject({ name: { family: 'Invented' } });
    const requests = await api.get(`/v1/rights-requests?person=${longerGone}`, officer);
    expect(requests.json()).toMatchObject({
      entries: [
        {
          ...{ asksFor: 'erasure', askedBy: 'retention-schedule', status: 'carried-out', dueOn: null },
          ground: 'retention-over',
        },
      ],
    });
    expect(ids(await expired())).toEqual([longGone]);
    expect(await expireAll(session(), officer.person)).toEqual({ forgotten: 0, kept: 0 });
  });

  it('are not erased of whom a record keeps since the list was made, or who is owed an answer', async () => {
    const [again, asking] = [await closed('Again', 85), await closed('Asking', 86)];
    expect(ids(await expired('&onHold=false'))).toEqual([asking, again]);
    await openClaim(again, today);
    await command('/v1/rights-requests', { personId: asking, asksFor: 'access', askedBy: 'person' }, officer);
    expect(ids(await expired('&onHold=true'))).toEqual([asking, longGone]);
    for (const personId of [again, asking]) {
      const context = {
        ...{ commandId: randomUUID(), correlationId: randomUUID(), route: 'listed before', request: {} },
        actor: { personId: officer.person, roles: ['privacy_officer'] },
      };
      const expiry = new ExpirePerson(context, { personId, at: new Date().toISOString() });
      const refused = api.app.get(CommandBus).execute(expiry);
      await expect(refused).rejects.toMatchObject({ code: 'privacy/not-expired' });
    }
  });

  it('are kept by what is on hold, or owed, under a record that was merged into them', async () => {
    const stays = await closed('Twice', 84);
    const duplicate = await closed('Tweice', 88);
    const passport = { ground: 'document-seen', reason: 'One passport' };
    await command(`/v1/claimants/${duplicate}/merge`, { into: stays, ...passport });
    expect(ids(await expired('&onHold=false'))).toEqual([stays]);
    await command('/v1/rights-requests', { personId: duplicate, asksFor: 'access', askedBy: 'person' }, officer);
    expect(ids(await expired('&onHold=true'))).toContain(stays);
    expect(ids(await expired('&onHold=false'))).toEqual([]);
  });

  it('are kept by a flag or follow-up of a note that is open, and from the last note on', async () => {
    const occurredAt = monthsAgo(75);
    const note = (claimantId: Uuid, more: object = {}) =>
      command(`/v1/claimants/${claimantId}/notes`, { words: 'Called the office', occurredAt, ...more });
    const [noted, flagged] = [await closed('Noted', 81), await closed('Flagged', 81)];
    const [awaited, notedLately] = [await closed('Awaited', 81), await closed('Latelynoted', 81)];
    await note(noted);
    const { url } = await note(flagged, { flag: 'needs-quick-help' });
    await note(awaited, { followUp: { followUpOn: occurredAt, staffId: advisor } });
    await note(notedLately, { occurredAt: monthsAgo(1) });
    expect((await expired('&onHold=false')).entries).toMatchObject([{ personId: noted, endedOn: occurredAt }]);
    await command(`${url}/flag-resolution`, { reason: 'dealt-with', occurredAt });
    expect(ids(await expired('&onHold=false')).sort()).toEqual([noted, flagged].sort());
    expect(await expireAll(session(), officer.person)).toMatchObject({ forgotten: 2 });
  });

  it('go by themselves where they are about nobody: what was said at a gathering, and to an employer', async () => {
    const occurredAt = monthsAgo(30);
    const partner = { as: ['desk_partner'] as const, person: randomUUID() };
    const adviser = { as: ['employer_adviser'] as const };
    const association = randomUUID();
    await api.employ(partner.person, 'desk_partner', association);
    const host = { kind: 'organisation', id: association };
    const forum = { kind: 'forum', host, officeId: northgate, plannedFor: occurredAt, title: 'Forum', occurredAt };
    const { url, id } = await command('/v1/gatherings', forum, partner);
    const record = { attendance: [], languages: ['so'], interpreterUsed: false, themes: [{ theme: 'housing' }] };
    const details = { name: 'Invented Bakery', sector: 'hospitality', size: 'small' };
    const { id: employerId } = await command('/v1/employers', { office: northgate, details, occurredAt }, adviser);
    const call = { channel: 'phone', result: 'call-again', note: 'Her brother knows the baker', occurredAt };
    const { id: contactId } = await command(`/v1/employers/${employerId}/contacts`, call, adviser);
    for (const recordClass of ['gathering', 'employer-contact']) await keep(recordClass, 24);
    expect(ids(await expired('&onHold=false'))).toEqual([contactId]);
    await command(`${url}/record`, { ...record, summary: 'Hodan spoke', occurredAt }, partner);
    expect(ids(await expired('&onHold=false')).sort()).toEqual([contactId, id].sort());
    expect(await expireAll(session(), officer.person)).toMatchObject({ forgotten: 2 });
    const shown = (await api.get(`${url}?atLeast=${await api.head()}`, partner)).json<object>();
    expect(shown).toMatchObject({ state: 'held', title: null, summary: null });
    const history = await api.get(`/v1/employers/${employerId}/history?kind=contact`, adviser);
    expect(history.body).not.toContain('Her brother');
  });

  it('of somebody on the staff are erased once that record is old enough as well', async () => {
    await command(`/v1/staff/${onTheStaff}/leaving`, { reason: 'retired', occurredAt: today }, administrator);
    expect((await keep('staff-member', 12)).statusCode).toBe(200);
    expect(ids(await expired('&onHold=false'))).toEqual([]);
    expect((await expired(`&onHold=false&asAt=${sameDayAfter(today, 12)}`)).entries).toEqual([
      {
        ...{ personId: onTheStaff, recordClasses: ['claimant', 'staff-member'], endedOn: today },
        ...{ expiredOn: sameDayAfter(today, 12), onHold: false },
      },
    ]);
  });

  it('are kept without end again where the rule is taken back', async () => {
    expect((await api.post('/v1/retention/rules/claimant/withdrawal', {}, officer)).statusCode).toBe(200);
    expect((await expired(`&asAt=${sameDayAfter(today, 240)}`)).total).toBe(0);
  });
});
