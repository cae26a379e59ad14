import { goodClaim, key, startTestApp, type TestApp } from '../specs/test-app';

let test: TestApp;
beforeAll(async () => (test = await startTestApp()));
afterAll(() => test.app.close());

async function send(payload: unknown) {
  const headers = { ...(await test.bearer()), 'idempotency-key': key, 'content-type': 'application/json' };
  return test.inject({ method: 'POST', url: '/v1/claims', payload: JSON.stringify(payload), headers });
}

async function ask(query: string) {
  return test.inject({ url: `/v1/claims?${query}`, headers: await test.bearer() });
}

async function placesOf(payload: unknown): Promise<unknown> {
  const answer = await send(payload);
  expect(answer.json()).toMatchObject({ type: '/problems/http/invalid-request', status: 400 });
  return answer.json().errors;
}

describe('a body', () => {
  it('arrives with its texts trimmed, its ids in lower case and its languages as BCP 47 writes them', async () => {
    const officeId = '0192D3C2-7E1A-7C33-9A55-1F2B3C4D5E6F';
    const answer = await send({
      ...goodClaim,
      officeId,
      languages: ['SO', 'EN-gb'],
      address: [{ line: '  1 High St ' }],
    });
    expect(answer.statusCode).toBe(201);
    expect(answer.json().body).toEqual({
      ...goodClaim,
      officeId: officeId.toLowerCase(),
      languages: ['so', 'en-GB'],
      address: [{ line: '1 High St' }],
    });
  });

  it('names each wrong place by a JSON pointer', async () => {
    const address = [{ line: 'fine' }, { line: ' ' }, { line: 'x', town: 'y' }];
    expect(await placesOf({ benefit: 'Job Seekers', weekly: -1, openedOn: '2025-02-29', address })).toEqual([
      { pointer: '#/openedOn', detail: 'must be a day that exists, YYYY-MM-DD' },
      {
        pointer: '#/benefit',
        detail: 'must be a code: lower-case words and digits joined by dashes, 64 characters at most',
      },
      { pointer: '#/weekly', detail: 'must be a whole number of pence, zero or more' },
      { pointer: '#/address/1/line', detail: 'must be a text that is not blank, 20 characters at most' },
      { pointer: '#/address/2/town', detail: 'is not a known field' },
    ]);
  });

  it.each([
    ['an unknown field', { name: 'Ann' }, '#/name'],
    ['a field that only looks like a path', { 'a/b~c%': 1 }, '#/a~1b~0c%25'],
    ['a list where a text belongs', { benefit: ['housing'] }, '#/benefit'],
    ['an object where a text belongs', { benefit: { length: 3 } }, '#/benefit'],
    ['a text where a number belongs', { weekly: '7120' }, '#/weekly'],
    ['a number no double can hold', { weekly: 2 ** 53 }, '#/weekly'],
    ['a text where a list belongs', { languages: 'so' }, '#/languages'],
    ['a list of something else', { languages: ['so', 1] }, '#/languages'],
    ['null where a field is left out', { month: null }, '#/month'],
    ['a month that is none', { month: '2026-13' }, '#/month'],
    ['an object where a list belongs', { address: { line: 'x', length: 1 } }, '#/address'],
    ['a list that is too long', { address: Array(6).fill({ line: 'x' }) }, '#/address'],
    ['a list in a list', { address: [[]] }, '#/address'],
    ['a list of lists', { address: [[{ line: 'x' }]] }, '#/address'],
    ['a list where an object belongs', { former: [{ line: 'x' }] }, '#/former'],
    ['a text where one object belongs', { former: 'x' }, '#/former'],
    ['null where one object belongs', { former: null }, '#/former'],
    ['an empty object where a line belongs', { former: {} }, '#/former/line'],
    ['null in a list', { address: [null] }, '#/address/0'],
    ['a text where an object belongs', { address: ['x'] }, '#/address/0'],
    ['a text that is too long', { address: [{ line: '🙂'.repeat(21) }] }, '#/address/0/line'],
  ])('%s', async (_, part, pointer) => {
    const places = (await placesOf({ ...goodClaim, ...part })) as { pointer: string }[];
    expect(places.map((place) => place.pointer)).toEqual([pointer]);
  });

  it.each([[[]], [[goodClaim]], ['a text'], [7], [null], [true]])('that is no object: %j', async (payload) => {
    expect(await placesOf(payload)).toEqual([{ pointer: '#', detail: 'must be an object' }]);
  });

  it('counts characters, not code units', async () => {
    expect((await send({ ...goodClaim, address: [{ line: '🙂'.repeat(20) }] })).statusCode).toBe(201);
  });

  it('names a hundred places at most', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`x${index}`, 1]));
    expect(await placesOf({ ...goodClaim, ...unknown })).toHaveLength(100);
  });

  it('is refused where none is taken', async () => {
    const headers = { ...(await test.bearer()), 'idempotency-key': key };
    const url = '/v1/claims/0192d3c2-7e1a-7c33-9a55-00000000000a/closure';
    const answer = await test.inject({ method: 'POST', url, headers, payload: { reason: 'x' } });
    expect(answer.json()).toMatchObject({ errors: [{ pointer: '#', detail: 'is not expected here' }] });
    expect((await test.inject({ method: 'POST', url, headers, payload: {} })).statusCode).toBe(200);
  });
});

