import { randomUUID } from 'node:crypto';
import { addDays, londonDateOf, type Uuid } from '@alongside/kernel';
import type { FoundClaimantsAnswer, PossibleDuplicatesAnswer } from '../../libs/contexts/caseload/src/api/search.dto';
import type { ClaimantAnswer } from '../../libs/contexts/caseload/src/api/claimant.dto';
import type { SubjectAccess } from '@alongside/privacy';
import { casework, northgate, person, problemIn, type Done } from './support/casework';
import { advisor, singleStreamRun, useTestApi } from './support/test-api';

const southgate: Uuid = '0192cccc-0000-7000-8000-0000000000f1';

const officer = { as: ['privacy_officer'] as const };
const families = [
  'Invented',
  'Madeup',
  'Fabled',
  'Dreamt',
  'Notional',
  'Pretend',
  'Storied',
  'Unreal',
  'Mythical',
  'Quoted',
  'Vague',
  'Hazy',
  'Airy',
  'Untold',
];
const born = { dateOfBirth: '1999-04-17' };
const passport = { ground: 'document-seen', reason: 'The same passport was seen at both offices' };
const meeting = {
  ...{ kind: 'work-search-review', channel: 'in-person', office: northgate, minutes: 25 },
  ...{ language: 'so', interpreterUsed: false, summary: 'Wants to bake', nextSteps: [] },
};
const sister = { reason: 'A sister of hers' };

interface List {
  readonly entries: readonly { readonly id: Uuid }[];
}

