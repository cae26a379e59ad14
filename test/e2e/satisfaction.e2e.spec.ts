import { randomUUID } from 'node:crypto';
import { addDays, londonDateOf } from '@alongside/kernel';
import type { SatisfactionFiguresAnswer } from '../../libs/contexts/caseload/src/api/satisfaction-figures.dto';
import { casework, northgate, person, problemIn } from './support/casework';
import { advisor, useTestApi } from './support/test-api';

const today = londonDateOf(new Date().toISOString());
const thisQuarter = `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`;
const act = { means: 'phone', language: 'so', interpreterUsed: true };
const scores = { overall: 4, right: 5, easy: 2, clear: 4 };
const [colleague, leader] = [randomUUID(), randomUUID()];
const byColleague = { person: colleague };

interface Asked {
  readonly id: string;
  readonly secret: string | null;
}

interface Comments {
  readonly total: number;
  readonly next: string | null;
  readonly reason: string | null;
  readonly entries: readonly object[];
}

describe('how satisfied somebody is', () => {
  const api = useTestApi();
  const { register, command, show } = casework(api);
  let claimantId: string;
  beforeEach(async () => ({ id: claimantId } = await register(person('Hodan', 'Invented'))));

  const askLink = async (key: string = randomUUID()) => {
    const body = { claimantId, office: northgate, advisorId: advisor, means: 'own-device' };
    const answer = await api.post('/v1/satisfaction', body, { ...byColleague, key });
    expect(answer.statusCode).toBe(201);
    return answer.json<Asked>();
  };
  const answerBy = (secret: string | null, more: object = {}, key: string = randomUUID()) =>
    api.post('/v1/satisfaction/answers', { secret, scores, ...more }, { as: null, key });
  const about = { office: northgate, advisorId: advisor, means: 'phone' };

  it('a claimant tells a colleague of the advisor, who records it with its means, once', async () => {
    const { url, position } = await command('/v1/satisfaction', { claimantId, ...about });
    const asked = { claimantId, advisorId: advisor, answerBy: addDays(today, 14), settledOn: null };
    expect(await show(url, { position })).toMatchObject({ ...asked, state: 'asked' });
    const own = await api.post(`${url}/answer`, { scores, act });
    expect(await problemIn(api, own)).toMatchObject({ type: '/problems/caseload/answer-about-oneself', status: 403 });
    await command(`${url}/answer`, { scores, comment: 'Listened', act }, byColleague);
    expect(await show(url)).toMatchObject({ state: 'answered', settledOn: today });
    const again = await api.post(`${url}/refusal`, { act }, byColleague);
    expect(await problemIn(api, again)).toMatchObject({ type: '/problems/caseload/satisfaction-over', status: 409 });
    const takenAway = await api.post(`${url}/error`, { reason: 'I do not like it' });
    expect(takenAway.statusCode).toBe(403);
    await command(`${url}/error`, { reason: 'Of another Hodan' }, byColleague);
    expect(await show(url)).toMatchObject({ state: 'entered-in-error' });
  });

  it('what was not answered until its last day is no answer', async () => {
    const body = { claimantId, ...about, occurredAt: '2026-01-05', answerBy: '2026-01-19' };
    const { url } = await command('/v1/satisfaction', body);
    expect(await show(url)).toMatchObject({ state: 'no-answer' });
    await command(`${url}/answer`, { scores, act, occurredAt: '2026-01-19' }, byColleague);
    expect(await show(url)).toMatchObject({ state: 'answered', settledOn: '2026-01-19' });
  });

  it('a claimant answers by a one-time link without a token; then it is spent, and nothing is told of why', async () => {
    const key = randomUUID();
    const { id, secret } = await askLink(key);
    expect((await askLink(key)).secret).toBe(secret);
    expect(JSON.stringify(await show(`/v1/satisfaction/${id}`))).not.toContain(secret);
    const answerKey = randomUUID();
    const answered = await answerBy(secret, { comment: 'Listened', language: 'so' }, answerKey);
    expect([answered.statusCode, answered.headers['location']]).toEqual([200, undefined]);
    expect(answered.body).not.toContain(claimantId);
    expect((await answerBy(secret, { comment: 'Listened', language: 'so' }, answerKey)).body).toBe(answered.body);
    expect(await show(`/v1/satisfaction/${id}`)).toMatchObject({ state: 'answered' });

    const inError = await askLink();
    await command(`/v1/satisfaction/${inError.id}/error`, { reason: 'Of another Hodan' }, byColleague);
    const forgotten = await askLink();
    const erasure = { personId: claimantId, asksFor: 'erasure', askedBy: 'person' };
    const request = await command('/v1/rights-requests', erasure, { as: ['privacy_officer'] });
    await command(`${request.url}/grant`, { ground: 'own-request' }, { as: ['privacy_officer'] });
    const refused = [secret, inError.secret, forgotten.secret, `${secret!.slice(0, 63)}A`, 'A'.repeat(64)];
    const told = await Promise.all(refused.map(async (one) => problemIn(api, await answerBy(one))));
    for (const { type, status, detail } of told)
      expect([type, status, detail]).toEqual([
        '/problems/caseload/satisfaction-link-not-good',
        404,
        'This link is not good.',
      ]);
    expect(api.logged).not.toContain(secret);
  });

  it('whatever races, a link is worth one answer', async () => {
    const { secret } = await askLink();
    const statuses = await Promise.all([1, 2, 3, 4].map(async () => (await answerBy(secret)).statusCode));
    expect(statuses.sort()).toEqual([200, 404, 404, 404]);
  });

  it('nobody is given the link for answers about the own work', async () => {
    const answer = await api.post('/v1/satisfaction', { claimantId, ...about, means: 'own-device' });
    expect(await problemIn(api, answer)).toMatchObject({ type: '/problems/caseload/answer-about-oneself' });
  });

  it('an advisor answers of the own work, alone', async () => {
    const asked = { advisorId: colleague, office: northgate };
    const { id } = await command('/v1/satisfaction/own-work', asked, { as: ['team_leader'], person: leader });
    const url = `/v1/satisfaction/own-work/${id}`;
    const list = async () =>
      (await api.get(`/v1/satisfaction/own-work?atLeast=${await api.head()}`, byColleague)).json();
    expect(await list()).toEqual({
      asAt: today,
      entries: [{ id, office: northgate, askedOn: today, answerBy: addDays(today, 14) }],
    });
    expect((await api.post(`${url}/answer`, { scores })).statusCode).toBe(404);
    expect((await api.post(`/v1/satisfaction/${id}/answer`, { scores, act })).statusCode).toBe(404);
    await command(`${url}/answer`, { scores, comment: 'Too many meetings' }, byColleague);
    expect(await list()).toEqual({ asAt: today, entries: [] });
    const comments = `/v1/offices/${northgate}/satisfaction/comments?of=advisors&quarter=${thisQuarter}`;
    const told = await api.get(`${comments}&atLeast=${await api.head()}`, { as: ['team_leader'], person: leader });
    expect(told.json()).toEqual({ entries: [], total: 0, next: null, reason: 'quarter-not-over' });
  });

  it('an advisor takes back what was said of the own work, and the leader an asking that can still be answered', async () => {
    const office = randomUUID();
    const [elsewhere, another] = [randomUUID(), randomUUID()];
    for (const [one, at] of [
      [leader, office],
      [elsewhere, another],
    ] as const)
      await api.employ(one, 'team_leader', at);
    const asLeader = { as: ['team_leader'], person: leader } as const;
    const ask = async () => (await command('/v1/satisfaction/own-work', { advisorId: colleague, office }, asLeader)).id;
    const reason = 'The wrong advisor';
    const takeBack = async (id: string, by: Parameters<typeof api.post>[2]) => {
      const answer = await api.post(`/v1/satisfaction/own-work/${id}/error`, { reason }, by);
      return answer.statusCode === 200 ? 200 : (await problemIn(api, answer)).type;
    };
    const open = await ask();
    const listed = async () =>
      (await api.get(`/v1/satisfaction/own-work?atLeast=${await api.head()}`, byColleague)).json<{
        entries: Asked[];
      }>();
    const isListed = async (id: string) => (await listed()).entries.some((entry) => entry.id === id);
    const notFound = '/problems/caseload/satisfaction-not-found';
    expect(await isListed(open)).toBe(true);
    expect(await takeBack(open, { as: ['team_leader'], person: elsewhere })).toBe(notFound);
    expect(await takeBack(open, {})).toBe(notFound);
    expect(await takeBack(open, asLeader)).toBe(200);
    expect(await isListed(open)).toBe(false);

    const misclicked = await ask();
    await command(`/v1/satisfaction/own-work/${misclicked}/answer`, { scores: { overall: 1 } }, byColleague);
    expect(await takeBack(misclicked, asLeader)).toBe('/problems/caseload/satisfaction-over');
    expect(await takeBack(misclicked, byColleague)).toBe(200);
    expect(await takeBack(misclicked, byColleague)).toBe('/problems/caseload/entered-in-error');
    const figures = await api.get(
      `/v1/offices/${office}/satisfaction?of=advisors&quarter=${thisQuarter}&atLeast=${await api.head()}`,
      asLeader,
    );
    expect(figures.json()).toMatchObject({ asked: 0, answered: 0 });
    await command(`/v1/satisfaction/own-work/${await ask()}/answer`, { scores: { overall: 4 } }, byColleague);
    const { id: ofClaimant } = await command('/v1/satisfaction', { claimantId, ...about, office: northgate });
    expect(await takeBack(ofClaimant, byColleague)).toBe(notFound);
  });

  it.each([
    ['a score of 6', { scores: { overall: 6 } }, '#/scores/overall'],
    ['no overall score', { scores: { right: 4 } }, '#/scores/overall'],
    ['a secret that is none', { secret: 'Hodan' }, '#/secret'],
    ['a name', { name: 'Hodan' }, '#/name'],
  ])('an answer is refused for its shape with %s', async (_, more, pointer) => {
    const answer = await answerBy('A'.repeat(64), more);
    const errors = [{ pointer, detail: expect.any(String) }];
    expect(await problemIn(api, answer)).toMatchObject({ type: '/problems/http/invalid-request', errors });
  });

  it('team leaders read comments by the quarter: who said it by a link is hidden among five, and who they may not see is not there', async () => {
    const office = randomUUID();
    for (const one of [colleague, leader]) await api.employ(one, one === leader ? 'team_leader' : 'advisor', office);
    const atOffice = async (given: string) =>
      (await command('/v1/claimants', { details: person(given, 'Invented'), office }, byColleague)).id;
    const asked = async (id: string, means: string) => {
      const occurredAt = '2026-02-02';
      const body = { claimantId: id, office, advisorId: advisor, means, occurredAt, answerBy: addDays(today, 14) };
      return (await api.post('/v1/satisfaction', body, byColleague)).json<Asked>();
    };
    const tell = async (id: string, comment: string) =>
      command(`/v1/satisfaction/${(await asked(id, 'phone')).id}/answer`, { scores, comment, act }, byColleague);
    const tellByLink = async (id: string, more?: object) => answerBy((await asked(id, 'own-device')).secret, more);
    const [hodan, deqa] = [await atOffice('Hodan'), await atOffice('Deqa')];
    await tell(hodan, 'They listened');
    for (const given of ['Hibo', 'Ayaan', 'Leyla']) await tellByLink(await atOffice(given));
    const sagal = await atOffice('Sagal');
    for (const comment of ['I had to wait', 'I waited again']) await tellByLink(sagal, { comment });
    await tellByLink(deqa, { comment: 'The leader is my cousin' });
    const excluded = { excluded: { kind: 'person', id: leader }, reason: 'An invented quarrel' };
    await command(`/v1/claimants/${deqa}/exclusions`, excluded, byColleague);

    const url = `/v1/offices/${office}/satisfaction/comments?of=claimants`;
    const asLeader = { as: ['team_leader'], person: leader } as const;
    const page = async (more: string) =>
      (await api.get(`${url}&${more}&atLeast=${await api.head()}`, asLeader)).json<Comments>();
    const named = { advisorId: advisor, claimantId: hodan, comment: 'They listened' };
    const ofFour = { entries: [named], total: 1, next: null, reason: 'fewer-than-5-answers' };
    expect(await page('quarter=2026-Q1')).toEqual(ofFour);
    const { secret } = await asked(await atOffice('Ubah'), 'own-device');
    expect(await page('quarter=2026-Q1')).toEqual({ ...ofFour, reason: 'quarter-not-over' });
    await answerBy(secret);
    const first = await page('quarter=2026-Q1&limit=2');
    const second = await page(`quarter=2026-Q1&limit=2&cursor=${first.next!}`);
    expect([first.total, first.reason, second.next]).toEqual([3, null, null]);
    const untold = ['I had to wait', 'I waited again'].map((comment) => ({
      ...{ advisorId: null, claimantId: null, comment },
    }));
    const entries = [...first.entries, ...second.entries];
    expect(entries).toHaveLength(3);
    expect(entries).toEqual(expect.arrayContaining([named, ...untold]));
    expect(await page(`quarter=${thisQuarter}`)).toMatchObject({ total: 0, reason: 'quarter-not-over' });
    expect((await api.get(`${url}&quarter=2026-Q1`, { as: ['advisor'], person: colleague })).statusCode).toBe(403);
  });

  it('team leaders see numbers of all, claimants and advisors apart, and of fewer than five not even these', async () => {
    const office = randomUUID();
    for (const one of [colleague, leader]) await api.employ(one, one === leader ? 'team_leader' : 'advisor', office);
    const ask = async (occurredAt: string) =>
      command('/v1/satisfaction', { claimantId, ...about, office, occurredAt, answerBy: addDays(occurredAt, 14) });
    const told = async (overall: number, more: object = {}) => {
      const { url } = await ask('2026-02-02');
      await command(`${url}/answer`, { scores: { overall, ...more }, act, occurredAt: '2026-02-09' }, byColleague);
      return url;
    };
    for (const overall of [1, 4, 4, 5]) await told(overall, { clear: 3 });
    await command(`${await told(1)}/error`, { reason: 'Of another Hodan' }, byColleague);
    await command(`${(await ask('2026-02-03')).url}/refusal`, { act, occurredAt: '2026-02-09' }, byColleague);
    await ask('2026-02-03');
    const { url: open } = await command('/v1/satisfaction', {
      claimantId,
      ...about,
      office,
      occurredAt: '2026-02-03',
      answerBy: addDays(today, 14),
    });
    const asLeader = { as: ['team_leader'], person: leader } as const;
    const figures = async (of: string, quarter = '2026-Q1') => {
      const url = `/v1/offices/${office}/satisfaction?of=${of}&quarter=${quarter}&atLeast=${await api.head()}`;
      return (await api.get(url, asLeader)).json<SatisfactionFiguresAnswer>();
    };
    const few = { n: 4, mean: null, distribution: null, reason: 'fewer-than-5-answers' };
    await told(5);
    const notOver = { mean: null, distribution: null, reason: 'quarter-not-over' };
    expect(await figures('claimants')).toMatchObject({
      ...{ asked: 8, answered: 5, refused: 1, noAnswer: 1, open: 1, erased: 0 },
      questions: { overall: { ...notOver, n: 5 }, clear: { ...notOver, n: 4 } },
    });
    await command(`${open}/refusal`, { act }, byColleague);
    expect(await figures('claimants')).toMatchObject({
      ...{ asked: 8, answered: 5, refused: 2, noAnswer: 1, open: 0 },
      questions: {
        overall: { n: 5, mean: 3.8, distribution: [1, 0, 0, 2, 2], reason: null },
        ...{ clear: few, easy: { ...few, n: 0 } },
      },
    });
    expect(await figures('advisors')).toMatchObject({ asked: 0, questions: { overall: { n: 0, mean: null } } });
    expect(await figures('claimants', thisQuarter)).toMatchObject({ asked: 0, questions: { overall: notOver } });
  });

  it.each(['', '/comments'])('no period but a quarter is told of at satisfaction%s', async (list) => {
    await api.employ(leader, 'team_leader', northgate);
    const ask = async (period: string) => {
      const url = `/v1/offices/${northgate}/satisfaction${list}?of=claimants&${period}`;
      return (await api.get(url, { as: ['team_leader'], person: leader })).statusCode;
    };
    const days = 'from=2026-02-02&to=2026-02-02';
    const periods = ['quarter=2026-Q1', '', days, `quarter=2026-Q1&${days}`, 'quarter=2026-02'];
    expect(await Promise.all(periods.map(ask))).toEqual([200, 400, 400, 400, 400]);
  });
});
