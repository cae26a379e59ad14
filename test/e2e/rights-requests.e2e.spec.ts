import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { decision } from '@alongside/commands';
import { addDays, londonDateOf, sameDayAfter, type LocalDate, type Uuid } from '@alongside/kernel';
import type { RightsRequestRecord } from '../../libs/contexts/privacy/src/read-models/rights-request/rights-request.record';
import { rightsRequestDecider } from '../../libs/contexts/privacy/src/domain/rights-request/rights-request.decider';
import type { SubjectAccess } from '@alongside/privacy';
import { casework, person, problemIn } from './support/casework';
import { useTestApi } from './support/test-api';

const officer = { as: ['privacy_officer'] as const, person: '0192d3c2-7e1a-7c33-9a55-00000000000d' };
const today = londonDateOf(new Date().toISOString());
const daysAgo = (days: number) => addDays(today, -days);

interface Listed {
  readonly total: number;
  readonly next: string | null;
  readonly entries: readonly RightsRequestRecord[];
}

describe('what people ask for of their own data', () => {
  const api = useTestApi();
  const { register, command, show: showAs } = casework(api);

  const registered = async (given: string) => (await register(person(given, 'Invented'), '2026-01-05')).id;
  const ask = async (personId: Uuid, asksFor: 'access' | 'erasure', occurredAt?: LocalDate) =>
    (await command('/v1/rights-requests', { personId, asksFor, askedBy: 'person', occurredAt }, officer)).id;
  const say = (id: Uuid, what: string, body: object = {}) =>
    api.post(`/v1/rights-requests/${id}/${what}`, body, officer);
  const show = async (id: Uuid) =>
    (await api.get(`/v1/rights-requests/${id}?atLeast=${await api.head()}`, officer)).json<RightsRequestRecord>();
  const list = async (query: string) =>
    (await api.get(`/v1/rights-requests?atLeast=${await api.head()}&${query}`, officer)).json<Listed>();
  const refusal = async (answer: Awaited<ReturnType<typeof say>>) => {
    const { status, type } = await problemIn(api, answer);
    return [status, String(type).replace('/problems/', '')];
  };

  it('is due a month after it came, later by the days for which the clock stood, and two months later if need be', async () => {
    const received = daysAgo(20);
    const id = await ask(await registered('Amina'), 'access', received);
    expect(await show(id)).toMatchObject({ status: 'open', dueOn: sameDayAfter(received, 1) });
    await say(id, 'clock-stops', { reason: 'identity', occurredAt: daysAgo(18) });
    expect(await show(id)).toMatchObject({ stoppedOn: daysAgo(18), dueOn: null });
    await say(id, 'clock-resumptions', { occurredAt: daysAgo(11) });
    expect(await show(id)).toMatchObject({ stoodDays: 7, dueOn: addDays(sameDayAfter(received, 1), 7) });
    await say(id, 'extension', { reason: 'complex' });
    expect(await show(id)).toMatchObject({ extended: true, dueOn: addDays(sameDayAfter(received, 3), 7) });
  });

  it('is answered by what was handed over, and the person sees later that it was', async () => {
    const amina = await registered('Amina');
    const id = await ask(amina, 'access');
    const access = (await api.get(`/v1/persons/${amina}/subject-access`, officer)).json<SubjectAccess>();
    const handedOver = { position: access.position, digest: access.digest, toldBy: 'in-person' };
    expect((await say(id, 'answer', handedOver)).statusCode).toBe(200);
    expect(await show(id)).toMatchObject({ status: 'answered', dueOn: null, toldOn: today, digest: access.digest });
    expect(await refusal(await say(id, 'answer', handedOver))).toEqual([409, 'privacy/request-decided']);

    const later = (await api.get(`/v1/persons/${amina}/subject-access`, officer)).json<SubjectAccess>();
    const told = later.sections.find(({ heading }) => heading === 'What you asked for of your own data')!;
    expect(told.entries.map(({ what }) => what)).toEqual([
      'Your request came',
      'You were given what is held about you',
    ]);
    expect(later.named).toEqual([]);
  });

  it('is refused on a ground that the law has for it, and no other', async () => {
    const id = await ask(await registered('Bile'), 'access');
    const refused = { ground: 'legal-obligation', toldBy: 'letter' };
    expect(await refusal(await say(id, 'refusal', refused))).toEqual([422, 'privacy/no-such-ground']);
    expect((await say(id, 'refusal', { ...refused, ground: 'excessive' })).statusCode).toBe(200);
    expect(await show(id)).toMatchObject({ status: 'refused', ground: 'excessive', dueOn: null });
    expect((await say(id, 'refusal', { ground: 'a long story', toldBy: 'letter' })).statusCode).toBe(400);
  });

  it('is not decided by who saw it as it is no more', async () => {
    const id = await ask(await registered('Ceyda'), 'erasure');
    await say(id, 'withdrawal');
    const seen = { ...officer, headers: { 'if-match': '"0"' } };
    const stale = await api.post(`/v1/rights-requests/${id}/grant`, { ground: 'own-request' }, seen);
    expect(stale.statusCode).toBe(412);
    expect(await show(id)).toMatchObject({ status: 'withdrawn', dueOn: null });
  });

  it('is listed by what is due first, page by page, and narrowed', async () => {
    const dahir = await registered('Dahir');
    const days = [40, 3, 35, 10, 33];
    const ids = await Promise.all(days.map((ago) => ask(dahir, 'erasure', daysAgo(ago))));
    const seen: RightsRequestRecord[] = [];
    let cursor = '';
    do {
      const page = await list(`person=${dahir}&limit=2${cursor}`);
      expect(page.total).toBe(5);
      seen.push(...page.entries);
      cursor = page.next === null ? '' : `&cursor=${encodeURIComponent(page.next)}`;
    } while (cursor !== '');
    const byAge = [40, 35, 33, 10, 3].map((ago) => ids[days.indexOf(ago)]);
    expect(seen.map(({ id }) => id)).toEqual(byAge);
    const overdue = await list(`person=${dahir}&due=..${daysAgo(1)}`);
    expect(overdue.entries.map(({ id }) => id)).toEqual(byAge.slice(0, 3));
    expect((await list(`person=${dahir}&status=answered`)).entries).toEqual([]);
    expect((await list(`person=${dahir}&asksFor=access`)).total).toBe(0);
  });

  it('is not granted while something is on hold', async () => {
    const egal = await registered('Egal');
    const id = await ask(egal, 'erasure');
    const hold = await command(`/v1/persons/${egal}/holds`, { ground: 'court-case', reviewOn: '2030-01-01' }, officer);
    expect(hold.url).toBe(`/v1/persons/${egal}/holds`);
    expect(await refusal(await say(id, 'grant', { ground: 'own-request' }))).toEqual([409, 'privacy/on-hold']);
    const lifting = `/v1/persons/${egal}/holds/${hold.id}/lifting`;
    expect((await api.post(lifting, { reason: 'case-closed' }, officer)).statusCode).toBe(200);
    const holds = await api.get(`/v1/persons/${egal}/holds?atLeast=${await api.head()}`, officer);
    expect(holds.json()).toEqual({
      entries: [
        {
          ...{ id: hold.id, ground: 'court-case', placedOn: today, reviewOn: '2030-01-01' },
          ...{ liftedOn: today, reason: 'case-closed' },
        },
      ],
    });
    expect((await say(id, 'grant', { ground: 'own-request' })).statusCode).toBe(200);
    expect(await show(id)).toMatchObject({ status: 'carried-out', carriedOutOn: today, ground: 'own-request' });
    expect(await refusal(await api.post(`/v1/persons/${egal}/holds`, { ground: 'complaint' }, officer))).toEqual([
      ...[409, 'privacy/person-forgotten'],
    ]);
    expect((await say(id, 'confirmation', { toldBy: 'letter' })).statusCode).toBe(200);
    expect(await show(id)).toMatchObject({ status: 'confirmed', toldOn: today, dueOn: null });
  });

  it('is recorded of nobody whom nobody knows, nor is anything on hold', async () => {
    const asked = { personId: randomUUID(), asksFor: 'access', askedBy: 'person' };
    const unknown = [404, 'privacy/person-not-found'];
    expect(await refusal(await api.post('/v1/rights-requests', asked, officer))).toEqual(unknown);
    const hold = await api.post(`/v1/persons/${randomUUID()}/holds`, { ground: 'court-case' }, officer);
    expect(await refusal(hold)).toEqual(unknown);
  });

  it('is carried out although whoever granted it was stopped before it was', async () => {
    const faarax = await registered('Faarax');
    const id = await ask(faarax, 'erasure');
    const granted = decision(rightsRequestDecider, id, {
      ...{ kind: 'grant', ground: 'own-request' },
      ...{ occurredAt: today, today },
    } as const);
    const context = {
      ...{ commandId: randomUUID(), correlationId: randomUUID(), route: 'stopped', request: {} },
      actor: { personId: officer.person, roles: ['privacy_officer'] },
    };
    await api.platform.commands.handle(context, granted);
    expect(await show(id)).toMatchObject({ status: 'granted', dueOn: sameDayAfter(today, 1) });
    while ((await show(id)).status !== 'carried-out') await delay(100);
    expect(await showAs(`/v1/claimants/${faarax}`)).toMatchObject({ name: null });
  });
});
