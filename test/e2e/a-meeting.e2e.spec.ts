import { randomUUID } from 'node:crypto';
import { addDays, londonDateOf } from '@alongside/kernel';
import { StoreUnavailable } from '@alongside/event-store';
import { casework, northgate, person, problemIn } from './support/casework';
import { advisor, singleStreamRun, useTestApi } from './support/test-api';

const today = londonDateOf(new Date().toISOString());
const arrangement = { kind: 'work-search-review', channel: 'in-person', office: northgate };
const log = {
  ...arrangement,
  minutes: 30,
  language: 'so',
  interpreterUsed: true,
  summary: 'Wants to work with children',
  nextSteps: [{ owner: 'claimant', dueOn: addDays(today, 7), words: 'Writes a CV' }],
};
const barrier = { theme: 'housing', severity: 'high', note: "Sleeps at a friend's" };
const next = { scheduledFor: addDays(today, 14), startsAt: '10:30' };

/** What the one request writes. */
const whole = ['BarrierIdentified', 'NextStepDone', 'InteractionScheduled', 'InteractionAttended', 'InteractionLogged'];

interface Held {
  readonly id: string;
  readonly barrierId: string;
  readonly nextInteractionId: string;
  readonly position: string;
}

interface Entry {
  readonly type: string;
  readonly enteredInError: object | null;
}

interface Shown {
  readonly nextSteps: readonly { readonly id: string }[];
}

const ofAppointment = (interactionId: string) => ({ appointment: { interactionId, attendance: 'attended' } });

const ways = singleStreamRun ? [false] : [true, false];

