import { randomUUID } from 'node:crypto';
import { addDays, londonDateOf } from '@alongside/kernel';
import type { SatisfactionFiguresAnswer } from '../../libs/contexts/caseload/src/api/satisfaction-figures.dto';
import { casework, northgate, person, problemIn } from './support/casework';
import { advisor, useTestApi } from './support/test-api';

const today = londonDateOf(new Date().toISOString());
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
    await command(`${url}/answer`, { scores }, byColleague);
    expect(await list()).toEqual({ asAt: today, entries: [] });
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

  it('team leaders read comments, but not who said it by a link, and none of whom they may not see', async () => {
    const office = randomUUID();
    for (const one of [colleague, leader]) await api.employ(one, one === leader ? 'team_leader' : 'advisor', office);
    const atOffice = async (given: string) =>
      (await command('/v1/claimants', { details: person(given, 'Invented'), office }, byColleague)).id;
    const asked = async (id: string, means: string) => {
      const body = { claimantId: id, office, advisorId: advisor, means };
      return (await api.post('/v1/satisfaction', body, byColleague)).json<Asked>();
    };
    const [hodan, hibo, deqa] = [await atOffice('Hodan'), await atOffice('Hibo'), await atOffice('Deqa')];
    const tell = async (id: string, comment: string) =>
      command(`/v1/satisfaction/${(await asked(id, 'phone')).id}/answer`, { scores, comment, act }, byColleague);
    await tell(hodan, 'They listened');
    await answerBy((await asked(hibo, 'own-device')).secret, { comment: 'I had to wait' });
    await tell(deqa, 'The leader is my cousin');
    const excluded = { excluded: { kind: 'person', id: leader }, reason: 'An invented quarrel' };
    await command(`/v1/claimants/${deqa}/exclusions`, excluded, byColleague);

    const url = `/v1/offices/${office}/satisfaction/comments?of=claimants&limit=1&atLeast=${await api.head()}`;
    const asLeader = { as: ['team_leader'], person: leader } as const;
    const page = async (more = '') => (await api.get(`${url}${more}`, asLeader)).json<Comments>();
    const first = await page();
    const second = await page(`&cursor=${first.next!}`);
    const said = { month: today.slice(0, 7), advisorId: advisor };
    expect([first.total, second.next]).toEqual([2, null]);
    expect([...first.entries, ...second.entries]).toEqual(
      expect.arrayContaining([
        { ...said, claimantId: hodan, comment: 'They listened' },
        { ...said, claimantId: null, comment: 'I had to wait' },
      ]),
    );
    expect((await api.get(url, { as: ['advisor'], person: colleague })).statusCode).toBe(403);
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
    await ask(today);
    const asLeader = { as: ['team_leader'], person: leader } as const;
    const figures = async (query: string) => {
      const url = `/v1/offices/${office}/satisfaction?${query}&atLeast=${await api.head()}`;
      return (await api.get(url, asLeader)).json<SatisfactionFiguresAnswer>();
    };
    const few = { n: 4, mean: null, distribution: null, reason: 'fewer-than-5-answers' };
    expect(await figures('of=claimants')).toMatchObject({
      ...{ asked: 7, answered: 4, refused: 1, noAnswer: 1, open: 1, erased: 0 },
      questions: { overall: few, clear: few, easy: { ...few, n: 0 } },
    });
    await told(5);
    expect(await figures('of=claimants&from=2026-02-01&to=2026-02-28')).toMatchObject({
      ...{ asked: 7, answered: 5, refused: 1, noAnswer: 1, open: 0 },
      questions: { overall: { n: 5, mean: 3.8, distribution: [1, 0, 0, 2, 2], reason: null }, clear: few },
    });
    expect(await figures('of=advisors')).toMatchObject({ asked: 0, questions: { overall: { n: 0, mean: null } } });
    const unordered = await api.get(
      `/v1/offices/${office}/satisfaction?of=claimants&from=2026-02-02&to=2026-02-01`,
      asLeader,
    );
    expect(await problemIn(api, unordered)).toMatchObject({ type: '/problems/caseload/out-of-order' });
  });
});
