import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { addDays, londonDateOf, type Uuid } from '@alongside/kernel';
import type { PartnershipRecord } from '../../libs/contexts/staff-autonomy/src/read-models/partnership/partnership.record';
import { casework, northgate, person, problemIn, type Done } from './support/casework';
import { useTestApi } from './support/test-api';

const today = londonDateOf(new Date().toISOString());
const reason = 'Asks for a trial shift each week';
const answer = { means: 'in-person', language: 'so', interpreterUsed: true };
const goals = [{ words: 'Work in a bakery', steps: [] }];

interface Page {
  readonly total: number;
  readonly next: string | null;
  readonly entries: readonly PartnershipRecord[];
}

describe('Staff Autonomy', () => {
  const api = useTestApi();
  const { register, assign, openClaim, command, show } = casework(api);
  let fatima: Uuid;

  const anAdvisor = async (): Promise<Uuid> => {
    const id = randomUUID();
    await api.employ(id, 'advisor', northgate);
    return id;
  };
  const newAdvisor = async () => {
    fatima = await anAdvisor();
  };
  const by = () => ({ person: fatima });
  const claimantOf = async (advisorId: Uuid, given: string): Promise<Uuid> => {
    const { id } = await register(person(given, 'Invented'));
    await assign(id, advisorId, '2024-01-08');
    return id;
  };
  const optIn = (occurredAt = addDays(today, -30)) => command('/v1/staff-autonomy/opt-in', { occurredAt }, by());
  const select = (claimantId: Uuid, occurredAt = addDays(today, -20)) =>
    command(`/v1/claimants/${claimantId}/partnerships`, { reason, occurredAt }, by());
  const refusalOf = async (url: string, body: object) =>
    (await problemIn(api, await api.post(url, body, by()))).type.replace('/problems/', '');
  const shown = (url: string) => show<PartnershipRecord>(url);

  describe('as the pilot had it', () => {
    let [ayaan, bilan]: Uuid[] = [];
    let claim: Done;
    let partnership: Done;
    let plan: Done;
    let employmentId: Uuid;
    const figureOf = async (asked: string) => {
      const moment = `office=${northgate}&atLeast=${await api.head()}`;
      return (await api.get(`/v1/outcomes/${asked}&${moment}`, { as: ['evaluator'] })).json<object>();
    };
    const [onPlatform, others] = [{ platform: 'staff-autonomy' }, { platform: 'none' }];

    beforeAll(async () => {
      await newAdvisor();
      [ayaan, bilan] = [await claimantOf(fatima, 'Ayaan'), await claimantOf(fatima, 'Bilan')];
      claim = await openClaim(ayaan, addDays(today, -40));
    });

    it('an advisor opts in by an act of her own, and selects the two whom she believes to be particularly motivated', async () => {
      const url = `/v1/claimants/${ayaan}/partnerships`;
      expect(await refusalOf(url, { reason })).toBe('staff-autonomy/not-opted-in');
      await optIn();
      partnership = await select(ayaan!);
      await select(bilan!);
      const third = `/v1/claimants/${await claimantOf(fatima, 'Cumar')}/partnerships`;
      expect(await refusalOf(third, { reason })).toBe('staff-autonomy/two-open-partnerships');
    });

    it('one of them says yes, the other no, and nothing follows from that', async () => {
      const early = await refusalOf(`${partnership.url}/employer-calls`, { result: 'no-answer' });
      expect(early).toBe('staff-autonomy/not-accepted');
      await command(`${partnership.url}/acceptance`, { answer, occurredAt: addDays(today, -19) }, by());
      const { entries } = await show<Page>(`/v1/caseloads/${fatima}/partnerships?state=selected`);
      const declination = `/v1/claimants/${bilan}/partnerships/${entries[0]!.id}/declination`;
      await command(declination, { answer: { means: 'phone' }, occurredAt: addDays(today, -19) }, by());
      const { entries: left } = await show<Page>(`/v1/caseloads/${fatima}/partnerships`);
      expect(left.map(({ claimantId, state }) => [claimantId, state])).toEqual(
        expect.arrayContaining([
          [ayaan, 'accepted'],
          [bilan, 'declined'],
        ]),
      );
      expect(await show(`/v1/claimants/${bilan}/assignment`)).toMatchObject({ inCharge: { advisorId: fatima } });
    });

    it('they write a plan together, and follow it once both have signed it', async () => {
      const day = { occurredAt: addDays(today, -18) };
      plan = await command('/v1/action-plans', { claimantId: ayaan, goals, ...day }, by());
      const agreed = { planId: plan.id, ...day };
      expect(await refusalOf(`${partnership.url}/plan`, agreed)).toBe('caseload/action-plan-not-agreed');
      await command(`${plan.url}/claimant-signature`, { act: answer, ...day }, by());
      await command(`${plan.url}/advisor-signature`, day, by());
      await command(`${partnership.url}/plan`, agreed, by());
    });

    it('she calls employers for her, and two weeks after her yes there is a job', async () => {
      const day = { occurredAt: addDays(today, -10) };
      const unknown = { employerId: randomUUID(), result: 'no-answer', ...day };
      expect(await refusalOf(`${partnership.url}/employer-calls`, unknown)).toBe('employers/employer-not-found');
      const call = { employerName: 'Willow Lane Bakery', result: 'interview-offered', note: 'On Thursday at ten' };
      await command(`${partnership.url}/employer-calls`, { ...call, ...day }, by());

      const another = await claimantOf(await anAdvisor(), 'Warsame'); // whose advisor follows nobody
      await command('/v1/employments', { claimantId: another, terms: { startedOn: today, hours: 'full-time' } });
      const terms = { startedOn: addDays(today, -5), hours: 'full-time' };
      ({ id: employmentId } = await command(
        '/v1/employments',
        { claimantId: ayaan, evidence: 'employer', terms },
        by(),
      ));
      await until(async () => (await shown(partnership.url)).state === 'job-found');
      expect(await shown(partnership.url)).toMatchObject({
        ...{ advisorId: fatima, claimantId: ayaan, planId: plan.id },
        ...{ reason, means: 'in-person', language: 'so', interpreterUsed: true },
        calls: [{ ...call, on: day.occurredAt }],
        ...{ endedOn: addDays(today, -5), employmentId, weeksToJob: 2 },
      });
      const timeline = (await api.get(`/v1/claimants/${ayaan}/timeline?limit=100`)).body;
      for (const type of ['ClaimantSelected', 'PartnershipAccepted', 'EmployerCalled', 'PartnershipJobFound'])
        expect(timeline).toContain(type);
    });

    it('the office sees what came of it, and is told that they were chosen', async () => {
      const figures = (from: string, to: string) =>
        api.get(`/v1/offices/${northgate}/partnership-figures?from=${from}&to=${to}`, { as: ['team_leader'] });
      const counted = await figures(addDays(today, -30), today);
      expect(counted.json()).toMatchObject({ selected: 2, declined: 1, jobs: 1, calls: 1, medianWeeksToJob: 2 });
      expect(counted.body).toContain('believed to be motivated');
      const none = await figures('2024-01-01', '2024-02-01');
      expect(none.json()).toMatchObject({ selected: 0, medianWeeksToJob: null });
    });

    it('whoever evaluates the platform sees the way from plan to job, beside those who are not on it, with the same warning', async () => {
      await command(`${claim.url}/closure`, { destination: 'employment', occurredAt: addDays(today, -5) });
      expect(await figureOf('plan-to-job?curve=false')).toMatchObject({
        warnings: [{ code: 'picked-members', platform: 'staff-autonomy' }, { code: 'joined-later' }],
        rows: [
          { group: onPlatform, observed: 1, events: 1, median: { day: 13 } },
          { group: others, observed: 0 },
        ],
      });
      expect(await figureOf('time-to-job?by=platformInClaim')).toMatchObject({
        rows: [{ group: { platformInClaim: 'staff-autonomy' }, observed: 1, events: 1 }],
        besidePlatforms: [{ ...onPlatform, others: { observed: 0 } }],
      });
    });

    it('where the employer meant somebody else, the partnership goes on, and the figures say so', async () => {
      await command(`/v1/employments/${employmentId}/error`, { reason: 'Of a namesake' }, by());
      await until(async () => (await shown(partnership.url)).state === 'accepted');
      const open = { endedOn: null, employmentId: null, weeksToJob: null, planId: plan.id };
      expect(await shown(partnership.url)).toMatchObject(open);
      expect(await figureOf('plan-to-job?curve=false')).toMatchObject({ rows: [{ observed: 1, events: 0 }, {}] });
    });
  });

  it('has two open partnerships at most, however many are selected at once, each under one key once', async () => {
    await newAdvisor();
    await optIn();
    const claimants = await Promise.all(
      ['Ayaan', 'Bilan', 'Cumar', 'Deqa', 'Ebyan'].map((name) => claimantOf(fatima, name)),
    );
    const selections = claimants.flatMap((claimantId) => {
      const key = randomUUID();
      return [1, 2].map(() => ({ claimantId, key }));
    });
    const answers = await Promise.all(
      selections.map(({ claimantId, key }) =>
        api.post(`/v1/claimants/${claimantId}/partnerships`, { reason }, { ...by(), key }),
      ),
    );
    const made = answers.filter(({ statusCode }) => statusCode === 201).map((one) => one.json<Done>().id);
    expect(new Set(made).size).toBe(2);
    expect(made).toHaveLength(4);
    for (const refused of answers.filter(({ statusCode }) => statusCode !== 201))
      expect(refused.json()).toMatchObject({ type: '/problems/staff-autonomy/two-open-partnerships', status: 409 });

    const url = `/v1/caseloads/${fatima}/partnerships`;
    const first = (await api.get(`${url}?limit=1&atLeast=${await api.head()}`, by())).json<Page>();
    const second = (await api.get(`${url}?limit=1&cursor=${first.next}`, by())).json<Page>();
    expect([first.total, ...[first, second].map(({ entries }) => entries.length)]).toEqual([2, 1, 1]);
    expect(second.next).toBeNull();
    await command(
      `/v1/claimants/${first.entries[0]!.claimantId}/partnerships/${first.entries[0]!.id}/declination`,
      { answer },
      by(),
    );
    const left = claimants.find((id) => ![first, second].some(({ entries }) => entries[0]!.claimantId === id))!;
    await select(left, today);
    expect((await show<Page>(`${url}?state=selected`)).total).toBe(2);
  });

  it('is of the own caseload, by the advisor alone, and ends where another one takes over', async () => {
    await newAdvisor();
    await optIn();
    const ofAnother = await claimantOf(await anAdvisor(), 'Faduma');
    expect(await refusalOf(`/v1/claimants/${ofAnother}/partnerships`, { reason })).toBe(
      'staff-autonomy/not-of-caseload',
    );
    const ayaan = await claimantOf(fatima, 'Ayaan');
    const { url } = await select(ayaan);
    const another = await anAdvisor();
    const stranger = await api.post(`${url}/acceptance`, { answer }, { person: another });
    expect((await problemIn(api, stranger)).type).toBe('/problems/staff-autonomy/partnership-not-found');
    await assign(ayaan, another, addDays(today, -1));
    await until(async () => (await shown(url)).state === 'withdrawn');
    expect(await shown(url)).toMatchObject({
      endedBy: 'office',
      endReason: 'left-caseload',
      endedOn: addDays(today, -1),
    });
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await delay(20);
}