describe('somebody with two records', () => {
  const api = useTestApi({ offices: [] });
  const { register, command, openClaim, show } = casework(api);
  /** The record that stays, and the duplicate that another office made. */
  let hodan: Done;
  let hodanAgain: Done;
  let family: string;
  let hereAdvisor: Uuid;
  let thereAdvisor: Uuid;
  let at = 0;

  const refusal = async (url: string, body: object, more: object = {}) =>
    problemIn(api, await api.post(url, body, more));
  const problem = (code: string) => ({ type: `/problems/caseload/${code}` });
  const merge = (duplicate: Done, into: Done) => command(`${duplicate.url}/merge`, { into: into.id, ...passport });
  const settled = async () => api.platform.waiter.waitFor((await api.head())!, 10_000);
  const idsOf = async (url: string, who: object = {}) => {
    await settled();
    return (await api.get(url, who)).json<List>().entries.map(({ id }) => id);
  };
  const take = async ({ id }: Done, advisorId: Uuid, office: Uuid) => {
    const url = `/v1/claimants/${id}/assignment`;
    await command(`${url}/proposal`, { advisorId, office, occurredAt: '2024-01-02' });
    await command(`${url}/acceptance`, { advisorId, occurredAt: '2024-01-02' });
  };

  beforeAll(async () => {
    for (const office of [northgate, southgate]) await api.employ(advisor, 'advisor', office);
  });

  beforeEach(async () => {
    family = families[at++]!;
    [hereAdvisor, thereAdvisor] = [randomUUID(), randomUUID()];
    await api.employ(hereAdvisor, 'advisor', northgate);
    await api.employ(thereAdvisor, 'advisor', southgate);
    hodan = await register(person('Hodan', family, born));
    hodanAgain = await register(person('Hoodan', family, born));
    await take(hodan, hereAdvisor, northgate);
    await take(hodanAgain, thereAdvisor, southgate);
  });

  it('has one once they are merged, and all that was told of either stands on it', async () => {
    const claim = await openClaim(hodanAgain.id, '2024-01-08');
    await command(`${hodan.url}/accessibility-needs`, { needs: 'Reads large print only' });
    await merge(hodanAgain, hodan);

    const stays = await show<ClaimantAnswer>(hodan.url);
    expect(stays.mergedRecords).toEqual([{ id: hodanAgain.id, on: today(), ...passport }]);
    expect(stays).toMatchObject({ mergedInto: null, claims: [{ id: claim.id, claimantId: hodanAgain.id }] });
    const duplicate = await show<ClaimantAnswer>(hodanAgain.url);
    expect(duplicate.mergedInto).toEqual({ id: hodan.id, on: today(), ...passport });
    expect(duplicate).toMatchObject({ name: { given: 'Hoodan' }, mergedRecords: [], claims: [{ id: claim.id }] });

    const timeline = await show<{ entries: { type: string; recordId: Uuid }[] }>(`${hodan.url}/timeline`);
    expect(timeline.entries).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'ClaimOpened', recordId: hodanAgain.id }),
        expect.objectContaining({ type: 'AccessibilityNeedsDescribed', recordId: hodan.id }),
      ]),
    );
    const { rows } = await api.platform.pool.query('select persons from privacy.read_log order by id desc limit 1');
    expect(rows).toEqual([{ persons: expect.arrayContaining([hodan.id, hodanAgain.id]) as unknown }]);

    const { mergedRecords, claims } = stays;
    const asAt = (day: string) => show<ClaimantAnswer>(`${hodan.url}?asAt=${day}`);
    expect(await asAt(today())).toMatchObject({ mergedRecords, claims });
    expect(await asAt(addDays(today(), -1))).toMatchObject({ mergedRecords: [], claims: [] });
  });

  it('is on the list of whoever is in charge of either, once', async () => {
    const appointment = { claimantId: hodanAgain.id, scheduledFor: '2024-02-05', occurredAt: '2024-01-08' };
    const arranged = { kind: 'work-search-review', channel: 'in-person', office: southgate };
    await command('/v1/interactions/appointments', { ...appointment, ...arranged }, { person: thereAdvisor });
    await merge(hodanAgain, hodan);
    for (const [advisorId, office] of [
      [hereAdvisor, northgate],
      [thereAdvisor, southgate],
    ]) {
      const who = { person: advisorId };
      expect(await idsOf(`/v1/caseloads/${advisorId}`, who)).toEqual([hodan.id]);
      const ofOffice = await idsOf(`/v1/offices/${office}/caseload`, { ...who, headers: { purpose: 'testing' } });
      expect([ofOffice.filter((id) => id === hodan.id), ofOffice.includes(hodanAgain.id)]).toEqual([[hodan.id], false]);
      expect((await api.get(hodan.url, who)).statusCode).toBe(200);
      expect((await api.get(`/v1/caseloads/${advisorId}/tasks`, who)).json()).toMatchObject({
        total: 1,
        entries: [{ kind: 'appointment', standing: 'overdue', claimant: { id: hodan.id } }],
      });
    }
    expect(await idsOf(`${hodan.url}/interactions`)).toHaveLength(1);
    await show(`${hodan.url}/attendance`);
    const { rows } = await api.platform.pool.query('select persons from privacy.read_log order by id desc limit 1');
    expect(rows).toEqual([{ persons: [hodan.id, hodanAgain.id] }]);
  });

  it('lost a job of which nobody needs to be asked any more once either record has a claim again', async () => {
    const terms = { startedOn: daysAgo(90), hours: 'full-time' };
    const job = await command('/v1/employments', { claimantId: hodanAgain.id, terms });
    await command(`${job.url}/end`, { reason: 'redundancy', occurredAt: daysAgo(9) });
    await merge(hodanAgain, hodan);
    const lost = async () => {
      await settled();
      return (
        await api.get(`/v1/caseloads/${hereAdvisor}/tasks?kind=job-lost-contact`, { person: hereAdvisor })
      ).json();
    };
    expect(await lost()).toMatchObject({ total: 1, entries: [{ recordId: job.id, claimant: { id: hodan.id } }] });
    await command(`${hodanAgain.url}/unmerge`, { from: hodan.id, ...sister });
    await openClaim(hodanAgain.id, daysAgo(2));
    await merge(hodanAgain, hodan);
    expect(await lost()).toMatchObject({ total: 0 });
  });

  it('is shown with the names of the supporters who came, whichever record names them', async () => {
    for (const { id, url } of [hodan, hodanAgain]) {
      await command(`${url}/supporters`, { kind: 'elder', name: `Elder of ${id}` });
      const [{ supporterId }] = (await show<{ supporters: [{ supporterId: Uuid }] }>(url)).supporters;
      const participants = [{ kind: 'supporter', id: supporterId }];
      await command('/v1/interactions', { claimantId: id, ...meeting, participants });
    }
    await merge(hodanAgain, hodan);
    await settled();
    const { entries } = await show<{ entries: { log: { participants: { name: string | null }[] } }[] }>(
      `${hodan.url}/interactions`,
    );
    const names = entries.flatMap(({ log }) => log.participants).map(({ name }) => name);
    expect(names.sort()).toEqual([hodan, hodanAgain].map(({ id }) => `Elder of ${id}`).sort());
  });

  it('is found by the name on either, as the record that stays', async () => {
    await merge(hodanAgain, hodan);
    await settled();
    const search = { name: `Hoodan ${family}`, office: northgate };
    const found = async (body: object) =>
      (await api.post('/v1/claimants/search', body, { headers: { purpose: 'testing' } })).json<FoundClaimantsAnswer>();
    expect(await found(search)).toMatchObject({ total: 1, entries: [{ id: hodan.id }] });
    const { entries } = await found({ ...search, office: southgate });
    expect(entries).toEqual([
      expect.objectContaining({
        id: hodan.id,
        name: { given: 'Hodan', family },
        match: 'exact',
        foundAs: { id: hodanAgain.id, name: { given: 'Hoodan', family } },
      }),
    ]);
  });

  it('takes what is new on the record that stays alone', async () => {
    await merge(hodanAgain, hodan);
    const claim = { claimantId: hodanAgain.id, benefit: 'universal-credit', office: northgate };
    for (const [url, body] of [
      ['/v1/claims', claim],
      [`${hodanAgain.url}/communities`, { communities: ['somali'] }],
      [`${hodanAgain.url}/assignment/proposal`, { advisorId: hereAdvisor, office: northgate }],
    ] as const) {
      const refused = await refusal(url, body);
      expect(refused).toMatchObject({ ...problem('claimant-merged'), status: 409 });
      expect(refused.detail).toContain(hodan.id);
    }
    await openClaim(hodan.id, '2024-02-05');
  });

  it('is met on the record that stays, with what was under way on the other', async () => {
    const claimantId = hodanAgain.id;
    const arranged = { kind: meeting.kind, channel: meeting.channel, office: northgate };
    const since = { claimantId, occurredAt: '2024-01-08' };
    const appoint = (scheduledFor: string) =>
      command('/v1/interactions/appointments', { ...since, ...arranged, scheduledFor });
    const [appointment, missed] = [await appoint('2024-02-05'), await appoint('2024-02-12')];
    const step = { owner: 'claimant', dueOn: '2024-02-01', words: 'Writes a CV' };
    const earlier = await command('/v1/interactions', { ...since, ...meeting, nextSteps: [step] });
    const plan = await command('/v1/action-plans', { ...since, goals: [{ words: 'A bakery', steps: [step] }] });
    await command(`${plan.url}/claimant-signature`, { act: { means: 'in-person' }, occurredAt: '2024-01-08' });
    await command(`${plan.url}/advisor-signature`, { occurredAt: '2024-01-08' });
    const { nextSteps } = await show<{ nextSteps: [{ id: Uuid }] }>(earlier.url);
    const { goals } = await show<{ goals: [{ steps: [{ id: Uuid }] }] }>(plan.url);
    const whole = {
      ...{ claimantId: hodan.id, appointment: { interactionId: appointment.id, attendance: 'attended' }, log: meeting },
      stepsDone: [{ interactionId: earlier.id, stepId: nextSteps[0].id }],
      planStepsDone: [{ planId: plan.id, stepId: goals[0].steps[0].id }],
      ...{ barrier: { theme: 'housing', severity: 'high' }, next: { scheduledFor: '2024-02-19' } },
    };
    expect(await refusal('/v1/meetings', { ...whole, next: undefined })).toMatchObject(
      problem('interaction-not-found'),
    );
    await merge(hodanAgain, hodan);
    expect(await refusal('/v1/meetings', { ...whole, claimantId })).toMatchObject(problem('claimant-merged'));

    const held = await command('/v1/meetings', whole);
    expect(held).toMatchObject({ id: appointment.id, url: appointment.url });
    expect(await show(held.url)).toMatchObject({ claimantId, state: 'attended', log: { summary: 'Wants to bake' } });
    const done = { state: 'done', closedOn: '2024-02-05' };
    expect(await show(earlier.url)).toMatchObject({ claimantId, nextSteps: [done] });
    expect(await show(plan.url)).toMatchObject({ claimantId, goals: [{ steps: [done] }] });
    expect(await show(hodan.url)).toMatchObject({ barriers: [{ theme: 'housing' }] });
    expect(await show(hodanAgain.url)).toMatchObject({ barriers: [] });
    const { entries } = await show<{ entries: object[] }>(`${hodan.url}/interactions`);
    expect(entries[0]).toMatchObject({ claimantId: hodan.id, ...arranged, scheduledFor: '2024-02-19' });
    const absence = { interactionId: missed.id, attendance: 'missed', missedReason: 'logistics' };
    await command('/v1/meetings', { claimantId: hodan.id, appointment: absence });
    expect(await show(missed.url)).toMatchObject({ claimantId, state: 'missed' });
  });

  it('is hidden from whoever an exclusion on either names', async () => {
    const excluded = { kind: 'person', id: hereAdvisor };
    const { url } = await command(`${hodanAgain.url}/exclusions`, { excluded, reason: 'A cousin of hers' });
    const isShownTo = async (who: { person: Uuid }) => {
      await settled();
      return Promise.all([hodan, hodanAgain].map(async (one) => (await api.get(one.url, who)).statusCode === 200));
    };
    await merge(hodanAgain, hodan);
    expect(await isShownTo({ person: thereAdvisor })).toEqual([true, true]);
    expect(await isShownTo({ person: hereAdvisor })).toEqual([false, false]);
    expect(await idsOf(`/v1/caseloads/${hereAdvisor}`, { person: hereAdvisor })).toEqual([]);
    await command(`${url}/lifting`, { reason: 'She asked for it' });
    expect(await isShownTo({ person: hereAdvisor })).toEqual([true, true]);
  });

  it('has two again, as they were, once the merge is undone', async () => {
    const [before, beforeAgain] = [await show<ClaimantAnswer>(hodan.url), await show<ClaimantAnswer>(hodanAgain.url)];
    await merge(hodanAgain, hodan);
    await command(`${hodanAgain.url}/unmerge`, { from: hodan.id, ...sister });
    for (const [one, was] of [
      [hodan, before],
      [hodanAgain, beforeAgain],
    ] as const) {
      const { revision, ...now } = await show<ClaimantAnswer>(one.url);
      expect(now).toEqual({ ...was, revision: undefined });
      expect(revision).toBeGreaterThan(was.revision);
    }
    expect(await idsOf(`/v1/caseloads/${thereAdvisor}`, { person: thereAdvisor })).toEqual([hodanAgain.id]);
    expect(await refusal(`${hodanAgain.url}/unmerge`, { from: hodan.id, ...sister })).toMatchObject(
      problem('not-merged'),
    );
    await merge(hodan, hodanAgain);
    await command(`${hodan.url}/unmerge`, { from: hodanAgain.id, ...sister });
  });

  it('says under the same key what it said the first time', async () => {
    const key = randomUUID();
    const body = { into: hodan.id, ...passport };
    const first = await api.post(`${hodanAgain.url}/merge`, body, { key });
    expect((await api.post(`${hodanAgain.url}/merge`, body, { key })).body).toBe(first.body);
    expect(await refusal(`${hodanAgain.url}/merge`, body)).toMatchObject(problem('claimant-merged'));
  });

  it('is merged by nobody who may not see both, nor into nobody', async () => {
    const [url, body] = [`${hodanAgain.url}/merge`, { into: hodan.id, ...passport }];
    const unseen = await api.post(url, body, { person: thereAdvisor });
    const unknown = await api.post(url, { ...body, into: randomUUID() }, { person: thereAdvisor });
    expect([unseen.statusCode, unknown.statusCode]).toEqual([404, 404]);
    expect(await refusal(url, { into: hodanAgain.id, ...passport })).toMatchObject(problem('same-record'));
    expect(await refusal(url, { into: hodan.id, ground: 'document-seen' })).toMatchObject({ status: 400 });
    expect(await show(hodan.url)).toMatchObject({ mergedRecords: [] });
  });

  it('is merged only where two National Insurance numbers are one', async () => {
    const number = (digit: number) => ({
      details: { ...person('Hodan', family, born), nationalInsuranceNumber: `AB12345${digit}C` },
      reason: 'Letter seen',
    });
    await command(`${hodan.url}/detail-corrections`, number(1));
    await command(`${hodanAgain.url}/detail-corrections`, number(2));
    expect(await refusal(`${hodanAgain.url}/merge`, { into: hodan.id, ...passport })).toMatchObject(
      problem('national-insurance-numbers-differ'),
    );
    const without = { details: person('Hodan', family, born), reason: 'It was a sister’s' };
    await command(`${hodanAgain.url}/detail-corrections`, without);
    await merge(hodanAgain, hodan);
  });

  it('is told all that either record holds, and who read any of them, and is forgotten with both', async () => {
    await openClaim(hodanAgain.id, '2024-01-08');
    await api.get(hodanAgain.url, { person: thereAdvisor });
    await merge(hodanAgain, hodan);
    for (const { id } of [hodan, hodanAgain]) {
      const { sections, readings } = (await api.get(`/v1/persons/${id}/subject-access`, officer)).json<SubjectAccess>();
      const types = sections.flatMap(({ entries }) => entries).map(({ type }) => type);
      expect(types).toEqual(expect.arrayContaining(['ClaimOpened', 'ClaimantMerged', 'DuplicateTakenIn']));
      expect(types.filter((type) => type === 'ClaimantRegistered')).toHaveLength(2);
      expect(readings.filter(({ route }) => route === 'GET /v1/claimants/:id')).toHaveLength(1);
    }

    const holds = `/v1/persons/${hodanAgain.id}/holds`;
    const { id: holdId } = await command(holds, { ground: 'court-case' }, officer);
    const asked = { personId: hodan.id, asksFor: 'erasure', askedBy: 'person' };
    const { id } = await command('/v1/rights-requests', asked, officer);
    const grant = () => api.post(`/v1/rights-requests/${id}/grant`, { ground: 'own-request' }, officer);
    expect(await problemIn(api, await grant())).toMatchObject({ type: '/problems/privacy/on-hold' });
    await command(`${holds}/${holdId}/lifting`, { reason: 'case-closed' }, officer);
    expect((await grant()).statusCode).toBe(200);

    for (const { url } of [hodan, hodanAgain])
      expect(await show(url)).toMatchObject({ name: null, birthMonth: 'erased' });
    expect(await refusal(`${hodanAgain.url}/unmerge`, { from: hodan.id, ...sister })).toMatchObject(
      problem('claimant-forgotten'),
    );
  });

  it('is two persons once somebody says so, until that is taken back', async () => {
    const duplicates = async ({ url }: Done) => show<PossibleDuplicatesAnswer>(`${url}/possible-duplicates`);
    expect(await duplicates(hodan)).toMatchObject({ entries: [{ id: hodanAgain.id }], dismissed: [] });
    await command(`${hodan.url}/possible-duplicates/${hodanAgain.id}/dismissal`, sister);
    for (const [one, other] of [
      [hodan, hodanAgain],
      [hodanAgain, hodan],
    ] as const)
      expect(await duplicates(one)).toMatchObject({
        entries: [],
        dismissed: [{ id: other.id, on: today(), ...sister }],
      });
    await command(`${hodanAgain.url}/possible-duplicates/${hodan.id}/reopening`, { reason: 'One address' });
    expect(await duplicates(hodan)).toMatchObject({ entries: [{ id: hodanAgain.id }], dismissed: [] });
    await merge(hodanAgain, hodan);
    expect(await duplicates(hodan)).toEqual({ entries: [], dismissed: [] });
  });
});

describe.each(singleStreamRun ? [false] : [true, false])(
  'two records that are merged into each other at once (several streams in one append: %s)',
  (atomicStreams) => {
    const api = useTestApi({ atomicStreams });
    const { register, show } = casework(api);

    it('make one, and no ring', async () => {
      for (let round = 0; round < 5; round++) {
        const records = [await register(person('Hodan', 'Invented')), await register(person('Hoodan', 'Invented'))];
        const answers = await Promise.all(
          records.map(({ url }, at) => api.post(`${url}/merge`, { into: records[1 - at]!.id, ...passport })),
        );
        expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
        const shown = await Promise.all(records.map(({ url }) => show<ClaimantAnswer>(url)));
        expect(shown.filter(({ mergedInto }) => mergedInto === null)).toHaveLength(1);
        expect(shown.flatMap(({ mergedRecords }) => mergedRecords)).toHaveLength(1);
      }
    });
  },
);

function daysAgo(days: number) {
  return addDays(today(), -days);
}

function today() {
  return londonDateOf(new Date().toISOString());
}
