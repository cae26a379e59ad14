import { addDays, daysBetween, londonDateOf } from '@alongside/kernel';
import type { AttendanceAnswer } from '../../libs/contexts/caseload/src/api/attendance.dto';
import { casework, northgate, person, problemIn } from './support/casework';
import { advisor, useTestApi } from './support/test-api';

const today = londonDateOf(new Date().toISOString());
const elder = '0192d3c2-7e1a-7c33-9a55-00000000000c';
const arrangement = { kind: 'work-search-review', channel: 'in-person', office: northgate };
const told = {
  ...arrangement,
  minutes: 25,
  participants: [{ kind: 'supporter', id: elder }],
  language: 'so',
  interpreterUsed: true,
  summary: 'Wants to work with children',
  nextSteps: [{ owner: 'claimant', dueOn: '2026-03-16', words: 'Writes a CV' }],
};

interface Shown {
  readonly id: string;
  readonly revision: number;
  readonly state: string;
  readonly nextSteps: readonly { readonly id: string }[];
}

interface Listed {
  readonly entries: readonly Shown[];
  readonly total: number;
  readonly next: string | null;
}

describe('appointments and walk-ins', () => {
  const api = useTestApi();
  const { register, command, edit, show } = casework(api);
  let claimantId: string;
  const schedule = (scheduledFor: string, more: object = {}) =>
    command('/v1/interactions/appointments', { claimantId, ...arrangement, scheduledFor, ...more });

  beforeEach(async () => {
    ({ id: claimantId } = await register(person('Hodan', 'Ali')));
  });

  it('an appointment is scheduled ahead with whoever asks, moved, and cancelled', async () => {
    const { url, id } = await schedule(addDays(today, 7), { startsAt: '10:30' });
    expect(url).toBe(`/v1/interactions/${id}`);
    expect(await show(url)).toMatchObject({
      claimantId,
      state: 'scheduled',
      scheduledFor: addDays(today, 7),
      startsAt: '10:30',
      staffId: advisor,
    });
    const change = { by: 'claimant', reason: 'illness', note: 'Her mother called' };
    const moved = await edit(`${url}/rescheduling`, 0, { to: { scheduledFor: addDays(today, 9) }, ...change });
    expect(await show(url, moved)).toMatchObject({
      day: addDays(today, 9),
      startsAt: null,
      timesMoved: 1,
      timesMovedBy: { claimant: 1, office: 0 },
      note: 'Her mother called',
    });
    const off = await edit(`${url}/cancellation`, 1, { by: 'office', reason: 'staff-absent' });
    expect(await show(url, off)).toMatchObject({
      state: 'cancelled',
      cancellation: { on: today, by: 'office', reason: 'staff-absent' },
      note: null,
    });
    const answer = await api.post(`${url}/attendance`, { attendance: 'attended' });
    expect(await problemIn(api, answer)).toMatchObject({
      type: '/problems/caseload/interaction-cancelled',
      status: 409,
    });
  });

  it('whether it was kept is recorded, corrected with a reason, and not before its day', async () => {
    const { url } = await schedule('2026-03-02');
    const missed = { attendance: 'missed', missedReason: 'unacceptable', note: 'Did not answer the phone' };
    await command(`${url}/attendance`, missed);
    expect(await show(url)).toMatchObject({ state: 'missed', missedReason: 'unacceptable', note: missed.note });
    await edit(`${url}/attendance-corrections`, 1, { attendance: 'late', reason: 'Sat in the waiting room' });
    expect(await show(url)).toMatchObject({ state: 'late', missedReason: null, note: null });
    const ahead = await schedule(addDays(today, 1));
    const answer = await api.post(`${ahead.url}/attendance`, { attendance: 'attended' });
    expect(await problemIn(api, answer)).toMatchObject({ type: '/problems/caseload/in-the-future', status: 422 });
  });

  it('what was said is logged, and the log says that somebody came', async () => {
    const { url } = await schedule('2026-03-02');
    const logged = await command(`${url}/log`, told);
    expect(await show(url, logged)).toMatchObject({
      revision: 2,
      state: 'attended',
      day: '2026-03-02',
      staffId: advisor,
      log: {
        minutes: 25,
        participants: [{ kind: 'supporter', id: elder, name: null }],
        language: 'so',
        interpreterUsed: true,
        summary: 'Wants to work with children',
      },
      nextSteps: [
        {
          owner: 'claimant',
          dueOn: '2026-03-16',
          words: 'Writes a CV',
          state: 'open',
          closedOn: null,
          droppedBecause: null,
        },
      ],
    });
  });

  it('who took part is named: staff by the register, a supporter as the claimant named them, nobody else', async () => {
    const supporter = await command(`/v1/claimants/${claimantId}/supporters`, {
      kind: 'elder',
      name: 'Mr Elmi Invented',
    });
    const ofWhom = await show<{ supporters: { supporterId: string }[] }>(`/v1/claimants/${claimantId}`, supporter);
    const participants = [
      { kind: 'advisor', id: advisor },
      { kind: 'supporter', id: ofWhom.supporters[0]!.supporterId },
      { kind: 'employer', id: elder },
    ];
    const twice = [...participants, { ...participants[0], id: participants[0]!.id.toUpperCase() }];
    const refused = await api.post('/v1/interactions', { claimantId, ...told, participants: twice });
    expect(await problemIn(api, refused)).toMatchObject({
      type: '/problems/http/invalid-request',
      errors: [{ pointer: '#/participants', detail: 'must name each participant once' }],
    });
    const { url } = await command('/v1/interactions', { claimantId, ...told, participants });
    const named = ['Made-up Colleague', 'Mr Elmi Invented', null].map((name, at) => ({ ...participants[at], name }));
    expect(await show(url)).toMatchObject({ log: { participants: named } });
    expect(await show(`/v1/claimants/${claimantId}/interactions`)).toMatchObject({
      entries: [{ log: { participants: named } }],
    });
  });

  it('by how many minutes somebody was late is noted, of nobody else', async () => {
    const { url } = await schedule('2026-03-02', { language: 'so', interpreterNeeded: true });
    expect(await show(url)).toMatchObject({ language: 'so', interpreterNeeded: true, minutesLate: null });
    const answer = await api.post(`${url}/attendance`, { attendance: 'attended', minutesLate: 5 });
    expect(await problemIn(api, answer)).toMatchObject({ type: '/problems/caseload/lateness-mismatch', status: 422 });
    await command(`${url}/attendance`, { attendance: 'late', minutesLate: 5 });
    expect(await show(url)).toMatchObject({ state: 'late', minutesLate: 5 });
  });

  it('what became of them is counted, each count with the list of exactly those, and so are the days without contact', async () => {
    const of = async (day: string, attendance?: object) => {
      const { url } = await schedule(day, { occurredAt: '2026-01-05' });
      if (attendance) await command(`${url}/attendance`, attendance);
      return url;
    };
    await of('2026-01-12', { attendance: 'attended' });
    await of('2026-02-23', { attendance: 'late' });
    await of('2026-03-02', { attendance: 'missed', missedReason: 'logistics' });
    const moved = await of('2026-03-03');
    await edit(`${moved}/rescheduling`, 0, {
      to: { scheduledFor: '2026-03-05' },
      by: 'office',
      reason: 'staff-absent',
    });
    await edit(`${moved}/cancellation`, 1, { by: 'claimant', reason: 'illness' });
    await edit(`${await of('2026-03-06')}/error`, 0, { reason: 'Another Hodan' });
    await of(addDays(today, 3));
    await command('/v1/interactions', { claimantId, ...told, nextSteps: [], occurredAt: '2026-03-09' });

    const counted = await show<AttendanceAnswer>(`/v1/claimants/${claimantId}/attendance`);
    const { appointments, kept, contacts, gaps, nextAppointment } = counted;
    const { attended, late, missed, cancelled, moved: movedBy, unrecorded, ahead } = appointments;
    const counts = [attended, late, missed.logistics, cancelled.claimant, movedBy.office, unrecorded!, ahead!];
    expect(counts.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 0, 1]);
    expect([appointments.count, movedBy.office.times, contacts.minutes, contacts.unlogged.count]).toEqual([
      5, 1, 25, 2,
    ]);
    expect(kept).toMatchObject({ numerator: { count: 2 }, denominator: { count: 3 }, share: 2 / 3, reason: null });
    expect(contacts).toMatchObject({ count: 3, walkIns: { count: 1 }, byChannel: [{ code: 'in-person', count: 3 }] });
    for (const { count, query } of [...counts, appointments, kept.denominator, contacts, ...contacts.byKind])
      expect([query, (await show<Listed>(query)).total]).toEqual([query, count]);
    expect(gaps.longer).toEqual([
      { since: '2026-03-09', until: null, days: daysBetween('2026-03-09', today) },
      { since: '2026-01-12', until: '2026-02-23', days: 42 },
    ]);
    expect(nextAppointment).toMatchObject({ day: addDays(today, 3), kind: arrangement.kind });
  });

  it('where nothing is recorded there is no share, and no made-up one; a period has an order', async () => {
    const url = `/v1/claimants/${claimantId}/attendance`;
    expect(await show(`${url}?from=2026-01-01&to=2026-01-31&gapsOver=14`)).toMatchObject({
      appointments: { count: 0, ahead: null },
      kept: { share: null, reason: 'none-recorded' },
      gaps: { current: null, longest: null, over: 14, longer: [] },
      nextAppointment: null,
    });
    const refused = await api.get(`${url}?from=2026-02-01&to=2026-01-01`);
    expect(await problemIn(api, refused)).toMatchObject({ type: '/problems/caseload/out-of-order', status: 422 });
    const shapeless = await api.get(`${url}?gapsOver=0&from=yesterday`);
    expect(await problemIn(api, shapeless)).toMatchObject({ type: '/problems/http/invalid-request' });
  });

  it('a walk-in is logged as it is; its steps are done, dropped, and stay through a correction', async () => {
    const nextSteps = ['Writes a CV', 'Calls the bakery', 'Looks for a course'].map((words) => ({
      owner: 'claimant',
      words,
    }));
    const body = { claimantId, ...told, nextSteps, occurredAt: '2026-03-02' };
    const { url } = await command('/v1/interactions', body);
    const [cv, bakery, course] = (await show<Shown>(url)).nextSteps.map(({ id }) => id);
    await command(`${url}/steps/${cv}/completion`, { occurredAt: '2026-03-05' });
    await command(`${url}/steps/${bakery}/dropping`, { reason: 'It has closed' });
    const steps = nextSteps.map((step, index) => ({ ...step, stepId: [cv, bakery, course][index] }));
    const correction = {
      heldOn: '2026-03-03',
      log: { ...told, minutes: 50, nextSteps: [...steps, { owner: 'advisor', words: 'Asks the canteen' }] },
      reason: 'Mixed up with another call',
    };
    await edit(`${url}/log-corrections`, 2, correction);
    const step = { owner: 'claimant', dueOn: null, state: 'open', closedOn: null, droppedBecause: null };
    expect(await show(url)).toMatchObject({
      revision: 3,
      day: '2026-03-03',
      scheduledFor: null,
      log: { minutes: 50, summary: 'Wants to work with children' },
      nextSteps: [
        { ...step, id: cv, words: 'Writes a CV', state: 'done', closedOn: '2026-03-05' },
        {
          ...step,
          id: bakery,
          words: 'Calls the bakery',
          state: 'dropped',
          closedOn: today,
          droppedBecause: 'It has closed',
        },
        { ...step, id: course, words: 'Looks for a course' },
        { ...step, id: expect.any(String), owner: 'advisor', words: 'Asks the canteen' },
      ],
    });
    const leftOut = { ...correction, log: { ...told, nextSteps: [] } };
    const answer = await api.post(`${url}/log-corrections`, leftOut);
    expect(await problemIn(api, answer)).toMatchObject({ type: '/problems/caseload/next-step-closed' });
  });

  it('a step that was not done after all is open again', async () => {
    const { url } = await command('/v1/interactions', { claimantId, ...told });
    const [step] = (await show<Shown>(url)).nextSteps;
    await command(`${url}/steps/${step!.id}/completion`, {});
    await command(`${url}/steps/${step!.id}/reopening`, { reason: 'Ticked the wrong one' });
    expect(await show(url)).toMatchObject({ nextSteps: [{ id: step!.id, state: 'open', closedOn: null }] });
  });

  it('one that was entered in error says so, and shows nothing that was told', async () => {
    const { url, id } = await command('/v1/interactions', { claimantId, ...told });
    await edit(`${url}/error`, 0, { reason: 'Another Hodan' });
    expect(await show(url)).toMatchObject({ state: 'entered-in-error', log: null, nextSteps: [], note: null });
    const { entries } = await show<Listed>(`/v1/claimants/${claimantId}/interactions`);
    expect(entries).toMatchObject([{ id, state: 'entered-in-error', log: null }]);
    const answer = await api.post(`${url}/log`, told);
    expect(await problemIn(api, answer)).toMatchObject({ type: '/problems/caseload/entered-in-error' });
  });

  it('somebody who is not registered has none', async () => {
    const nobody = { claimantId: '0192ffff-0000-7000-8000-000000000009' };
    for (const [url, body] of [
      ['/v1/interactions', { ...told, ...nobody }],
      ['/v1/interactions/appointments', { ...arrangement, ...nobody, scheduledFor: today }],
    ] as const)
      expect(await problemIn(api, await api.post(url, body))).toMatchObject({
        type: '/problems/caseload/claimant-not-found',
        status: 404,
      });
  });

  it('are listed by day, in pages whose count is of the whole list', async () => {
    const days = ['2026-02-02', '2026-02-09', '2026-02-16', '2026-02-23', addDays(today, 30)];
    const urls = await Promise.all(days.map(async (day) => (await schedule(day)).url));
    await command(`${urls[1]}/attendance`, { attendance: 'attended' });
    await command(`${urls[2]}/attendance`, { attendance: 'late' });
    const list = `/v1/claimants/${claimantId}/interactions`;
    const [latest, ...rest] = [...urls].reverse().map((url) => url.split('/').at(-1)!);
    const first = await show<Listed>(`${list}?limit=1`);
    expect(first).toMatchObject({ entries: [{ id: latest, state: 'scheduled' }], total: 5 });
    const others = await show<Listed>(`${list}?limit=4&cursor=${first.next}`);
    expect(others.entries.map(({ id }) => id)).toEqual(rest);
    expect(others).toMatchObject({ total: 5, next: null });
    const kept = await show<Listed>(`${list}?state=attended,late&day=2026-02-10..2026-03-31`);
    expect(kept).toMatchObject({ entries: [{ state: 'late' }], total: 1 });
    expect(await show<Listed>(`${list}?day=..2026-02-09`)).toMatchObject({ total: 2 });
    const elsewhere = await api.get(`${list}?state=late&cursor=${first.next}`);
    expect(elsewhere.json()).toMatchObject({ type: '/problems/http/invalid-cursor' });
  });

  it.each<[what: string, body: object, pointer: string]>([
    ['an hour that is none', { ...arrangement, scheduledFor: today, startsAt: '25:00' }, '#/startsAt'],
    ['a channel nobody knows', { ...arrangement, channel: 'owl', scheduledFor: today }, '#/channel'],
    ['no minutes', { ...told, minutes: 0 }, '#/minutes'],
    ['a language in words', { ...told, language: 'Somali, mostly' }, '#/language'],
    ['a step without words', { ...told, nextSteps: [{ owner: 'claimant' }] }, '#/nextSteps/0/words'],
  ])('are refused for their shape: %s', async (_, body, pointer) => {
    const url = 'scheduledFor' in body ? '/v1/interactions/appointments' : '/v1/interactions';
    const answer = await api.post(url, { claimantId, ...body });
    const errors = [{ pointer, detail: expect.any(String) }];
    expect(await problemIn(api, answer)).toMatchObject({ type: '/problems/http/invalid-request', errors });
  });
});