describe.each(ways)('a meeting (several streams in one append: %s)', (atomicStreams) => {
  const api = useTestApi({ atomicStreams });
  const { register, command, show } = casework(api);
  let claimantId: string;
  let earlier: { readonly interactionId: string; readonly stepId: string };

  beforeEach(async () => {
    ({ id: claimantId } = await register(person('Hodan', 'Ali')));
    const { id, url } = await command('/v1/interactions', { claimantId, ...log, occurredAt: '2026-02-16' });
    earlier = { interactionId: id, stepId: (await show<Shown>(url)).nextSteps[0]!.id };
  });

  const appoint = async (scheduledFor = '2026-03-02') =>
    (
      await command('/v1/interactions/appointments', {
        claimantId,
        ...arrangement,
        scheduledFor,
        occurredAt: '2026-02-16',
      })
    ).id;
  const meetingAt = (interactionId: string, more: object = {}) => ({
    claimantId,
    appointment: { interactionId, attendance: 'late' },
    log,
    stepsDone: [earlier],
    barrier,
    next,
    ...more,
  });
  const hold = async (body: object) => {
    const answer = await api.post('/v1/meetings', body);
    expect([answer.statusCode, answer.headers['location']]).toEqual([
      201,
      `/v1/interactions/${answer.json<Held>().id}`,
    ]);
    return answer.json<Held>();
  };
  const after = async (head: Awaited<ReturnType<typeof api.head>>) =>
    (await api.platform.store.readAll(head, { limit: 100 })).events;

  /** Refused by that problem, and nothing of it is written. */
  async function refusedWhole(body: object, type: string, status: number) {
    const head = await api.head();
    const answer = await api.post('/v1/meetings', body);
    expect(await problemIn(api, answer)).toMatchObject({ type: `/problems/caseload/${type}`, status });
    expect(await api.head()).toBe(head);
  }

  /** All that the one request says, as the advisor sees it at once. */
  async function expectHeld({ id, barrierId, nextInteractionId, position }: Held, day: string) {
    const step = { owner: 'claimant', dueOn: addDays(today, 7), words: 'Writes a CV', state: 'open' };
    expect(await show(`/v1/interactions/${id}`, { position })).toMatchObject({
      day,
      log: { minutes: 30, language: 'so', interpreterUsed: true, summary: 'Wants to work with children' },
      nextSteps: [step],
    });
    expect(await show(`/v1/interactions/${nextInteractionId}`, { position })).toMatchObject({
      claimantId,
      state: 'scheduled',
      ...next,
      ...arrangement,
      staffId: advisor,
    });
    expect(await show(`/v1/interactions/${earlier.interactionId}`, { position })).toMatchObject({
      nextSteps: [{ id: earlier.stepId, state: 'done', closedOn: day }],
    });
    expect(await show(`/v1/claimants/${claimantId}`, { position })).toMatchObject({
      barriers: [{ barrierId, theme: 'housing', severity: 'high', identifiedOn: day, resolvedOn: null }],
    });
  }

  it('is one request, all of which the advisor sees at once', async () => {
    const id = await appoint();
    const head = await api.head();
    const held = await hold(meetingAt(id));
    expect(held.id).toBe(id);
    await expectHeld(held, '2026-03-02');
    expect(await show(`/v1/interactions/${id}`)).toMatchObject({ state: 'late', revision: 2 });
    const events = await after(head);
    expect(events.map(({ type }) => type)).toEqual(whole);
    const { entries } = await show<{ entries: { type: string; occurredAt: string }[] }>(
      `/v1/claimants/${claimantId}/timeline?limit=5`,
    );
    expect(entries.map(({ type, occurredAt }) => [type, occurredAt])).toEqual(
      events.map(({ type }) => [type, '2026-03-02']).reverse(),
    );
  });

  const agreePlan = async () => {
    const steps = [{ owner: 'claimant', dueOn: addDays(today, 7), words: 'Calls the bakery' }];
    const drafted = { claimantId, goals: [{ words: 'Work in a bakery', steps }], occurredAt: '2026-02-16' };
    const { id: planId, url } = await command('/v1/action-plans', drafted);
    const { goals } = await show<{ goals: { steps: { id: string }[] }[] }>(url);
    const sign = async () => {
      await command(`${url}/claimant-signature`, { act: { means: 'in-person' }, occurredAt: '2026-02-16' });
      await command(`${url}/advisor-signature`, { occurredAt: '2026-02-16' });
    };
    return { planId, stepId: goals[0]!.steps[0]!.id, url, sign };
  };

  it('ticks off what stands in an action plan, and books an interpreter for the next date', async () => {
    const { sign, url, ...done } = await agreePlan();
    const id = await appoint();
    const booked = { ...next, language: 'so', interpreterNeeded: true };
    const body = meetingAt(id, { planStepsDone: [done], next: booked });
    await refusedWhole(body, 'action-plan-not-agreed', 409);
    await sign();
    await refusedWhole({ ...body, planStepsDone: [{ ...done, stepId: randomUUID() }] }, 'plan-item-not-found', 404);
    const another = await register(person('Another', 'Hodan'));
    const { appointment: _, ...walkIn } = body;
    await refusedWhole({ ...walkIn, claimantId: another.id, stepsDone: [] }, 'action-plan-not-found', 404);
    const held = await hold(body);
    await expectHeld(held, '2026-03-02');
    expect(await show(url)).toMatchObject({ goals: [{ steps: [{ state: 'done', closedOn: '2026-03-02' }] }] });
    expect(await show(`/v1/interactions/${held.nextInteractionId}`)).toMatchObject(booked);
  });

  it('is one request with a walk-in as well', async () => {
    const { appointment: _, ...walkIn } = meetingAt('');
    const held = await hold(walkIn);
    await expectHeld(held, today);
    expect(await show(`/v1/interactions/${held.id}`, held)).toMatchObject({
      state: 'attended',
      scheduledFor: null,
      revision: 0,
    });
  });

  it('that was missed is one request with the next date', async () => {
    const id = await appoint();
    const appointment = { interactionId: id, attendance: 'missed', missedReason: 'logistics', note: 'No bus that day' };
    const held = await hold({ claimantId, appointment, next: { ...next, channel: 'phone' } });
    expect(await show(`/v1/interactions/${held.id}`, held)).toMatchObject({
      state: 'missed',
      missedReason: 'logistics',
      note: 'No bus that day',
      log: null,
    });
    expect(await show(`/v1/interactions/${held.nextInteractionId}`, held)).toMatchObject({
      ...next,
      ...arrangement,
      channel: 'phone',
      staffId: advisor,
    });
  });

  it('that was missed is one request with the barrier that was behind it', async () => {
    const interactionId = await appoint();
    const held = await hold({
      claimantId,
      appointment: { interactionId, attendance: 'missed', missedReason: 'logistics' },
      barrier,
    });
    expect(await show(`/v1/interactions/${held.id}`, held)).toMatchObject({ state: 'missed', log: null });
    expect(await show(`/v1/claimants/${claimantId}`, held)).toMatchObject({ barriers: [{ theme: 'housing' }] });
  });

  it('is refused whole where the barrier is open already', async () => {
    await command(`/v1/claimants/${claimantId}/barriers`, { theme: 'housing', severity: 'low' });
    await refusedWhole(meetingAt(await appoint()), 'barrier-already-open', 409);
  });

  it.each<[what: string, more: () => object | Promise<object>, type: string, status: number]>([
    [
      'an appointment of a day that has not come',
      async () => ofAppointment(await appoint(addDays(today, 1))),
      'in-the-future',
      422,
    ],
    ['an appointment that nobody made', () => ofAppointment(randomUUID()), 'interaction-not-found', 404],
    [
      'a step that nobody agreed',
      () => ({ stepsDone: [{ ...earlier, stepId: randomUUID() }] }),
      'next-step-not-found',
      404,
    ],
    ['no log although somebody came', () => ({ log: undefined }), 'log-attendance-mismatch', 422],
    ['nothing told of a walk-in', () => ({ log: undefined, appointment: undefined }), 'log-attendance-mismatch', 422],
    ['another day than the appointment’s', () => ({ occurredAt: '2026-03-03' }), 'out-of-order', 422],
    ['a next date before the meeting', () => ({ next: { scheduledFor: '2026-03-01' } }), 'out-of-order', 422],
    ['somebody who is not registered', () => ({ claimantId: randomUUID() }), 'claimant-not-found', 404],
  ])('is refused whole with %s', async (_, more, ...[type, status]) => {
    await refusedWhole(meetingAt(await appoint(), await more()), type, status);
  });

  it.each<[what: string, more: object, pointer: string]>([
    ['a theme that is no code', { barrier: { ...barrier, theme: 'No Home' } }, '#/barrier/theme'],
    ['a day of the barrier’s own', { barrier: { ...barrier, occurredAt: today } }, '#/barrier/occurredAt'],
    ['a next date without a day', { next: { startsAt: '10:30' } }, '#/next/scheduledFor'],
    ['a step of nowhere', { stepsDone: [{ stepId: randomUUID() }] }, '#/stepsDone/0/interactionId'],
  ])('is refused for its shape with %s', async (_, more, pointer) => {
    const answer = await api.post('/v1/meetings', meetingAt(randomUUID(), more));
    const errors = [{ pointer, detail: expect.any(String) }];
    expect(await problemIn(api, answer)).toMatchObject({ type: '/problems/http/invalid-request', errors });
  });

  it('is refused whole for the appointment, or the step, of another claimant', async () => {
    const another = await register(person('Another', 'Hodan'));
    const id = await appoint();
    for (const one of [id, await appoint(addDays(today, 1))])
      await refusedWhole({ ...meetingAt(one), claimantId: another.id, stepsDone: [] }, 'interaction-not-found', 404);
    const { appointment: _, ...walkIn } = meetingAt(id);
    await refusedWhole({ ...walkIn, claimantId: another.id }, 'interaction-not-found', 404);
  });

  it.each(['an appointment', 'a walk-in'])(
    'sent again is recorded once, and answered as at first: %s',
    async (what) => {
      const { appointment, ...rest } = meetingAt(await appoint());
      const body = what === 'a walk-in' ? rest : { appointment, ...rest };
      const request = { key: randomUUID() };
      const first = await api.post('/v1/meetings', body, request);
      expect(first.statusCode).toBe(201);
      const { id, barrierId } = first.json<Held>();
      await command(`/v1/claimants/${claimantId}/barriers/${barrierId}/resolution`, {});
      await command(`/v1/interactions/${id}/error`, { reason: 'Another Hodan' });
      const head = await api.head();
      const told = ({ statusCode, headers, body: text }: typeof first) => [
        statusCode,
        headers['location'],
        headers['etag'],
        text,
      ];
      expect(told(await api.post('/v1/meetings', body, request))).toEqual(told(first));
      await api.restart();
      expect(told(await api.post('/v1/meetings', body, request))).toEqual(told(first));
      expect(await api.head()).toBe(head);
    },
  );

  if (atomicStreams)
    it('costs one look at each stream that it rests on, one at the staff register, and one append', async () => {
      const id = await appoint();
      const body = meetingAt(id);
      await api.restart();
      const { store } = api.platform;
      const spies = [jest.spyOn(store, 'read'), jest.spyOn(store, 'append')] as const;
      await hold(body);
      const [looks, appends] = spies.map((spy) => spy.mock.calls.length);
      spies.forEach((spy) => spy.mockRestore());
      expect({ looks, appends }).toEqual({ looks: 4, appends: 1 });
    });

  /** The meeting as a crash leaves it after so many of its appends. */
  async function crashAfter(written: number, body: object, key: string) {
    const head = await api.head();
    const { store } = api.platform;
    const append = store.append.bind(store);
    let appends = 0;
    const dying = jest.spyOn(store, 'append').mockImplementation(async (...all) => {
      if (appends++ === written) throw new StoreUnavailable('gone');
      return append(...all);
    });
    const answer = await api.post('/v1/meetings', body, { key });
    dying.mockRestore();
    expect(await problemIn(api, answer)).toMatchObject({ type: '/problems/http/store-unavailable', status: 503 });
    expect(await after(head)).toHaveLength(written);
  }

  if (!atomicStreams) {
    it.each([1, 2, 3])('is completed by a retry after a crash that left %d of its streams written', async (written) => {
      const body = meetingAt(await appoint());
      const request = { key: randomUUID() };
      const head = await api.head();
      await crashAfter(written, body, request.key);
      await api.restart();
      const again = await api.post('/v1/meetings', body, request);
      expect(again.statusCode).toBe(201);
      await expectHeld(again.json<Held>(), '2026-03-02');
      expect((await after(head)).map(({ type }) => type)).toEqual(whole);
      expect((await api.post('/v1/meetings', body, request)).body).toBe(again.body);
    });

    it('is taken back where a crash left it half done and somebody else has logged the appointment since', async () => {
      const id = await appoint();
      const request = { key: randomUUID() };
      await crashAfter(3, meetingAt(id), request.key);
      await command(`/v1/interactions/${id}/log`, { ...log, nextSteps: [] });
      const answer = await api.post('/v1/meetings', meetingAt(id), request);
      expect(await problemIn(api, answer)).toMatchObject({
        type: '/problems/caseload/interaction-already-logged',
        status: 409,
      });
      expect(await show(`/v1/claimants/${claimantId}`)).toMatchObject({ barriers: [] });
      expect(await show(`/v1/interactions/${earlier.interactionId}`)).toMatchObject({
        nextSteps: [{ id: earlier.stepId, state: 'open' }],
      });
      const { entries } = await show<{ entries: object[] }>(`/v1/claimants/${claimantId}/interactions`);
      expect(entries).toMatchObject([
        { state: 'cancelled', scheduledFor: next.scheduledFor, cancellation: { by: 'office' } },
        { id, state: 'attended' },
        { id: earlier.interactionId },
      ]);
    });

    it('leaves the steps of a plan open where it is refused in the end', async () => {
      const { sign, url, ...done } = await agreePlan();
      await sign();
      const id = await appoint();
      await command(`/v1/interactions/${id}/log`, { ...log, nextSteps: [] });
      const answer = await api.post('/v1/meetings', meetingAt(id, { planStepsDone: [done] }));
      expect(answer.json()).toMatchObject({ type: '/problems/caseload/interaction-already-logged' });
      expect(await show(url)).toMatchObject({ goals: [{ steps: [{ state: 'open', closedOn: null }] }] });
    });

    it('that was taken back is recorded when it is sent again and nothing stands against it', async () => {
      const id = await appoint();
      const request = { key: randomUUID() };
      await crashAfter(3, meetingAt(id), request.key);
      const missed = { attendance: 'missed', missedReason: 'acceptable' };
      await command(`/v1/interactions/${id}/attendance`, missed);
      const refused = await api.post('/v1/meetings', meetingAt(id), request);
      expect(refused.json()).toMatchObject({ type: '/problems/caseload/attendance-already-recorded' });
      await command(`/v1/interactions/${id}/attendance-corrections`, { attendance: 'late', reason: 'Sat outside' });
      const again = await api.post('/v1/meetings', meetingAt(id), request);
      expect(again.statusCode).toBe(201);
      await expectHeld(again.json<Held>(), '2026-03-02');
      const { entries } = await show<{ entries: Entry[] }>(`/v1/claimants/${claimantId}/timeline?limit=100`);
      const told = entries.filter(({ type }) => type.startsWith('Barrier'));
      expect(told.map(({ type, enteredInError }) => [type, enteredInError !== null])).toEqual([
        ['BarrierEnteredInError', false],
        ['BarrierIdentified', false],
        ['BarrierIdentified', true],
      ]);
    });
  }
});
