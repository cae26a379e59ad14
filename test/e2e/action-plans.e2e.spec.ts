import { randomUUID } from 'node:crypto';
import { addDays, londonDateOf } from '@alongside/kernel';
import type { ActionPlanRecord } from '../../libs/contexts/caseload/src/read-models/action-plan/action-plan.record';
import { casework, person, problemIn, type Done } from './support/casework';
import { advisor, useTestApi, type Answer } from './support/test-api';

const today = londonDateOf(new Date().toISOString());
const act = { means: 'in-person', language: 'so', interpreterUsed: true };
const cv = { owner: 'claimant', dueOn: addDays(today, 7), words: 'Writes a CV' };
const call = { owner: 'advisor', dueOn: addDays(today, 9), words: 'Calls the bakery' };
const goals = [{ words: 'Work in a bakery', steps: [cv, call] }];

interface Entries {
  readonly total: number;
  readonly next: string | null;
  readonly entries: readonly { readonly id: string; readonly type: string; readonly data: object | null }[];
}

describe('an action plan', () => {
  const api = useTestApi();
  const { register, command, edit, show } = casework(api);
  let claimantId: string;

  beforeEach(async () => ({ id: claimantId } = await register(person('Hodan', 'Invented'))));

  const draft = (more: object = {}) => command('/v1/action-plans', { claimantId, goals, ...more });
  const planAt = (url: string) => show<ActionPlanRecord>(url);
  const sign = async (url: string) => {
    await command(`${url}/claimant-signature`, { act });
    return command(`${url}/advisor-signature`, {});
  };
  const agree = async (more: object = {}): Promise<Done> => {
    const plan = await draft(more);
    await sign(plan.url);
    return plan;
  };
  const stepIds = ({ goals: [goal] }: ActionPlanRecord) => goal!.steps.map(({ id }) => id) as [string, string];
  const refused = async (answer: Answer | Promise<Answer>) => (await problemIn(api, await answer)).type;

  it('is drafted together, signed by both, done step by step, looked at and completed', async () => {
    const drafted = await draft({ reviewOn: addDays(today, 30), occurredAt: addDays(today, -7) });
    const { url } = drafted;
    expect(await planAt(url)).toMatchObject({
      claimantId,
      state: 'drafted',
      advisorId: advisor,
      draftedOn: addDays(today, -7),
      reviewOn: addDays(today, 30),
      goals: [
        {
          words: 'Work in a bakery',
          steps: [
            { ...cv, state: 'open' },
            { ...call, state: 'open' },
          ],
        },
      ],
    });

    await edit(`${url}/claimant-signature`, drafted.revision, { act });
    await command(`${url}/advisor-signature`, {});
    const agreed = await planAt(url);
    expect(agreed).toMatchObject({
      state: 'active',
      claimantSignature: { on: today, ...act },
      advisorSignature: { on: today, advisorId: advisor },
    });

    const [first, second] = stepIds(agreed);
    await command(`${url}/steps/${first}/completion`, {});
    await command(`${url}/steps/${second}/dropping`, { reason: 'They called first' });
    await command(`${url}/reviews`, { note: 'Goes well', nextReviewOn: addDays(today, 14) });
    await command(`${url}/completion`, { note: 'Starts on Monday' });
    expect(await planAt(url)).toMatchObject({
      state: 'completed',
      goals: [
        {
          steps: [
            { state: 'done', closedOn: today },
            { state: 'dropped', droppedBecause: 'They called first' },
          ],
        },
      ],
      reviewOn: addDays(today, 14),
      lastReview: { on: today, note: 'Goes well' },
      end: { on: today, outcome: null, note: 'Starts on Monday' },
    });
  });

  it('that is changed after signing says why and is signed again, what was done staying done', async () => {
    const { id, url } = await agree();
    const before = await planAt(url);
    const [first, second] = stepIds(before);
    const goalId = before.goals[0]!.id;
    await command(`${url}/steps/${first}/completion`, {});
    const steps = [
      { ...cv, stepId: first },
      { ...call, stepId: second, dueOn: addDays(today, 20) },
      { owner: 'claimant', dueOn: addDays(today, 21), words: 'Visits the college' },
    ];
    const amendment = { goals: [{ goalId, words: 'Work in a bakery', steps }] };
    expect(await refused(api.post(`${url}/amendments`, amendment))).toBe('/problems/caseload/amendment-reason-needed');
    await command(`${url}/amendments`, { ...amendment, reason: 'The college opens later' });
    expect(await planAt(url)).toMatchObject({
      id,
      state: 'amended',
      claimantSignature: null,
      goals: [
        {
          id: goalId,
          steps: [
            { id: first, state: 'done' },
            { id: second, dueOn: addDays(today, 20), state: 'open' },
            { words: 'Visits the college', state: 'open' },
          ],
        },
      ],
    });
    await sign(url);
    expect(await planAt(url)).toMatchObject({ state: 'active' });
  });

  it('is signed only as it was read: whoever saw an earlier wording is told so, and nothing is signed', async () => {
    const drafted = await draft();
    await edit(`${drafted.url}/amendments`, drafted.revision, { goals: [{ words: 'Work in a kitchen', steps: [cv] }] });
    const stale = await api.post(`${drafted.url}/claimant-signature`, { act }, { headers: { 'if-match': '"0"' } });
    expect(stale.statusCode).toBe(412);
    expect(await refused(stale)).toBe('/problems/http/stale-revision');
    expect(await planAt(drafted.url)).toMatchObject({ revision: 1, claimantSignature: null });
  });

  it('is drafted once by a request that is sent again', async () => {
    const key = randomUUID();
    const body = { claimantId, goals };
    const [one, again] = [
      await api.post('/v1/action-plans', body, { key }),
      await api.post('/v1/action-plans', body, { key }),
    ];
    expect([again.statusCode, again.body]).toEqual([one.statusCode, one.body]);
    expect(await show(`/v1/claimants/${claimantId}/action-plans`)).toMatchObject({ total: 1 });
  });

  it('is refused what its rules refuse', async () => {
    const { url } = await draft();
    const [first] = stepIds(await planAt(url));
    const problem = (name: string) => `/problems/caseload/${name}`;
    expect(await refused(api.post(`${url}/steps/${first}/completion`, {}))).toBe(problem('action-plan-not-agreed'));
    await sign(url);
    expect(await refused(api.post(`${url}/completion`, {}))).toBe(problem('plan-steps-open'));
    expect(await refused(api.post(`${url}/steps/${randomUUID()}/completion`, {}))).toBe(problem('plan-item-not-found'));
    const another = { person: randomUUID() };
    expect(await refused(api.post(`${url}/advisor-signature`, {}, another))).toBe(
      problem('action-plan-already-signed'),
    );
    const twice = [
      { ...cv, stepId: first },
      { ...cv, stepId: first },
    ];
    const amendment = { goals: [{ words: 'Work', steps: twice }], reason: 'Again' };
    expect(await refused(api.post(`${url}/amendments`, amendment))).toBe(problem('plan-item-repeated'));
    await command(`${url}/steps/${first}/completion`, {});
    const without = { goals: [{ words: 'Work', steps: [] }], reason: 'Less' };
    expect(await refused(api.post(`${url}/amendments`, without))).toBe(problem('plan-step-closed'));
    await command(`${url}/closure`, { outcome: 'job-started', note: 'At a bakery in Kilburn' });
    expect(await refused(api.post(`${url}/reviews`, {}))).toBe(problem('action-plan-over'));
  });

  it('that was completed by mistake is reopened with the reason, and what was left is to be done again', async () => {
    const { url } = await agree();
    const [first, second] = stepIds(await planAt(url));
    await command(`${url}/steps/${first}/completion`, {});
    const { revision: before, ...as } = await planAt(url);
    await command(`${url}/closure`, { outcome: 'job-started', note: 'At a bakery in Kilburn' });
    expect(await refused(api.post(`${url}/steps/${second}/completion`, {}))).toBe(
      '/problems/caseload/action-plan-over',
    );
    await command(`${url}/reopening`, { reason: 'It was another Hodan' });
    expect(await planAt(url)).toEqual({ ...as, revision: before + 2 });
    expect(await refused(api.post(`${url}/reopening`, { reason: 'It goes on' }))).toBe(
      '/problems/caseload/nothing-to-change',
    );
    await command(`${url}/steps/${second}/completion`, {});
    await command(`${url}/completion`, {});
    expect(await planAt(url)).toMatchObject({ state: 'completed' });
  });

  it('of which a signature was not given is not agreed until it is signed', async () => {
    const { url } = await agree();
    const [first] = stepIds(await planAt(url));
    const withdrawal = { whose: 'claimant', reason: 'Of another Hodan' };
    const { revision } = await command(`${url}/signature-withdrawals`, withdrawal);
    expect(await command(`${url}/signature-withdrawals`, withdrawal)).toMatchObject({ revision });
    expect(await planAt(url)).toMatchObject({
      ...{ state: 'drafted', agreedOn: null, claimantSignature: null },
      advisorSignature: { advisorId: advisor },
    });
    const again = api.post(`${url}/signature-withdrawals`, { ...withdrawal, reason: 'She was not there' });
    expect(await refused(again)).toBe('/problems/caseload/action-plan-not-signed');
    expect(await refused(api.post(`${url}/steps/${first}/completion`, {}))).toBe(
      '/problems/caseload/action-plan-not-agreed',
    );
    await command(`${url}/claimant-signature`, { act });
    expect(await planAt(url)).toMatchObject({ state: 'active' });
  });

  it('is listed with the others of the claimant, the last first, by pages', async () => {
    const old = await draft({ occurredAt: addDays(today, -20) });
    const recent = await agree();
    const url = `/v1/claimants/${claimantId}/action-plans`;
    const page = await show<Entries>(`${url}?limit=1`);
    expect([page.total, page.entries.map(({ id }) => id)]).toEqual([2, [recent.id]]);
    const rest = await show<Entries>(`${url}?limit=1&cursor=${page.next}`);
    expect([rest.entries.map(({ id }) => id), rest.next]).toEqual([[old.id], null]);
    expect((await show<Entries>(`${url}?state=active`)).entries.map(({ id }) => id)).toEqual([recent.id]);
  });

  it('that was entered in error says so, and the timeline hides what was told', async () => {
    const { url } = await agree();
    await command(`${url}/error`, { reason: 'Of another Hodan' });
    expect(await planAt(url)).toMatchObject({ state: 'entered-in-error', goals: [], claimantSignature: null });
    const { entries } = await show<Entries>(`/v1/claimants/${claimantId}/timeline`);
    expect(entries.map(({ type, data }) => [type, data !== null])).toEqual([
      ['ActionPlanEnteredInError', true],
      ['ActionPlanSignedByAdvisor', false],
      ['ActionPlanSignedByClaimant', false],
      ['ActionPlanDrafted', false],
      ['ClaimantRegistered', true],
    ]);
  });
});
