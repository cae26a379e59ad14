import { randomUUID } from 'node:crypto';
import type { Role } from '@alongside/http';
import { addDays, londonDateOf, type Uuid } from '@alongside/kernel';
import type { ConferencePackRecord } from '../../libs/contexts/high-barriers/src/read-models/support-case/conference-pack.record';
import type { KnownCaseRecord } from '../../libs/contexts/high-barriers/src/read-models/support-case/known-case.record';
import type { SupportCaseRecord } from '../../libs/contexts/high-barriers/src/read-models/support-case/support-case.record';
import type { TeamWorkRecord } from '../../libs/contexts/high-barriers/src/read-models/support-case/team-work.record';
import { casework, person, problemIn, type Done } from './support/casework';
import { useTestApi, type Answer } from './support/test-api';

const today = londonDateOf(new Date().toISOString());
const ago = (days: number) => addDays(today, -days);
const act = { means: 'in-person', language: 'so', interpreterUsed: true };
const agreement = { reference: 'ISA-2026-04', signedOn: ago(100), until: addDays(today, 100) };

interface Page<Entry> {
  readonly total: number;
  readonly entries: readonly Entry[];
}

interface ReadingShown {
  readonly reader: Uuid;
  readonly route: string;
  readonly purpose: string;
}

interface Asking {
  readonly as: readonly Role[];
  readonly person: Uuid;
  readonly purpose: string | null;
}

