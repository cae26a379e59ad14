import { randomUUID } from 'node:crypto';
import { addDays, londonDateOf, type Uuid } from '@alongside/kernel';
import type { EmploymentAnswer, EmploymentsAnswer } from '../../libs/contexts/caseload/src/api/employment.dto';
import type { TaskBoardAnswer, TasksAnswer } from '../../libs/contexts/caseload/src/api/task.dto';
import type { TimelineAnswer } from '../../libs/contexts/caseload/src/api/timeline.dto';
import { casework, person, problemIn, type Done } from './support/casework';
import { northgate, useTestApi, type Request } from './support/test-api';

const today = londonDateOf(new Date().toISOString());
const inDays = (days: number) => addDays(today, days);
const inWeeks = (weeks: number) => inDays(7 * weeks);

/** Hodan found work fifteen weeks ago: what comes after it. */
describe('after somebody found work', () => {
  const api = useTestApi();
  const { register, command, edit, assign, openClaim, show } = casework(api);
  const [ifrah, adviser] = [randomUUID(), randomUUID()];
  const asAdviser = { as: ['employer_adviser'], person: adviser, purpose: 'hiring' } as const;
  let hodan: Uuid;
  let claim: Done;
  let job: Done;

  const ask = async <Shown>(url: string, more: Partial<Request> = {}): Promise<Shown> => {
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    const answer = await api.get(url, more);
    if (answer.statusCode !== 200) throw new Error(`${url} was refused: ${answer.body}`);
    return answer.json<Shown>();
  };
  const tasks = async (query = '') => (await ask<TasksAnswer>(`/v1/caseloads/${ifrah}/tasks${query}`)).entries;
  const tasksOfOffice = async () =>
    (await ask<TasksAnswer>(`/v1/offices/${northgate}/tasks?advisor=none`, { as: ['team_leader'] })).entries;
  const jobShown = (more: Partial<Request> = {}) => ask<EmploymentAnswer>(job.url, more);
  const sustained = async (weeks: number) => (await jobShown()).sustained.find((one) => one.weeks === weeks);
  const refused = async (url: string, body: object, more: Partial<Request> = {}) =>
    (await problemIn(api, await api.post(url, body, more))).type.replace('/problems/', '');

  beforeAll(async () => {
    await api.employ(ifrah, 'advisor', northgate);
    await api.employ(adviser, 'employer_adviser', northgate);
    hodan = (await register(person('Hodan', 'Invented'), inWeeks(-40))).id;
    await assign(hodan, ifrah, inWeeks(-40));
    claim = await openClaim(hodan, inWeeks(-39));
    await command(`${claim.url}/closure`, { destination: 'employment', occurredAt: inWeeks(-15) });
    const terms = { startedOn: inWeeks(-15), hours: 'full-time', employer: 'Example Kitchens Ltd', source: 'advisor' };
    job = await command('/v1/employments', { claimantId: hodan, claimId: claim.id, terms });
    await command(`${job.url}/evidence`, { evidence: 'self-report', occurredAt: inWeeks(-15) });
  });

  describe('the advisor', () => {
    it('is to see after thirteen weeks whether the job lasts', async () => {
      expect(await tasks(`?asAt=${inWeeks(-3)}`)).toMatchObject([{ kind: 'sustained-check', standing: 'upcoming' }]);
      expect(await tasks(`?asAt=${inWeeks(-2)}`)).toMatchObject([{ standing: 'due' }]);
      expect(await tasks()).toEqual([
        {
          id: job.id,
          kind: 'sustained-check',
          recordId: job.id,
          owner: 'advisor',
          dueOn: inWeeks(-2),
          standing: 'overdue',
          openSince: inWeeks(-15),
          words: null,
          code: '13-weeks',
          startsAt: null,
          staffId: null,
          claimant: { id: hodan, name: { given: 'Hodan', family: 'Invented' } },
          advisorId: ifrah,
          covering: false,
        },
      ]);
    });

    it('checks no sooner than that, and says what it rests on', async () => {
      const url = `${job.url}/sustained-checks`;
      const inWork = { weeks: 13, result: 'in-work' };
      expect(await refused(url, { weeks: 26, result: 'not-reached' })).toBe('caseload/out-of-order');
      expect(await refused(url, { weeks: 13, result: 'not-reached', occurredAt: inWeeks(-3) })).toBe(
        'caseload/out-of-order',
      );
      expect(await refused(url, inWork)).toBe('caseload/check-evidence-mismatch');
      expect(await refused(url, { weeks: 14, result: 'in-work' })).toBe('http/invalid-request');
      await command(url, { ...inWork, evidence: 'payslip', note: 'Likes the early shift', occurredAt: inWeeks(-1) });
      expect(await sustained(13)).toEqual({
        ...{ weeks: 13, dueOn: inWeeks(-2), state: 'in-work', checkedOn: inWeeks(-1) },
        ...{ result: 'in-work', evidence: 'payslip', overtaken: null, note: 'Likes the early shift' },
      });
      expect(await tasks()).toMatchObject([{ kind: 'sustained-check', code: '26-weeks', dueOn: inWeeks(11) }]);
      expect(await refused(url, { weeks: 13, result: 'not-reached' })).toBe('caseload/sustained-check-made');
    });

    it('corrects a check, and what it brought is evidence no more', async () => {
      const correction = { weeks: 13, result: 'not-reached', checkedOn: inWeeks(-1), reason: 'That was her sister' };
      const { revision } = await jobShown();
      const corrected = await edit(`${job.url}/sustained-check-corrections`, revision, correction);
      expect(await sustained(13)).toMatchObject({ state: 'not-reached', evidence: null, note: null });
      expect((await jobShown()).evidence).toEqual(['self-report']);
      const again = { ...correction, result: 'in-work', evidence: 'payslip', reason: 'It was herself' };
      await edit(`${job.url}/sustained-check-corrections`, corrected.revision, again);
      expect(await sustained(13)).toMatchObject({ state: 'in-work', evidence: 'payslip' });
    });
  });

  describe('what is difficult in the job', () => {
    let travel: Done;

    it('may come from the employer, by the employer adviser; the advisor sees that it is open', async () => {
      const words = 'Late on Mondays: no bus before the early shift';
      const raised = { kind: 'travel', raisedBy: 'employer', words, occurredAt: inDays(-8) };
      travel = await command(`${job.url}/issues`, raised, asAdviser);
      const [first] = await tasks();
      expect(first).toMatchObject({ kind: 'post-hire-issue', id: travel.id, recordId: job.id, standing: 'overdue' });
      expect(first).toMatchObject({ code: 'travel', words, dueOn: inDays(-1) });
    });

    it('is helped and resolved, perhaps not for good, by either of them', async () => {
      const early = { words: 'Typed while it is open', occurredAt: inDays(-4) };
      const open = await problemIn(api, await api.post(`${travel.url}/reopening`, early, { person: ifrah }));
      expect(open).toMatchObject({
        ...{ type: '/problems/caseload/issue-not-resolved', status: 409, notSaved: early },
        current: { id: job.id, issues: [{ id: travel.id, state: 'open' }] },
      });
      await command(`${travel.url}/helps`, { words: 'The depot was called', occurredAt: inDays(-4) }, asAdviser);
      expect((await tasks())[0]).toMatchObject({ id: travel.id, dueOn: inDays(3), standing: 'upcoming' });
      const resolution = { how: 'agreed-with-employer', words: 'Starts at eight', occurredAt: inDays(-3) };
      await command(`${travel.url}/resolution`, resolution);
      expect(await refused(`${travel.url}/helps`, { words: 'Once more' })).toBe('caseload/issue-resolved');
      expect(await tasks()).toMatchObject([{ kind: 'sustained-check' }]);
      await command(
        `${travel.url}/reopening`,
        { words: 'On the early shift again', occurredAt: inDays(-2) },
        asAdviser,
      );
      expect((await tasks())[0]).toMatchObject({ id: travel.id, dueOn: inDays(5) });
      await command(`${travel.url}/resolution`, { how: 'work-adjusted', words: 'For good', occurredAt: inDays(-2) });
      expect((await jobShown(asAdviser)).issues).toMatchObject([
        {
          ...{ id: travel.id, kind: 'travel', state: 'resolved', raisedBy: 'employer' },
          helps: [{ on: inDays(-4), words: 'The depot was called' }],
          resolution: { on: inDays(-2), how: 'work-adjusted', words: 'For good' },
          reopened: { on: inDays(-2), words: 'On the early shift again' },
        },
      ]);
    });

    it('is for casework alone where it touches on health, as are its notes', async () => {
      const ofHealth = { kind: 'health', raisedBy: 'claimant', words: 'Her knee' };
      const health = await command(`${job.url}/issues`, ofHealth);
      expect((await jobShown()).healthIssues).toMatchObject([{ id: health.id, kind: 'health', words: 'Her knee' }]);
      expect((await tasks())[0]).toMatchObject({ id: health.id, code: 'health', words: 'Her knee' });
      const shown = await jobShown(asAdviser);
      expect(shown.masked).toEqual(['sustained.note', 'healthIssues', 'endReason', 'lossContactClosed']);
      expect(JSON.stringify(shown)).not.toMatch(/knee|"health"/);
      const whole = await ask<object>(`/v1/claimants/${hodan}`, asAdviser);
      expect(JSON.stringify(whole)).not.toMatch(/knee|"health"/);
      await command(`${health.url}/error`, { reason: 'Meant for her sister' });
      expect(await tasks()).toMatchObject([{ kind: 'sustained-check' }]);
      expect(await refused(`${health.url}/helps`, { words: 'Saw a doctor' })).toBe('caseload/entered-in-error');
      const timeline = await ask<TimelineAnswer>(`/v1/claimants/${hodan}/timeline?limit=100`);
      const told = timeline.entries.filter(({ type }) => type === 'PostHireIssueRaised');
      expect(told.map(({ data }) => data?.['words'] ?? null)).toEqual([null, expect.stringContaining('Mondays')]);
    });
  });

  describe('somebody in nobody’s charge any more', () => {
    it('is not lost from sight: the office has the tasks', async () => {
      await command(`/v1/claimants/${hodan}/assignment/end`, { reason: 'claim-closed', occurredAt: inDays(-1) });
      expect(await tasks()).toEqual([]);
      expect(await tasksOfOffice()).toMatchObject([
        { kind: 'sustained-check', claimant: { id: hodan }, advisorId: null },
      ]);
    });
  });

  describe('when the job is lost', () => {
    it('somebody is to get in touch, unless there is a reason not to', async () => {
      const { revision } = await jobShown();
      const wrong = await edit(`${job.url}/end`, revision, { reason: 'dismissed', occurredAt: inDays(-1) });
      const end = { endedOn: inDays(-7), endReason: 'redundancy' };
      await edit(`${job.url}/end-corrections`, wrong.revision, { end, reason: 'The letter says so' });
      const contact = { kind: 'job-lost-contact', recordId: job.id, code: 'redundancy', dueOn: today, standing: 'due' };
      expect(await tasksOfOffice()).toMatchObject([contact]);
      const board = await ask<TaskBoardAnswer>(`/v1/offices/${northgate}/task-board`, { as: ['team_leader'] });
      expect(board).toMatchObject({ open: { count: 1 }, due: { count: 1 }, unassigned: { count: 1 } });
      await command(`${job.url}/loss-contact-closure`, { reason: 'in-touch', note: 'Comes on Monday' });
      expect(await tasksOfOffice()).toEqual([]);
      expect(await jobShown()).toMatchObject({ lossContactClosed: { reason: 'in-touch', note: 'Comes on Monday' } });
      const another = { end: { ...end, endReason: 'dismissed' }, reason: 'Another letter says so' };
      await edit(`${job.url}/end-corrections`, (await jobShown()).revision, another);
      expect(await tasksOfOffice()).toEqual([]);
      expect(await jobShown()).toMatchObject({
        endReason: 'dismissed',
        lossContactClosed: { note: 'Comes on Monday' },
      });
      await edit(`${job.url}/end-corrections`, (await jobShown()).revision, { end, reason: 'It was of somebody else' });
      await command(`${job.url}/loss-contact-reopening`, { reason: 'Did not come' });
      expect(await tasksOfOffice()).toMatchObject([contact]);
    });

    it('a new claim goes back to the one before, and says how long the job lasted', async () => {
      const again = await openClaim(hodan, today);
      const reentry = { weeksSince: 15, employmentId: job.id, jobLastedWeeks: 14 };
      expect(await show(again.url)).toMatchObject({ earlierClaimId: claim.id, reentry });
      expect(await show(`/v1/claimants/${hodan}`)).toMatchObject({
        claims: [{ id: again.id, reentry }, { reentry: null }],
      });
      expect(await tasksOfOffice()).toEqual([]);
    });
  });

  it('all jobs of a claimant are listed, what started last first, by pages', async () => {
    const startedOn = inDays(-2);
    const next = await command('/v1/employments', { claimantId: hodan, terms: { startedOn, hours: 'part-time' } });
    const list = (query: string, more: Partial<Request> = {}) =>
      ask<EmploymentsAnswer>(`/v1/claimants/${hodan}/employments${query}`, more);
    const first = await list('?limit=1', asAdviser);
    expect(first).toMatchObject({ total: 2, entries: [{ id: next.id, state: 'open', healthIssues: null }] });
    const second = await list(`?limit=1&cursor=${first.next}`, asAdviser);
    expect(second).toMatchObject({ total: 2, next: null, entries: [{ id: job.id, state: 'ended', endReason: null }] });
    expect(await list('?state=ended')).toMatchObject({ total: 1, entries: [await jobShown()] });
    expect(await list('?state=entered-in-error')).toEqual({ total: 0, entries: [], next: null });
  });

  it('a check that never was is taken back, before the job has ended or after', async () => {
    const terms = (startedOn: string) => ({ startedOn, hours: 'full-time' });
    const begin = (startedOn: string) => command('/v1/employments', { claimantId: hodan, terms: terms(startedOn) });
    const wrong = await begin(inWeeks(-30));
    const at = (weeks: number) => async () => {
      const shown = await ask<EmploymentAnswer>(wrong.url);
      return { ...shown, check: shown.sustained.find((one) => one.weeks === weeks) };
    };
    const made = { weeks: 26, result: 'in-work', evidence: 'payslip', note: 'Likes it', occurredAt: inWeeks(-2) };
    const nothing = { result: null, checkedOn: null, evidence: null, overtaken: null, note: null };
    const correct = async (rest: string, body: object) => {
      const { revision } = await at(26)();
      return api.post(`${wrong.url}/${rest}`, body, { headers: { 'if-match': `"${revision}"` } });
    };
    const takenBack = { weeks: 26, reason: 'Meant for another job' };

    await command(`${wrong.url}/sustained-checks`, made);
    const alone = { evidence: 'payslip', evidencedOn: inWeeks(-2), reason: 'Of somebody else' };
    expect(await refused(`${wrong.url}/evidence-withdrawals`, alone)).toBe('caseload/check-rests-on-evidence');
    const later = await correct('corrections', { terms: terms(inWeeks(-3)), reason: 'Contract seen' });
    expect(later.json()).toMatchObject({ type: '/problems/caseload/check-before-due', status: 409 });
    expect((await correct('sustained-check-corrections', { ...takenBack, note: 'Lost?' })).statusCode).toBe(422);
    expect((await correct('sustained-check-corrections', takenBack)).statusCode).toBe(200);
    expect(await at(26)()).toMatchObject({ evidence: [], evidenceGiven: [], check: { state: 'open', ...nothing } });
    const ofJob = (await tasksOfOffice()).filter(({ recordId }) => recordId === wrong.id);
    expect(ofJob).toMatchObject([{ kind: 'sustained-check', code: '13-weeks', dueOn: inWeeks(-17) }]);

    await command(`${wrong.url}/sustained-checks`, made);
    await correct('end', { reason: 'redundancy', occurredAt: inWeeks(-9) });
    const overtaken = { checkedOn: inWeeks(-2), evidence: 'payslip' };
    expect((await at(26)()).check).toEqual({
      ...{ weeks: 26, dueOn: inWeeks(-4), state: 'ended-before' },
      ...{ ...nothing, overtaken, note: 'Likes it' },
    });
    expect((await correct('sustained-check-corrections', takenBack)).statusCode).toBe(200);
    expect(await at(26)()).toMatchObject({ evidenceGiven: [], check: { state: 'ended-before', ...nothing } });
    await correct('error', { reason: 'Made up for a check' });
  });

  it('a check that found otherwise than evidence or an end is shown with what it found', async () => {
    const terms = { startedOn: inWeeks(-30), hours: 'full-time' };
    const other = await command('/v1/employments', { claimantId: hodan, terms, evidence: 'self-report' });
    const shownOf = async (query: string, more: Partial<Request> = {}) => {
      const { entries } = await ask<EmploymentsAnswer>(`/v1/claimants/${hodan}/employments${query}`, more);
      return entries.find(({ id }) => id === other.id)!.sustained[0];
    };
    await command(`${other.url}/evidence`, { evidence: 'payslip', occurredAt: inWeeks(-16) });
    const before = new Date().toISOString();
    const check = { weeks: 13, result: 'not-in-work', note: 'Sent home since Easter', occurredAt: inWeeks(-15) };
    await command(`${other.url}/sustained-checks`, check);
    const found = { result: 'not-in-work', checkedOn: inWeeks(-15), evidence: null, overtaken: null };
    const answered = { weeks: 13, dueOn: inWeeks(-17), state: 'in-work', note: check.note };
    expect((await ask<EmploymentAnswer>(other.url)).sustained[0]).toEqual({ ...answered, ...found });
    expect(await shownOf('')).toEqual({ ...answered, ...found });
    expect(await shownOf('', asAdviser)).toEqual({ ...answered, ...found, note: null });
    const unchecked = { ...answered, result: null, checkedOn: null, evidence: null, overtaken: null, note: null };
    expect(await shownOf(`?asAt=${inWeeks(-15)}`)).toEqual({ ...answered, ...found });
    expect(await shownOf(`?asAt=${inWeeks(-16)}`)).toEqual(unchecked);
    expect(await shownOf(`?knownAt=${before}`)).toEqual(unchecked);

    const { revision } = await ask<EmploymentAnswer>(other.url);
    await edit(`${other.url}/end`, revision, { reason: 'dismissed', occurredAt: inWeeks(-14) });
    expect(await shownOf('')).toEqual({ ...answered, ...found });
  });
});
