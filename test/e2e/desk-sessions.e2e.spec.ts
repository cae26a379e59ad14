import { randomUUID } from 'node:crypto';
import type { Uuid } from '@alongside/kernel';
import { casework, person, problemIn, type Done } from './support/casework';
import { useTestApi, type Answer, type Request } from './support/test-api';
import { atDesk, content, type EntryTold, type SentEntry } from './support/desk';

const day = '2026-03-09';
const officer = { as: ['privacy_officer'] as const, person: randomUUID() };

interface Session {
  readonly id: Uuid;
  readonly claimantId: Uuid | null;
  readonly minutes: number;
  readonly summary: string | null;
}

interface Page {
  readonly total: number;
  readonly next: string | null;
  readonly entries: Session[];
}

describe('the borrowed tablet of a desk', () => {
  const api = useTestApi();
  const { register, command } = casework(api);
  const { set, send, entry } = atDesk(api, day);
  let [desk, hodan, colleague]: Uuid[] = [];
  let amina: Done;

  const as = (who: Uuid) => ({ as: ['desk_partner'], person: who }) as const;
  const shown = async <Shown = Page>(url: string, who: Partial<Request> = as(hodan!)): Promise<Shown> => {
    const answer = await api.get(`${url}${url.includes('?') ? '&' : '?'}atLeast=${await api.head()}`, who);
    if (answer.statusCode !== 200) throw new Error(`${url} was refused: ${answer.body}`);
    return answer.json<Shown>();
  };
  const sessions = (filter = '') => shown(`/v1/desks/${desk}/sessions?limit=1000${filter}`);
  const typeOf = async (answer: Answer) => (await problemIn(api, answer)).type.replace('/problems/', '');
  const codes = (told: readonly EntryTold[]) => told.map(({ code, result }) => code ?? result);

  beforeAll(async () => {
    ({
      desk,
      workers: [hodan, colleague],
    } = await set(2));
    amina = await register(person('Amina', 'Warsame'));
  });

  it('replays a day of 200 sessions three times, shuffled, while another one corrects: each is there once, as last said', async () => {
    const logged = Array.from({ length: 200 }, (_, index) =>
      entry(index, 'session', { deskId: desk, heldOn: day, session: { ...content, minutes: 10 } }),
    );
    const corrections = logged.slice(0, 60).flatMap(({ sessionId }, index) => [
      entry(300 + index, 'correction', { sessionId, session: { ...content, minutes: 20 }, reason: 'A slip' }),
      entry(400 + index, 'correction', {
        sessionId,
        session: { ...content, minutes: 30 + index },
        reason: 'Once more',
      }),
    ]);
    const replay = async (seed: number) => {
      for (const some of chunks(shuffled([...logged, ...corrections.filter((_, at) => at % 2 === 1)], seed), 90))
        await send(some, hodan!);
    };
    const edit = async () => {
      for (const some of chunks(shuffled(corrections, 7), 40)) await send(some, colleague!);
    };
    await Promise.all([replay(1), edit()]);
    await Promise.all([replay(2), replay(3), edit()]);

    const again = await send([...shuffled(logged, 4), ...corrections], hodan!);
    expect(new Set(again.map(({ result }) => result))).toEqual(new Set(['already-there']));
    const { total, entries } = await sessions();
    expect([total, new Set(entries.map(({ id }) => id)).size]).toEqual([200, 200]);
    const minutes = new Map(entries.map((one) => [one.id, one.minutes]));
    expect(logged.map(({ sessionId }) => minutes.get(sessionId))).toEqual(
      logged.map((_, index) => (index < 60 ? 30 + index : 10)),
    );
    const first = await shown(`/v1/desks/${desk}/day-sheet?day=${day}&limit=150`);
    const rest = await shown(`/v1/desks/${desk}/day-sheet?day=${day}&limit=150&cursor=${first.next}`);
    const ids = [...first.entries, ...rest.entries].map(({ id }) => id);
    expect([first.total, rest.next, new Set(ids).size]).toEqual([200, null, 200]);
  });

  it('is told of each entry what became of it, and keeps what has to wait for its session', async () => {
    const good = entry(500, 'session', { deskId: desk, heldOn: day, session: content });
    const correction = entry(501, 'correction', { sessionId: good.sessionId, session: content, reason: 'Early' });
    const [waits] = await send([correction], hodan!);
    expect(waits).toMatchObject({ status: 404, code: 'community-desk/desk-session-not-found', sendAgain: true });

    const before = await sessions();
    const told = await send(
      [
        entry(510, 'session', { deskId: desk, heldOn: day, session: { ...content, minutes: 0 } }),
        entry(511, 'session', { deskId: desk, heldOn: day, session: { ...content, nature: 'x' } }),
        entry(512, 'nonsense' as 'session', {}),
        'not an entry' as unknown as SentEntry,
        entry(513, 'session', { deskId: randomUUID(), heldOn: day, session: content }),
        entry(514, 'session', { deskId: desk, heldOn: '2026-01-11', session: content }),
        entry(515, 'session', { deskId: desk, heldOn: day, session: content, claimantId: randomUUID() }),
        entry(516, 'session', { deskId: desk, heldOn: day, session: content, workerId: randomUUID() }),
        entry(517, 'session', { deskId: desk, heldOn: day, session: { ...content, attendance: 'missed' } }),
        good,
        correction,
      ],
      hodan!,
    );
    expect(codes(told)).toEqual([
      ...Array.from({ length: 4 }, () => 'http/invalid-request'),
      'community-desk/desk-not-found',
      'community-desk/not-a-worker-that-day',
      'caseload/claimant-not-found',
      'community-desk/not-a-worker-that-day',
      'community-desk/attendance-mismatch',
      'recorded',
      'recorded',
    ]);
    expect(told.slice(0, 2).map(({ problem }) => problem!.errors![0]!.pointer)).toEqual([
      '#/entries/0/session/minutes',
      '#/entries/1/session/nature',
    ]);
    expect([told[9]!.status, told[10]!.status]).toEqual([201, 200]);
    expect((await sessions()).total).toBe(before.total + 1);

    const [other] = await send([{ ...good, session: { ...content, minutes: 99 } }], hodan!);
    expect(other).toMatchObject({ status: 409, code: 'community-desk/entry-reused', sendAgain: false });
    expect(other!.current).toMatchObject({ id: good.sessionId, minutes: content.minutes });
    const [replayed] = await send([good], colleague!);
    expect(replayed).toMatchObject({ status: 200, result: 'already-there' });
  });

  it('finds out later who came, and takes that back where it was somebody else', async () => {
    const cousin = await register(person('Cabdi', 'Warsame'));
    const session = entry(600, 'session', { deskId: desk, heldOn: day, session: content });
    const { sessionId } = session;
    const identified = entry(601, 'identification', { sessionId, claimantId: amina.id });
    const withdrawn = entry(602, 'identification-withdrawal', { sessionId, reason: 'A cousin' });
    const another = entry(603, 'identification', { sessionId, claimantId: cousin.id });
    expect(codes(await send([session, withdrawn, another], hodan!))).toEqual(['recorded', 'recorded', 'recorded']);
    expect(codes(await send([identified], hodan!))).toEqual(['recorded']);

    const leader = { as: ['team_leader'] as const, purpose: 'casework' };
    const of = async (who: Done) => {
      const url = `/v1/claimants/${who.id}/desk-sessions?atLeast=${await api.head()}`;
      return (await api.get(url, leader)).json<Page>().entries.map(({ id }) => id);
    };
    expect([await of(amina), await of(cousin)]).toEqual([[], [sessionId]]);
    await send([entry(604, 'identification', { sessionId, claimantId: amina.id })], hodan!);
    expect([await of(amina), await of(cousin)]).toEqual([[sessionId], []]);
    const timeline = async (who: Done) => {
      const url = `/v1/claimants/${who.id}/timeline?atLeast=${await api.head()}`;
      return (await api.get(url, leader)).json<{ entries: { type: string; data: object | null }[] }>().entries;
    };
    expect(await timeline(amina)).toMatchObject([{ type: 'DeskSessionIdentified', data: { minutes: 25 } }, {}]);
    expect((await timeline(cousin)).filter(({ type }) => type === 'DeskSessionIdentified')).toMatchObject([
      { data: null },
    ]);
    const hers = entry(605, 'session', { deskId: desk, heldOn: day, claimantId: cousin.id, session: content });
    const notHers = entry(606, 'identification-withdrawal', { sessionId: hers.sessionId, reason: 'A sister' });
    expect(codes(await send([hers, notHers], hodan!))).toEqual(['recorded', 'recorded']);
    expect(await of(cousin)).toEqual([]);
  });

  it('shows and takes nothing of a claimant whose exclusion names the worker or the organisation', async () => {
    const shy = await register(person('Sagal', 'Example'));
    const met = entry(700, 'session', { deskId: desk, heldOn: day, claimantId: shy.id, session: content });
    await send([met], hodan!);
    const url = `/v1/desk-sessions/${met.sessionId}`;
    expect(await shown<Session>(url)).toMatchObject({ claimantId: shy.id, firstName: 'Sagal' });
    const excluded = { kind: 'person', id: hodan };
    await command(`${shy.url}/exclusions`, { excluded, reason: 'A neighbour' });
    const before = await sessions();
    expect(before.entries.map(({ id }) => id)).not.toContain(met.sessionId);
    expect((await shown<{ total: number }>(`/v1/desks/${desk}/session-figures`)).total).toBe(before.total);
    expect(await typeOf(await api.get(url, as(hodan!)))).toBe('community-desk/desk-session-not-found');
    expect((await shown<Session>(url, as(colleague!))).claimantId).toBe(shy.id);

    const told = await send(
      [
        entry(701, 'session', { deskId: desk, heldOn: day, claimantId: shy.id, session: content }),
        entry(702, 'correction', { sessionId: met.sessionId, session: content, reason: 'Curious' }),
      ],
      hodan!,
    );
    expect(codes(told)).toEqual(['caseload/claimant-not-found', 'community-desk/desk-session-not-found']);
    const unknown = entry(703, 'session', { deskId: desk, heldOn: day, claimantId: randomUUID(), session: content });
    const [missing] = await send([unknown], hodan!);
    expect({ ...told[0], ...missing, entryId: 0, sessionId: 0, problem: 0 }).toEqual({
      ...told[0],
      entryId: 0,
      sessionId: 0,
      problem: 0,
    });
  });

  it('shows and takes nothing where the exclusion names an organisation of the desk and the worker has left, or one of another desk', async () => {
    const administrator = { as: ['administrator'] as const };
    const here = await set(2);
    const [left, elsewhere] = here.workers as [Uuid, Uuid];
    const there = await set(0);
    const met = async (of: Uuid) => {
      const shy = await register(person('Sagal', 'Example'));
      const told = { deskId: here.desk, heldOn: day, claimantId: shy.id, session: content };
      const logged = entry(750, 'session', told);
      await send([logged], left);
      await command(`${shy.url}/exclusions`, { excluded: { kind: 'organisation', id: of }, reason: 'A cousin' });
      return { told, url: `/v1/desk-sessions/${logged.sessionId}` };
    };
    const [ofHere, ofThere] = [await met(here.organisation), await met(there.organisation)];
    const joins = { personId: elsewhere, organisationId: there.organisation };
    await command(`/v1/desks/${there.desk}/workers`, joins, administrator);
    await command(`/v1/desks/${here.desk}/workers/${left}/leaving`, {}, administrator);

    for (const [who, { url, told }] of [
      [left, ofHere],
      [elsewhere, ofThere],
    ] as const) {
      expect(await typeOf(await api.get(`${url}?atLeast=${await api.head()}`, as(who)))).toBe(
        'community-desk/desk-session-not-found',
      );
      expect(codes(await send([entry(760, 'session', told)], who))).toEqual(['caseload/claimant-not-found']);
    }
    expect((await shown<Session>(ofThere.url, as(left))).minutes).toBe(content.minutes);
  });

  it('counts what was done, each count with the list of those, and hides what was entered in error', async () => {
    const url = `/v1/desks/${desk}/session-figures?heldOn=${day}..${day}&service=cv-writing`;
    const cv = { ...content, services: [{ code: 'cv-writing' }, { code: 'information' }], language: 'ar' };
    const one = entry(800, 'session', { deskId: desk, heldOn: day, session: cv });
    const two = entry(801, 'session', { deskId: desk, heldOn: day, session: cv });
    await send([one, two], hodan!);
    const figures = () =>
      shown<{ total: number; by: Record<string, { code: string; count: number; query: string }[]> }>(url);
    const { total, by } = await figures();
    expect([total, by['service']!.map(({ code, count }) => [code, count])]).toEqual([
      2,
      [
        ['cv-writing', 2],
        ['information', 2],
      ],
    ]);
    expect((await shown(by['language']![0]!.query)).entries.map(({ id }) => id).sort()).toEqual(
      [one.sessionId, two.sessionId].sort(),
    );
    expect((await shown(by['need']![0]!.query)).total).toBe(by['need']![0]!.count);

    const analyst = { as: ['analyst'] as const };
    const statistics = `/v1/desks/${desk}/session-statistics?quarter=2026-Q1`;
    const told = await shown<{ total: number; by: Record<string, { code: string; count: number | null }[]> }>(
      statistics,
      analyst,
    );
    expect([told.total % 5, told.total > 200]).toEqual([0, true]);
    expect(told.by['service']!.find(({ code }) => code === 'cv-writing')).toEqual({ code: 'cv-writing', count: null });
    const ahead = await api.get(statistics.replace('2026-Q1', '2100-Q1'), analyst);
    expect(await typeOf(ahead)).toBe('community-desk/quarter-not-over');

    const error = await api.post(`/v1/desk-sessions/${two.sessionId}/error`, { reason: 'A test' }, as(hodan!));
    expect(error.statusCode).toBe(200);
    expect((await figures()).total).toBe(1);
    expect(await shown(`/v1/desk-sessions/${two.sessionId}`)).toMatchObject({ summary: null, services: [] });
    const [late] = await send(
      [entry(802, 'correction', { sessionId: two.sessionId, session: cv, reason: 'x' })],
      hodan!,
    );
    expect(late).toMatchObject({ status: 409, code: 'community-desk/entered-in-error', current: { summary: null } });
  });

  it('forgets with a claimant what was told while nobody knew who came', async () => {
    const gone = await register(person('Nimco', 'Example'));
    const words = { ...content, summary: 'Nimcosecret', nextStep: { words: 'Nimcostep' } };
    const session = entry(900, 'session', { deskId: desk, heldOn: day, session: words });
    await send([session, entry(901, 'identification', { sessionId: session.sessionId, claimantId: gone.id })], hodan!);
    expect((await shown<Session>(`/v1/desk-sessions/${session.sessionId}`)).summary).toBe('Nimcosecret');
    const asked = { personId: gone.id, asksFor: 'erasure', askedBy: 'person' };
    const request = await command('/v1/rights-requests', asked, officer);
    await command(`${request.url}/grant`, { ground: 'consent-withdrawn' }, officer);
    expect(await shown(`/v1/desk-sessions/${session.sessionId}`)).toMatchObject({
      summary: null,
      nextStep: null,
      language: 'erased',
      services: [{ code: 'erased' }],
    });
    const { rows } = await api.platform.pool.query<{ stream: string }>(
      `select count(*)::integer as left from privacy.forgotten_person_v1 where person_id = any($1)`,
      [[gone.id, session.sessionId]],
    );
    expect(rows).toEqual([{ left: 2 }]);
  });

  it('reads and forgets what was told with whoever came, though it was thought to be another one', async () => {
    const [thought, came] = [await register(person('Warsan', 'Example')), await register(person('Hibo', 'Example'))];
    const words = { ...content, summary: 'Hibosecret' };
    const session = entry(910, 'session', { deskId: desk, heldOn: day, claimantId: thought.id, session: words });
    const other = entry(911, 'session', { deskId: desk, heldOn: day, session: words });
    const identify = (number: number, { sessionId }: { sessionId: Uuid }, { id: claimantId }: Done) =>
      entry(number, 'identification', { sessionId, claimantId });
    const told = [session, identify(912, session, came), other, identify(913, other, thought)];
    expect(codes(await send([...told, identify(914, other, came)], hodan!))).toEqual(
      told.concat(other).map(() => 'recorded'),
    );
    const held = async ({ id }: Done) => (await api.get(`/v1/persons/${id}/subject-access`, officer)).body;
    expect([await held(thought), await held(came)].map((body) => body.split('Hibosecret').length - 1)).toEqual([0, 5]);
    expect(await held(came)).not.toContain(thought.id);

    const asked = { personId: came.id, asksFor: 'erasure', askedBy: 'person' };
    const request = await command('/v1/rights-requests', asked, officer);
    await command(`${request.url}/grant`, { ground: 'consent-withdrawn' }, officer);
    await shown(`/v1/desk-sessions/${session.sessionId}`);
    const { events } = await api.platform.store.readAll(null, { limit: 10_000 });
    const left = await Promise.all(
      events.filter(({ data }) => data.includes(session.sessionId)).map((event) => api.platform.codec.decode(event)),
    );
    expect(JSON.stringify(left)).not.toContain('Hibosecret');
  });

  it('is forgotten by itself, where nobody knows who came, once it was kept for as long as it is to be', async () => {
    await api.post('/v1/retention/rules/desk-session/period', { months: 6 }, officer);
    const expired = await api.get(`/v1/retention/expired?limit=1000&atLeast=${await api.head()}`, officer);
    const { total, entries } = expired.json<{ total: number; entries: { personId: Uuid }[] }>();
    expect(total).toBeGreaterThanOrEqual(200);
    const [{ id, claimantId }] = (await sessions('&identified=false')).entries as [Session];
    expect([claimantId, entries.map(({ personId }) => personId).includes(id)]).toEqual([null, true]);
    expect(entries.map(({ personId }) => personId)).not.toContain(amina.id);
  });

  it('is nothing to read or change for an organisation that left the desk, which still brings new sessions of its days', async () => {
    const administrator = { as: ['administrator'] as const };
    const friends = { name: 'Invented Friends', kinds: ['support-group'], occurredAt: '2026-01-12' };
    const { id: organisationId } = await command('/v1/organisations', friends, administrator);
    const personId = randomUUID();
    await api.employ(personId, 'desk_partner', organisationId);
    await command(`/v1/desks/${desk}/partners`, { organisationId, occurredAt: '2026-01-12' }, administrator);
    const joined = { personId, organisationId, occurredAt: '2026-01-12' };
    await command(`/v1/desks/${desk}/workers`, joined, administrator);
    const old = entry(1000, 'session', { deskId: desk, heldOn: day, session: content });
    expect(codes(await send([old], personId))).toEqual(['recorded']);
    const left = { occurredAt: '2026-04-01' };
    await command(`/v1/desks/${desk}/partners/${organisationId}/leaving`, left, administrator);

    const { sessionId } = old;
    const told = await send(
      [
        { ...old, entryId: randomUUID() },
        entry(1001, 'correction', { sessionId, session: content, reason: 'Curious' }),
        entry(1002, 'identification-withdrawal', { sessionId, reason: 'Curious' }),
        entry(1003, 'error', { sessionId, reason: 'Curious' }),
        { ...old, session: { ...content, minutes: 99 } },
        entry(1004, 'session', { deskId: desk, heldOn: day, session: content }),
        old,
      ],
      personId,
    );
    const notFound = 'community-desk/desk-session-not-found';
    expect(codes(told)).toEqual([
      ...['community-desk/desk-not-found', notFound, notFound, notFound],
      ...['community-desk/desk-not-found', 'recorded', 'already-there'],
    ]);
    expect(told.filter(({ current }) => current !== undefined)).toEqual([]);
  });

  it('narrows its lists by any whole number of minutes', async () => {
    const { total } = await sessions();
    expect((await sessions('&minutes=..99999999999')).total).toBeLessThanOrEqual(total);
    expect(await shown(`/v1/desks/${desk}/session-figures?minutes=99999999999..`)).toMatchObject({ total: 0 });
  });

  it('is brought by somebody who is a partner of the desk, whoever said it', async () => {
    const stranger = randomUUID();
    await api.employ(stranger, 'desk_partner', randomUUID());
    const session = entry(950, 'session', { deskId: desk, heldOn: day, session: content, workerId: hodan });
    expect(codes(await send([session], stranger))).toEqual(['community-desk/desk-not-found']);
    expect(await typeOf(await api.post('/v1/desk-sessions/batch', { entries: [session] }))).toBe('http/missing-role');
    expect(await typeOf(await api.post('/v1/desk-sessions/batch', { entries: [] }, as(hodan!)))).toBe(
      'http/invalid-request',
    );
    expect(codes(await send([session], colleague!))).toEqual(['recorded']);
    expect(await shown(`/v1/desk-sessions/${session.sessionId}`)).toMatchObject({
      heldBy: hodan,
      submittedBy: colleague,
    });
    const leaderElsewhere = { as: ['team_leader'] as const, person: randomUUID() };
    await api.employ(leaderElsewhere.person, 'team_leader', randomUUID());
    expect(await typeOf(await api.get(`/v1/desks/${desk}/sessions`, leaderElsewhere))).toBe(
      'community-desk/desk-not-found',
    );
  });
});

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/** In another order each seed, the same each time. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const key = (index: number) => ((index + 1) * 7_919 * (seed + 3)) % 1_009;
  return items
    .map((item, index) => ({ item, at: key(index) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