describe('High-Barriers', () => {
  const api = useTestApi();
  const { command } = casework(api);
  const administrator = { as: ['administrator'] } as const;
  let [office, probation, ifrah, marta, lena, ruth]: Uuid[] = [];
  let ayaan: Uuid;

  const hire = async (role: string, place: { kind: string; id: Uuid }): Promise<Uuid> => {
    const personId = randomUUID();
    const name = { given: 'Made-up', family: 'Colleague' };
    const roles = [{ role, place }];
    await command('/v1/staff', { personId, name, roles, occurredAt: ago(400) }, administrator);
    return personId;
  };
  const asRuth = () => ({ as: ['specialist'] as const, person: ruth!, purpose: null });
  const asIfrah = () => ({ as: ['advisor'] as const, person: ifrah!, purpose: null });
  const asMarta = () => ({ as: ['advisor'] as const, person: marta!, purpose: null });
  const asLena = () => ({ as: ['team_leader'] as const, person: lena!, purpose: null });

  const seen = async (url: string, who: Asking): Promise<Answer> =>
    api.get(`${url}${url.includes('?') ? '&' : '?'}atLeast=${await api.head()}`, who);
  const shown = async <Shown>(url: string, who: Asking): Promise<Shown> => {
    const answer = await seen(url, who);
    expect([url, answer.statusCode]).toEqual([url, 200]);
    return answer.json<Shown>();
  };
  const openCase = async (claimantId: Uuid, sharing: object = { agreed: { act } }): Promise<Done> => {
    const referral = { office, source: 'probation', referredOn: ago(63), areas: ['justice', 'housing'] };
    const body = { ...referral, reason: 'Sleeps at friends', ...sharing, occurredAt: ago(60) };
    return command(`/v1/claimants/${claimantId}/support-cases`, body, asIfrah());
  };
  const join = (url: string, memberId: Uuid, more: object = {}) => {
    const member = { memberId, role: 'probation-officer', organisationId: probation, agreement, occurredAt: ago(50) };
    return command(`${url}/members`, { ...member, ...more }, asIfrah());
  };
  const claimant = async (given: string): Promise<Uuid> => {
    const details = person(given, 'Invented');
    const { id, url } = await command('/v1/claimants', { office, details, occurredAt: ago(300) }, asMarta());
    const charge = { advisorId: marta, office, occurredAt: ago(299) };
    await command(`${url}/assignment/proposal`, charge, asMarta());
    await command(`${url}/assignment/acceptance`, { advisorId: marta, occurredAt: ago(299) }, asMarta());
    return id;
  };
  /** Every path by which a case might be met, answered as for one that is not there. */
  const seesNothingOf = async ({ id, url }: Done, claimantId: Uuid, who: Asking): Promise<void> => {
    const unknown = `/v1/support-cases/${randomUUID()}`;
    for (const path of ['', '/conference-pack']) {
      const [answer, none] = [await seen(url + path, who), await seen(unknown + path, who)];
      const told = ({ statusCode, body }: Answer) => [statusCode, body.replace(/urn:uuid:[0-9a-f-]+/, '')];
      expect(told(answer)).toEqual(told(none));
      expect(answer.statusCode).toBe(404);
    }
    const risk = { words: 'Two of you', reviewOn: addDays(today, 7) };
    expect((await api.post(`${url}/risks`, risk, who)).statusCode).toBe(404);
    expect((await seen(`/v1/staff/${who.person}/support-cases`, who)).body).not.toContain(id);
    const others = [
      `/v1/claimants/${claimantId}`,
      `/v1/claimants/${claimantId}/timeline`,
      `/v1/offices/${office}/caseload`,
    ];
    for (const other of others) expect((await seen(other, { ...who, purpose: 'complaint' })).body).not.toContain(id);
  };

  beforeEach(async () => {
    const organisation = { name: 'Invented Probation', kinds: ['probation'], occurredAt: ago(400) };
    probation = (await command('/v1/organisations', organisation, administrator)).id;
    office = (await command('/v1/offices', { name: 'Harlesden', area: 'brent', occurredAt: ago(400) }, administrator))
      .id;
    const there = { kind: 'office', id: office };
    ifrah = await hire('advisor', there);
    marta = await hire('advisor', there);
    lena = await hire('team_leader', there);
    ruth = await hire('specialist', { kind: 'organisation', id: probation });
    ayaan = await claimant('Ayaan');
  });

  it('lets a probation officer who joins a case see that one and no other, by any path, until she leaves; and all of it is written down', async () => {
    const first = await openCase(ayaan);
    const bilan = await claimant('Bilan');
    const other = await openCase(bilan);
    await seesNothingOf(first, ayaan, asRuth());

    await join(first.url, ruth!);
    expect(await shown<SupportCaseRecord>(first.url, asRuth())).toMatchObject({
      ...{ claimantId: ayaan, firstName: 'Ayaan', ownerId: ifrah, state: 'open', reason: 'Sleeps at friends' },
      sharing: [{ kind: 'agreed', means: 'in-person', language: 'so', interpreterUsed: true }],
    });
    await seesNothingOf(other, bilan, asRuth());
    const work = await shown<Page<TeamWorkRecord>>(`/v1/staff/${ruth}/support-cases`, asRuth());
    expect(work).toMatchObject({
      total: 1,
      entries: [{ id: first.id, role: 'probation-officer', firstName: 'Ayaan' }],
    });

    await command(`${first.url}/members/${ruth}/leaving`, { reason: 'part-done' }, asRuth());
    await seesNothingOf(first, ayaan, asRuth());
    expect((await shown<Page<TeamWorkRecord>>(`/v1/staff/${ruth}/support-cases`, asRuth())).total).toBe(0);

    const readings = `/v1/persons/${ayaan}/readings?limit=100`;
    const { entries } = (await api.get(readings, { as: ['privacy_officer'] })).json<Page<ReadingShown>>();
    const ofRuth = entries.filter(({ reader }) => reader === ruth).map(({ route, purpose }) => `${route} ${purpose}`);
    expect([...new Set(ofRuth)].toSorted()).toEqual([
      'GET /v1/staff/:id/support-cases casework',
      'GET /v1/support-cases/:id casework',
    ]);
  });

  it('takes a claimant with a team of office and probation from the referral, by conference, plan and sessions, to what was achieved', async () => {
    const { url, id } = await openCase(ayaan);
    await join(url, ruth!);
    const held = await command(
      `${url}/conferences`,
      {
        ...{ attendeeIds: [ifrah, ruth], decisions: 'The next report is in the office', nextOn: addDays(today, 3) },
        steps: [{ memberId: ruth, dueOn: addDays(today, 1), words: 'Ask the hostel for a place' }],
        occurredAt: ago(40),
      },
      asRuth(),
    );
    const plan = { goals: 'A room by Easter, then a trial shift', reviewOn: addDays(today, 30), act };
    await command(`${url}/plans`, { ...plan, occurredAt: ago(39) }, asIfrah());
    const session = (occurredAt: string, attendance: string) =>
      command(`${url}/sessions`, { memberId: ruth, attendance, occurredAt }, asRuth());
    await session(ago(45), 'missed');
    const came = await session(ago(38), 'attended');
    await session(ago(10), 'late');
    await command(`${url}/risks`, { words: 'Meet in the office, two of you', reviewOn: addDays(today, 60) }, asIfrah());
    const correction = { memberId: ruth, attendance: 'attended', heldOn: ago(42), reason: 'It was the week before' };
    await command(`${url}/sessions/${came.id}/corrections`, correction, asRuth());

    const pack = await shown<ConferencePackRecord>(`${url}/conference-pack`, asRuth());
    expect(pack).toMatchObject({
      ...{ id, firstName: 'Ayaan', nextOn: addDays(today, 3), daysToFirstSession: 18 },
      lastConference: { id: held.id, decisions: 'The next report is in the office' },
      plan: { goals: plan.goals, means: 'in-person' },
      risks: [{ words: 'Meet in the office, two of you' }],
      openSteps: [{ words: 'Ask the hostel for a place', memberId: ruth }],
      sessionsSince: [{ on: ago(10), attendance: 'late' }],
    });
    const work = await shown<Page<TeamWorkRecord>>(`/v1/staff/${ruth}/support-cases`, asRuth());
    expect(work.entries).toMatchObject([
      {
        ...{ dueOn: addDays(today, 1), stepDueOn: addDays(today, 1), nextConferenceOn: addDays(today, 3) },
        ...{ lastSessionOn: ago(10), sessionDueOn: addDays(today, 18), accessEndsOn: agreement.until },
      },
    ]);
    const due = (day: string) => `/v1/staff/${ifrah}/support-cases?dueBy=${day}`;
    expect((await shown<Page<TeamWorkRecord>>(due(today), asIfrah())).total).toBe(0);
    expect((await shown<Page<TeamWorkRecord>>(due(addDays(today, 3)), asIfrah())).total).toBe(1);

    await command(`${url}/steps/${pack.openSteps[0]!.id}/completion`, {}, asRuth());
    const outcomes = [
      { area: 'justice', outcome: 'achieved' },
      { area: 'housing', outcome: 'partially' },
    ];
    const early = await api.post(`${url}/closure`, { outcomes: outcomes.slice(1) }, asIfrah());
    expect((await problemIn(api, early)).type).toBe('/problems/high-barriers/outcome-for-each-area');
    await command(`${url}/closure`, { outcomes, note: 'Has a room of her own' }, asIfrah());
    expect(await shown(url, asIfrah())).toMatchObject({
      state: 'closed',
      outcomes,
      closingNote: 'Has a room of her own',
    });
    await seesNothingOf({ url, id } as Done, ayaan, asRuth());
  });

  it('says that there is a case to who has the claimant in charge and who leads the office, whom to ask, and nothing else', async () => {
    const first = await openCase(ayaan);
    await command(`${first.url}/risks`, { words: 'Meet in the office', reviewOn: addDays(today, 60) }, asIfrah());
    const known = { id: first.id, claimantId: ayaan, office, ownerId: ifrah, openedOn: ago(60) };
    const ofClaimant = `/v1/claimants/${ayaan}/support-cases`;
    expect((await shown<Page<KnownCaseRecord>>(ofClaimant, asMarta())).entries).toEqual([known]);
    const ofOffice = `/v1/offices/${office}/support-cases?limit=1000`;
    expect((await shown<Page<KnownCaseRecord>>(ofOffice, asLena())).entries).toContainEqual(known);
    await seesNothingOf(first, ayaan, asMarta());
    await seesNothingOf(first, ayaan, asLena());
    const colleague = {
      as: ['advisor'] as const,
      person: await hire('advisor', { kind: 'office', id: office! }),
      purpose: 'complaint',
    };
    expect((await shown<Page<KnownCaseRecord>>(ofClaimant, colleague)).total).toBe(0);

    const takeover = await api.post(`${first.url}/owner`, { ownerId: lena }, asLena());
    expect((await problemIn(api, takeover)).type).toBe('/problems/high-barriers/owner-there');
    await command(`${first.url}/owner`, { ownerId: marta }, asLena());
    expect(await shown(first.url, asMarta())).toMatchObject({ ownerId: marta });
    await seesNothingOf(first, ayaan, asIfrah());
  });

  it('is told to other organisations only while the claimant agrees or another ground holds, and to nobody whom the claimant excludes', async () => {
    const first = await openCase(ayaan);
    await join(first.url, ruth!);
    await command(`${first.url}/sharing-withdrawal`, { act: { means: 'phone' } }, asIfrah());
    await seesNothingOf(first, ayaan, asRuth());
    const grounded = { ground: 'safeguarding', reason: 'Did not come home', until: addDays(today, 7) };
    await command(`${first.url}/sharing`, { grounded }, asIfrah());
    expect((await seen(first.url, asRuth())).statusCode).toBe(200);

    const excluded = { kind: 'organisation', id: probation };
    const exclusions = `/v1/claimants/${ayaan}/exclusions`;
    const { id } = await command(exclusions, { excluded, reason: 'An invented quarrel' }, asMarta());
    await seesNothingOf(first, ayaan, asRuth());
    const paul = await hire('specialist', { kind: 'organisation', id: probation! });
    const member = { memberId: paul, role: 'probation-officer', organisationId: probation, agreement };
    const refused = await api.post(`${first.url}/members`, member, asIfrah());
    expect((await problemIn(api, refused)).type).toBe('/problems/high-barriers/kept-from-claimant');
    await command(`${exclusions}/${id}/lifting`, { reason: 'They made it up' }, asMarta());
    expect((await seen(first.url, asRuth())).statusCode).toBe(200);
  });
});