describe('a query', () => {
  it('has its numbers, lists and ranges read, and its defaults', async () => {
    const answer = await ask(
      'limit=10&barrier=housing,language,housing&age=18..24&opened=2026-01-01..&overdue=false&sort=due',
    );
    expect(answer.json().query).toEqual({
      limit: 10,
      barrier: ['housing', 'language'],
      age: { from: 18, to: 24 },
      opened: { from: '2026-01-01' },
      overdue: false,
      sort: 'due',
    });
    expect((await ask('')).json().query).toEqual({ limit: 100 });
    expect((await ask('language=so,en-GB')).json().query.language).toEqual(['so', 'en-GB']);
    expect((await ask('language=SO,EN-gb,so')).json().query.language).toEqual(['so', 'en-GB']);
    expect((await ask('age=..24')).json().query.age).toEqual({ to: 24 });
    expect((await ask('age=18')).json().query.age).toEqual({ from: 18, to: 18 });
  });

  it('takes "none" where what has no value can be asked for', async () => {
    const id = '0192d3c2-7e1a-7c33-9a55-00000000000a';
    expect((await ask('nextMeeting=none')).json().query.nextMeeting).toBe('none');
    expect((await ask('nextMeeting=2026-01-01')).json().query.nextMeeting).toMatchObject({ from: '2026-01-01' });
    expect((await ask(`advisor=none,${id}`)).json().query.advisor).toEqual(['none', id]);
  });

  it.each([
    ['language=so,x', 'language', 'must be a BCP 47 tag, such as so or en-GB'],
    ['opened=none', 'opened', 'must be a day that exists, YYYY-MM-DD'],
    ['nextMeeting=none..', 'nextMeeting', 'must be a day that exists, YYYY-MM-DD'],
    ['advisor=nobody', 'advisor', 'must be a UUID'],
    ['limit=0', 'limit', 'must be from 1 to 1000'],
    ['limit=1001', 'limit', 'must be from 1 to 1000'],
    ['limit=', 'limit', 'must be a whole number'],
    ['limit=1e2', 'limit', 'must be a whole number'],
    ['limit=0x10', 'limit', 'must be a whole number'],
    ['limit=10&limit=20', 'limit', 'must be given once'],
    ['barrier=a&barrier=b', 'barrier', 'must be given once'],
    ['barrier=a,,b', 'barrier', 'must be a code'],
    ['barrier=a,b,c,d', 'barrier', 'must have 3 items at most'],
    ['age=24..18', 'age', 'must not end before it begins'],
    ['age=..', 'age', 'must be a range such as 18..24, 18.. or ..24'],
    ['age=1..2..3', 'age', 'must be a range such as 18..24, 18.. or ..24'],
    ['age=young', 'age', 'must be a whole number'],
    ['opened=2025-02-29..', 'opened', 'must be a day that exists, YYYY-MM-DD'],
    ['overdue=yes', 'overdue', 'must be one of true, false'],
    ['sort=age', 'sort', 'must be one of name, due'],
    ['unknown=1', 'unknown', 'is not a known field'],
    ['__proto__=1', '__proto__', 'is not a known field'],
    ['constructor=1', 'constructor', 'is not a known field'],
    ['age[from]=1', 'age[from]', 'is not a known field'],
    ['toString=1', 'toString', 'is not a known field'],
  ])('%s', async (query, parameter, detail) => {
    const answer = await ask(query);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ type: '/problems/http/invalid-request', errors: [{ parameter, detail }] });
  });

  it('is refused where none is taken', async () => {
    const answer = await test.inject({ url: '/v1/failures?a=1&a=2' });
    expect(answer.json()).toMatchObject({
      status: 400,
      errors: [{ parameter: 'a', detail: 'is not a known parameter' }],
    });
  });
});

describe('an id in the path', () => {
  it('is a UUID, in lower case', async () => {
    const good = await test.inject({
      url: '/v1/claims/0192D3C2-7E1A-7C33-9A55-00000000000A',
      headers: await test.bearer(),
    });
    expect(good.json()).toMatchObject({ id: '0192d3c2-7e1a-7c33-9a55-00000000000a' });
    const bad = await test.inject({ url: '/v1/claims/12', headers: await test.bearer() });
    expect(bad.json()).toMatchObject({ status: 400, errors: [{ parameter: 'id', detail: 'must be a UUID' }] });
  });
});
