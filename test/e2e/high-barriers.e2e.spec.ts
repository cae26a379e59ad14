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
/** The calendar quarter of a day: `2026-Q1`. */
const quarterOf = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
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
  let [office, probation, hostel, ifrah, marta, lena, emma, ruth, paul]: Uuid[] = [];
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
  const asPaul = () => ({ as: ['specialist'] as const, person: paul!, purpose: null });
  const asEmma = () => ({ as: ['employer_adviser'] as const, person: emma!, purpose: null });
  const asLena = () => ({ as: ['team_leader'] as const, person: lena!, purpose: null });

  const seen = async (url: string, who: Asking): Promise<Answer> =>
    api.get(`${url}${url.includes('?') ? '&' : '?'}atLeast=${await api.head()}`, who);
  const shown = async <Shown>(url: string, who: Asking): Promise<Shown> => {
    const answer = await seen(url, who);
    expect([url, answer.statusCode]).toEqual([url, 200]);
    return answer.json<Shown>();
  };
  const openCase = async (claimantId: Uuid, more: object = {}): Promise<Done> => {
    const referral = { office, source: 'probation', referredOn: ago(63), areas: ['justice', 'housing'] };
    const body = { ...referral, reason: 'Sleeps at friends', agreed: { act }, occurredAt: ago(60), ...more };
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

  const newOffice = async () => {
    const register = async (name: string, kind: string) =>
      (await command('/v1/organisations', { name, kinds: [kind], occurredAt: ago(400) }, administrator)).id;
    [probation, hostel] = [
      await register('Invented Probation', 'probation'),
      await register('Made-up Hostel', 'support-group'),
    ];
    const harlesden = { name: 'Harlesden', area: 'brent', occurredAt: ago(400) };
    office = (await command('/v1/offices', harlesden, administrator)).id;
    const there = { kind: 'office', id: office };
    ifrah = await hire('advisor', there);
    marta = await hire('advisor', there);
    lena = await hire('team_leader', there);
    emma = await hire('employer_adviser', there);
    ruth = await hire('specialist', { kind: 'organisation', id: probation });
    paul = await hire('specialist', { kind: 'organisation', id: hostel });
    ayaan = await claimant('Ayaan');
  };

  describe('as the pilot had it', () => {
    let bicycle: string;
    let supportCase: Done;
    let pack: ConferencePackRecord;
    let employmentId: Uuid;
    let bakery: Done;
    const sentence = 'I made a mistake at nineteen and have worked since.';

    beforeAll(async () => {
      await newOffice();
      bicycle = `Took a made-up bicycle at nineteen (${randomUUID()})`;
    });

    it('probation refers somebody whom more than finding a job stands in the way of, and she agrees that others are told', async () => {
      supportCase = await openCase(ayaan);
      await join(supportCase.url, ruth!, { agreement: { ...agreement, offences: true } });
      await join(supportCase.url, paul!, { role: 'housing-worker', organisationId: hostel });
      for (const who of [asIfrah(), asRuth(), asPaul()])
        expect(await shown(supportCase.url, who)).toMatchObject({ firstName: 'Ayaan', areas: ['justice', 'housing'] });
      await seesNothingOf(supportCase, ayaan, asMarta());
    });

    it('what she was convicted of is told once, under a lawful basis, and read by nobody whom a second person did not let', async () => {
      const offences = `${supportCase.url}/offences`;
      const basis = { lawfulBasis: 'public-task', condition: 'social-protection' };
      await command(offences, { ...basis, words: bicycle }, asRuth());
      expect((await seen(offences, asIfrah())).statusCode).toBe(403);
      const why = { purpose: 'plan-support', reason: 'Which jobs can she do?' };
      const asked = await command(`${supportCase.url}/offence-accesses`, why, asIfrah());
      const approval = `${supportCase.url}/offence-accesses/${asked.id}/approval`;
      expect((await api.post(approval, undefined, asIfrah())).statusCode).toBe(403);
      await command(approval, undefined, asRuth());
      expect(await shown(offences, asIfrah())).toMatchObject({ entries: [{ words: bicycle, ...basis }] });
      const asPauls = await api.post(`${supportCase.url}/offence-accesses`, why, asPaul());
      expect((await problemIn(api, asPauls)).type).toBe('/problems/high-barriers/offences-not-covered');
    });

    it('the team meets, agrees a plan with her, and sees her', async () => {
      const { url, id } = supportCase;
      const held = await command(
        `${url}/conferences`,
        {
          ...{ attendeeIds: [ifrah, ruth], decisions: 'The next report is in the office', nextOn: addDays(today, 3) },
          steps: [{ memberId: paul, dueOn: addDays(today, 1), words: 'Ask the hostel for a place' }],
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
      const risk = { words: 'Meet in the office, two of you', reviewOn: addDays(today, 60) };
      await command(`${url}/risks`, risk, asIfrah());
      const correction = {
        memberId: ruth,
        attendance: 'attended',
        heldOn: ago(42),
        reason: 'It was the week before',
      };
      await command(`${url}/sessions/${came.id}/corrections`, correction, asRuth());

      pack = await shown<ConferencePackRecord>(`${url}/conference-pack`, asRuth());
      expect(pack).toMatchObject({
        ...{ id, firstName: 'Ayaan', nextOn: addDays(today, 3), daysToFirstSession: 18 },
        lastConference: { id: held.id, decisions: 'The next report is in the office' },
        plan: { goals: plan.goals, means: 'in-person' },
        risks: [{ words: 'Meet in the office, two of you' }],
        openSteps: [{ words: 'Ask the hostel for a place', memberId: paul }],
        sessionsSince: [{ on: ago(10), attendance: 'late' }],
      });
      expect((await shown<Page<TeamWorkRecord>>(`/v1/staff/${paul}/support-cases`, asPaul())).entries).toMatchObject([
        {
          ...{ dueOn: addDays(today, 1), stepDueOn: addDays(today, 1), nextConferenceOn: addDays(today, 3) },
          ...{ lastSessionOn: ago(10), sessionDueOn: addDays(today, 18), accessEndsOn: agreement.until },
        },
      ]);
      const due = (day: string) => `/v1/staff/${ifrah}/support-cases?dueBy=${day}`;
      expect((await shown<Page<TeamWorkRecord>>(due(today), asIfrah())).total).toBe(0);
      expect((await shown<Page<TeamWorkRecord>>(due(addDays(today, 3)), asIfrah())).total).toBe(1);
    });

    it('an employer is won for people like her, and told what she agreed to by whom she agreed to, and nothing else', async () => {
      const details = { name: 'Willow Lane Bakery', sector: 'hospitality', size: 'small' };
      bakery = await command('/v1/employers', { office, details }, asEmma());
      const briefing = { topics: ['spent-convictions', 'support-in-work'], channel: 'visit' };
      await command(`${bakery.url}/briefings`, briefing, asEmma());
      await command(
        `${bakery.url}/willingness`,
        { conditions: ['told-in-advance'], reviewOn: addDays(today, 90) },
        asEmma(),
      );

      const agreed = { employerId: bakery.id, sayerId: emma, sentence, act };
      const { url } = await command(`${supportCase.url}/disclosures`, agreed, asIfrah());
      await seesNothingOf(supportCase, ayaan, asEmma());
      expect(await shown(url, asEmma())).toMatchObject({ sentence, employerId: bakery.id });
      expect((await seen(url, asMarta())).statusCode).toBe(404);
      await command(`${url}/saying`, { answer: 'Thanked her for saying so' }, asEmma());
      for (const path of ['', '/history'])
        expect((await seen(bakery.url + path, asEmma())).body).not.toContain(sentence);
    });

    it('she is taken on, and what is difficult in the job is helped with', async () => {
      const employer = { employerId: bakery.id, name: 'Willow Lane Bakery' };
      const terms = { kind: 'job', title: 'Baker', description: 'Early shifts', employer };
      const vacancy = await command('/v1/vacancies', { office, terms, occurredAt: ago(20) }, asEmma());
      const applied = { vacancyId: vacancy.id, occurredAt: ago(12) };
      const { url } = await command(`/v1/claimants/${ayaan}/applications`, applied, asMarta());
      const job = { terms: { startedOn: ago(7), hours: 'part-time' } };
      await command(`${url}/acceptance`, { job, occurredAt: ago(7) }, asMarta());
      ({ employmentId } = await shown<{ employmentId: Uuid }>(url, asMarta()));
      const issues = `/v1/employments/${employmentId}/issues`;
      const late = { kind: 'travel', raisedBy: 'employer', words: 'Comes late on Mondays', occurredAt: ago(5) };
      const { id } = await command(issues, late, asMarta());
      await command(`${issues}/${id}/helps`, { words: 'Reports on Fridays from now on' }, asMarta());
      await command(`${issues}/${id}/resolution`, { how: 'agreed-with-employer' }, asMarta());
      const kept = await shown<object>(`/v1/employments/${employmentId}`, asMarta());
      expect(kept).toMatchObject({ claimantId: ayaan, employer: 'Willow Lane Bakery' });
      for (const words of [sentence, bicycle, supportCase.id]) expect(JSON.stringify(kept)).not.toContain(words);
    });

    it('the case is closed with what was achieved of each area, and is there no more for who came from outside', async () => {
      const { url } = supportCase;
      await command(`${url}/steps/${pack.openSteps[0]!.id}/completion`, {}, asPaul());
      const outcomes = [
        { area: 'justice', outcome: 'achieved' },
        { area: 'housing', outcome: 'partially' },
      ];
      const early = await api.post(`${url}/closure`, { outcomes: outcomes.slice(1) }, asIfrah());
      expect((await problemIn(api, early)).type).toBe('/problems/high-barriers/outcome-for-each-area');
      const closingNote = 'Has a room of her own';
      await command(`${url}/closure`, { outcomes, note: closingNote }, asIfrah());
      expect(await shown(url, asIfrah())).toMatchObject({ state: 'closed', outcomes, closingNote });
      for (const who of [asRuth(), asPaul()]) await seesNothingOf(supportCase, ayaan, who);
    });

    it('she is told all of it when she asks, with who has read it', async () => {
      const officer = { as: ['privacy_officer'] as const };
      const held = (await api.get(`/v1/persons/${ayaan}/subject-access`, officer)).body;
      for (const words of [bicycle, sentence, 'Meet in the office, two of you', 'Has a room of her own'])
        expect(held).toContain(words);
      const readings = await api.get(`/v1/persons/${ayaan}/readings?limit=200`, officer);
      const who = readings
        .json<Page<ReadingShown>>()
        .entries.filter(({ route }) => route.includes('support-cases') || route.includes('disclosures'))
        .map(({ reader }) => reader);
      expect(new Set(who)).toEqual(new Set([ifrah, ruth, paul, emma]));
    });

    it('analysts are told what was achieved by area, over all offices, and of few nothing', async () => {
      const achieved = async (area: string, times: number) => {
        for (let at = 0; at < times; at++) {
          const { id } = await command('/v1/claimants', { office, details: person(`N${at}`, 'Invented') }, asMarta());
          const { url } = await openCase(id, { areas: [area], referredOn: ago(300), occurredAt: ago(300) });
          const closure = { outcomes: [{ area, outcome: 'achieved' }], occurredAt: ago(200) };
          await command(`${url}/closure`, closure, asIfrah());
        }
      };
      const told = async () => {
        const url = `/v1/statistics/support-cases?quarter=${quarterOf(ago(200))}&atLeast=${await api.head()}`;
        const { outcomes } = (await api.get(url, { as: ['analyst'] })).json<{ outcomes: object[] }>();
        return outcomes;
      };
      await achieved('papers', 9);
      expect(await told()).toEqual([{ area: 'papers', outcome: 'achieved', count: 10 }]);
      await achieved('debt', 1);
      expect(await told()).toEqual([
        { area: 'debt', outcome: 'achieved', count: null },
        { area: 'papers', outcome: 'achieved', count: null },
      ]);
    });
  });

  describe('as the rules have it', () => {
    beforeEach(newOffice);

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
      const another = await hire('specialist', { kind: 'organisation', id: probation! });
      const member = { memberId: another, role: 'probation-officer', organisationId: probation, agreement };
      const refused = await api.post(`${first.url}/members`, member, asIfrah());
      expect((await problemIn(api, refused)).type).toBe('/problems/high-barriers/kept-from-claimant');
      await command(`${exclusions}/${id}/lifting`, { reason: 'They made it up' }, asMarta());
      const agreed = (until: string) => ({ agreed: { act, until } });
      await command(`${first.url}/sharing`, { ...agreed(ago(1)), occurredAt: ago(2) }, asIfrah());
      const lately = { referredOn: today, occurredAt: today };
      const bilan = await openCase(await claimant('Bilan'), { ...agreed(addDays(today, 2)), ...lately });
      const { entries } = await shown<Page<TeamWorkRecord>>(`/v1/staff/${ifrah}/support-cases`, asIfrah());
      expect(entries.find((one) => one.id === first.id)).toMatchObject({ sharingEndsOn: ago(1) });
      const soon = { sharingEndsOn: addDays(today, 2), dueOn: addDays(today, 2) };
      expect(entries.find((one) => one.id === bilan.id)).toMatchObject(soon);
      await command(`${bilan.url}/sharing`, { agreed: { act } }, asIfrah());
      const after = await shown<Page<TeamWorkRecord>>(`/v1/staff/${ifrah}/support-cases`, asIfrah());
      expect(after.entries.find((one) => one.id === bilan.id)).toMatchObject({ sharingEndsOn: null });
      expect((await seen(first.url, asRuth())).statusCode).toBe(200);
    });
  });
});
