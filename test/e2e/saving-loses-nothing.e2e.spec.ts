import { randomUUID } from 'node:crypto';
import { casework, northgate, person, problemIn, type Done } from './support/casework';
import { advisor, useTestApi, type Answer } from './support/test-api';

const leader = '0192d3c2-7e1a-7c33-9a55-00000000000c';

describe('words that could not be saved', () => {
  const api = useTestApi();
  const { register, command, assign, edit, show } = casework(api);
  let amina: Done;

  const byLeader = { as: ['team_leader'] as const, person: leader };
  const correction = (family: string) => ({ details: person('Amina', family), reason: `She spells it ${family}` });
  const walkIn = (summary: string) => ({
    claimantId: amina.id,
    occurredAt: '2024-03-04',
    log: { kind: 'practice-interview', channel: 'in-person', office: northgate, minutes: 20, summary, nextSteps: [] },
  });
  const meeting = (interactionId: string, summary: string) => {
    const { claimantId, log } = walkIn(summary);
    return { claimantId, appointment: { interactionId, attendance: 'attended' }, log };
  };

  /** The refusal, of whose words nothing is logged. */
  async function refusal(answer: Answer, words: string) {
    expect(api.logged).not.toContain(words);
    return problemIn(api, answer);
  }

  beforeAll(async () => {
    amina = await register(person('Amina', 'Warsame'));
    await assign(amina.id, advisor, '2024-01-08');
  });

  it('come back to whoever corrected a record that a colleague had corrected meanwhile, with what it says now', async () => {
    const { revision } = await show<{ revision: number }>(amina.url);
    await edit(`${amina.url}/detail-corrections`, revision, correction('Warsama'));
    const late = await api.post(`${amina.url}/detail-corrections`, correction('Varsame'), {
      headers: { 'if-match': `"${revision}"` },
    });
    expect(await refusal(late, 'Varsame')).toMatchObject({
      status: 412,
      type: '/problems/http/stale-revision',
      now: amina.url,
      current: { id: amina.id, name: { given: 'Amina', family: 'Warsama' }, revision: revision + 1 },
      notSaved: correction('Varsame'),
    });
  });

  it('come back where others were saved under the same key', async () => {
    const key = randomUUID();
    const first = await api.post('/v1/meetings', walkIn('She wants to bake'), { key });
    const url = first.headers['location'] as string;
    const again = await api.post('/v1/meetings', walkIn('She wants to bake, and can start in May'), { key });
    expect(await refusal(again, 'start in May')).toMatchObject({
      status: 422,
      type: '/problems/http/idempotency-key-reused',
      now: url,
      current: { log: { summary: 'She wants to bake' } },
      notSaved: walkIn('She wants to bake, and can start in May'),
    });
    const replay = await api.post('/v1/meetings', walkIn('She wants to bake'), { key });
    expect(replay.json()).toEqual(first.json());
  });

  it('come back where a revision was named of a meeting that is not there yet', async () => {
    const refused = await api.post('/v1/meetings', walkIn('She wants to cook'), { headers: { 'if-match': '"7"' } });
    const told = await refusal(refused, 'wants to cook');
    expect(told).toMatchObject({
      status: 412,
      type: '/problems/http/stale-revision',
      detail: 'If-Match names a revision of something that is not there.',
      notSaved: walkIn('She wants to cook'),
    });
    expect(refused.headers['etag']).toBeUndefined();
    expect(told).toMatchObject({ now: amina.url, current: { id: amina.id } });
  });

  it('come back where the record they were of was merged into another, with that of the person', async () => {
    const [stays, again] = [await register(person('Bilan', 'Warsame')), await register(person('Bilan', 'Warsame'))];
    await command(`${again.url}/merge`, { into: stays.id, ground: 'document-seen', reason: 'Registered twice' });
    const claimantId = again.id;
    const day = { kind: 'work-search-review', channel: 'phone', office: northgate, scheduledFor: '2024-03-11' };
    const bodies = {
      '/v1/meetings': { ...walkIn('She bakes'), claimantId },
      '/v1/interactions': { ...walkIn('She bakes').log, claimantId, occurredAt: '2024-03-04' },
      '/v1/interactions/appointments': { ...day, claimantId },
      '/v1/action-plans': { claimantId, goals: [{ words: 'She bakes', steps: [] }] },
      '/v1/employments': { claimantId, terms: { startedOn: '2024-03-04', hours: 'full-time', employer: 'She bakes' } },
    };
    for (const [route, body] of Object.entries(bodies)) {
      const told = await refusal(await api.post(route, body), 'She bakes');
      expect({ route, ...told }).toMatchObject({
        ...{ route, status: 409, type: '/problems/caseload/claimant-merged' },
        ...{ now: again.url, notSaved: body },
      });
    }
  });

  it('come back where two wrote down one meeting', async () => {
    const appointment = { kind: 'work-search-review', channel: 'phone', office: northgate, scheduledFor: '2024-03-11' };
    const { id } = await command('/v1/interactions/appointments', {
      ...{ claimantId: amina.id, occurredAt: '2024-03-04' },
      ...appointment,
    });
    await command('/v1/meetings', meeting(id, 'Two applications sent'));
    const second = await api.post('/v1/meetings', meeting(id, 'Three applications sent'));
    expect(await refusal(second, 'Three applications')).toMatchObject({
      status: 409,
      now: `/v1/interactions/${id}`,
      current: { log: { summary: 'Two applications sent' } },
      notSaved: meeting(id, 'Three applications sent'),
    });
  });

  it('come back where what they go with is recorded already without them, and nothing is answered as if it were saved', async () => {
    const { url: appointed } = await command('/v1/interactions/appointments', {
      ...{ claimantId: amina.id, occurredAt: '2024-03-04', scheduledFor: '2024-03-18' },
      ...{ kind: 'work-search-review', channel: 'phone', office: northgate },
    });
    const draft = () => command('/v1/action-plans', { claimantId: amina.id, goals: [{ words: 'Bake', steps: [] }] });
    const { url: plan } = await draft();
    const { url: other } = await draft();
    const to = { scheduledFor: '2024-03-19' };
    const missed = { attendance: 'missed', missedReason: 'logistics' };
    await command(`${plan}/advisor-signature`, {});
    for (const [url, first, second, type] of [
      [
        `${appointed}/rescheduling`,
        { to, by: 'claimant', reason: 'illness' },
        { to, by: 'office', reason: 'staff-absent', note: 'Advisor at court' },
        'nothing-to-change',
      ],
      [`${appointed}/attendance`, missed, { ...missed, note: 'Bus 18 broke down' }, 'attendance-already-recorded'],
      [
        `${plan}/claimant-signature`,
        { act: { means: 'own-device' } },
        { act: { means: 'paper', language: 'so', interpreterUsed: true } },
        'action-plan-already-signed',
      ],
      [`${plan}/completion`, { note: 'Starts on Monday' }, { note: 'Starts in Kilburn' }, 'action-plan-over'],
      [`${other}/closure`, { outcome: 'other' }, { outcome: 'other', note: 'She moved away' }, 'action-plan-over'],
    ] as const) {
      const { revision } = await command(url, first);
      expect(await command(url, first)).toMatchObject({ revision });
      expect(await refusal(await api.post(url, second), 'Kilburn')).toMatchObject({
        ...{ status: 409, type: `/problems/caseload/${type}`, notSaved: second },
        current: { revision },
      });
    }
  });

  describe('come back where the record says so already for another reason', () => {
    const days = { occurredAt: '2024-03-04' };

    /** What is said once, again in the same words, and again with others. */
    async function lostNowhere(url: string, body: object): Promise<void> {
      const { revision } = await command(url, body);
      expect(await command(url, body)).toMatchObject({ revision });
      await refusedNow(url, { ...body, reason: 'She says so in Kilburn' });
    }

    async function refusedNow(url: string, body: object): Promise<void> {
      expect(await refusal(await api.post(url, body), 'Kilburn')).toMatchObject({
        ...{ status: 409, type: '/problems/caseload/nothing-to-change', notSaved: body },
      });
    }

    it('of a person', async () => {
      const hodan = await register(person('Hodan', 'Warsame'));
      const details = person('Hodan', 'Warsama');
      await lostNowhere(`${hodan.url}/detail-corrections`, { details, reason: 'Passport seen' });
      const supporter = { kind: 'elder', name: 'Mr Elmi Example' };
      const named = await command(`${hodan.url}/supporters`, { ...supporter, name: 'Mr Elmi Exampel' });
      await lostNowhere(`${named.url}/corrections`, { supporter, reason: 'Misheard' });
      const sister = await register(person('Idil', 'Warsame'));
      await lostNowhere(`${hodan.url}/possible-duplicates/${sister.id}/dismissal`, { reason: 'A sister of hers' });
      const notes = `${hodan.url}/assignment/hand-over-notes`;
      const handOver = await command(notes, { handOverNote: { words: 'Call her before nine' }, ...days });
      const handOverNote = { words: 'Call her after nine' };
      await lostNowhere(`${handOver.url}/corrections`, { handOverNote, reason: 'Misheard' });
    });

    it('of a note', async () => {
      const { url } = await command(`${amina.url}/notes`, { words: 'Wants to bake', flag: 'payment-problem' });
      const followUpOn = '2031-03-04';
      await command(`${url}/follow-up`, { followUpOn });
      for (const what of ['flag-reopening', 'follow-up-reopening'])
        await refusedNow(`${url}/${what}`, { reason: 'Nobody called, in Kilburn' });
      await refusedNow(`${url}/corrections`, { words: 'Wants to bake', reason: 'Misheard in Kilburn' });
      await command(`${url}/flag-resolution`, { reason: 'dealt-with' });
      await lostNowhere(`${url}/flag-reopening`, { reason: 'That was another note' });
      await command(`${url}/follow-up-completion`, { outcome: 'Is better' });
      await lostNowhere(`${url}/follow-up-reopening`, { reason: 'Called somebody else' });
      await lostNowhere(`${url}/corrections`, { words: 'Wants to cook', reason: 'Misheard' });
    });

    it('of a claim', async () => {
      const opened = { claimantId: amina.id, benefit: 'jsa', office: northgate, occurredAt: '2024-01-08' };
      const { url } = await command('/v1/claims', opened);
      await lostNowhere(`${url}/adjustments`, { weeklyAmountPence: 9_000, reason: 'Uprating' });
      await command(`${url}/closure`, { destination: 'unknown', ...days });
      const closure = { destination: 'education-or-training', closedOn: '2024-02-05', reason: 'A letter' };
      await lostNowhere(`${url}/closure-corrections`, closure);
    });

    it('of a job', async () => {
      const terms = { startedOn: '2024-01-08', hours: 'full-time' };
      const { url } = await command('/v1/employments', { claimantId: amina.id, terms });
      const correction = { terms: { ...terms, hours: 'part-time' }, reason: 'Contract seen' };
      await lostNowhere(`${url}/corrections`, correction);
      await command(`${url}/sustained-checks`, { weeks: 13, result: 'not-reached', occurredAt: '2024-05-06' });
      const check = { weeks: 13, result: 'not-in-work', reason: 'Wrong answer ticked' };
      await lostNowhere(`${url}/sustained-check-corrections`, check);
      await command(`${url}/end`, { reason: 'dismissed', occurredAt: '2024-06-03' });
      const end = { endedOn: '2024-06-10', endReason: 'redundancy' };
      await lostNowhere(`${url}/end-corrections`, { end, reason: 'A letter' });
    });
  });

  it('come back where a consent was given or refused already, and is told to be so in another way', async () => {
    const recipients = [{ kind: 'organisation', id: northgate }];
    for (const [url, body] of [
      [`${amina.url}/consents/referral-to-support/grant`, { recipients }],
      [`${amina.url}/consents/research/refusal`, {}],
    ] as const) {
      const first = { ...body, act: { means: 'phone' } };
      const { revision } = await command(url, first);
      expect(await command(url, first)).toMatchObject({ revision });
      const second = { ...body, act: { means: 'paper', language: 'so', interpreterUsed: true } };
      expect(await problemIn(api, await api.post(url, second))).toMatchObject({
        ...{ status: 409, type: '/problems/caseload/nothing-to-change', notSaved: second },
      });
    }
  });

  it('come back alone to whoever may not read the record without saying what for', async () => {
    const stale = { ...byLeader, headers: { 'if-match': '"0"' } };
    const refused = await api.post(`${amina.url}/detail-corrections`, correction('Varsame'), stale);
    const told = await refusal(refused, 'Varsame');
    expect(told).toMatchObject({ status: 412, now: amina.url, notSaved: correction('Varsame') });
    expect(told).not.toHaveProperty('current');
    const withPurpose = { ...stale, headers: { ...stale.headers, purpose: 'complaint' } };
    const shown = await api.post(`${amina.url}/detail-corrections`, correction('Varsame'), withPurpose);
    expect(shown.json()).toMatchObject({ current: { id: amina.id } });
    const { rows } = await api.platform.pool.query(
      'select route, purpose, persons, correlation_id from privacy.read_log where reader = $1 order by id',
      [leader],
    );
    const correlation_id = shown.headers['x-request-id'];
    expect(rows).toEqual([
      { route: 'GET /v1/claimants/:id', purpose: 'complaint', persons: [amina.id], correlation_id },
    ]);
  });

  it('do not come back to whoever may not write there at all', async () => {
    const stranger = { as: ['advisor'] as const, person: randomUUID() };
    await api.token(['advisor'], stranger);
    const idil = await register(person('Idil', 'Elsewhere'));
    const exclusion = { excluded: { kind: 'person', id: stranger.person }, reason: 'They are neighbours' };
    await show(idil.url, await command(`${idil.url}/exclusions`, exclusion));
    const refused = await api.post(`${idil.url}/detail-corrections`, correction('Warsame'), {
      ...stranger,
      headers: { 'if-match': '"0"' },
    });
    const told = await problemIn(api, refused);
    expect(Object.keys(told).sort()).toEqual(['detail', 'instance', 'status', 'title', 'type']);
  });
});
