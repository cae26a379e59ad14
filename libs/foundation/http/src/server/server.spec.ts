import { connect, type AddressInfo } from 'node:net';
import { httpProblemStatuses } from '..';
import { goodClaim, key, startTestApp, type TestApp } from '../specs/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
  await test.app.listen(0, '127.0.0.1');
});
afterAll(() => test.app.close());

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

async function post(payload: string | Buffer, headers: Record<string, string> = {}) {
  const sent = { 'content-type': 'application/json', 'idempotency-key': key, ...(await test.bearer()), ...headers };
  return test.inject({ method: 'POST', url: '/v1/claims', payload, headers: sent });
}

/** Speaks to the socket itself and gives the whole answer. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port } = test.app.getHttpServer().address() as AddressInfo;
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' ? resolve(answer) : reject(error),
    );
  });
}

describe('what Nest never sees is a problem too', () => {
  it.each([
    ['/v1/%zz', 400, 'http/malformed-url'],
    ['/v1/%ff', 400, 'http/malformed-url'],
    [`/v1/claims/${'a'.repeat(200)}`, 414, 'http/url-too-long'],
    ['/nowhere', 404, 'http/unknown-resource'],
    ['/', 404, 'http/unknown-resource'],
    ['/v1/claims/', 404, 'http/unknown-resource'],
    ['/docs/../../../etc/passwd', 404, 'http/unknown-resource'],
  ])('%s', async (url, status, code) => {
    const answer = await test.inject({ url });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['x-request-id']).toMatch(uuid);
    expect(answer.json()).toMatchObject({ type: `/problems/${code}`, status });
    expect(answer.body).not.toContain('passwd');
  });

  it('another method of a known path gets the methods that there are', async () => {
    const answer = await test.inject({ method: 'DELETE', url: '/v1/claims?x=1' });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD, POST');
    expect(answer.json()).toMatchObject({ type: '/problems/http/method-not-allowed' });
    expect((await test.inject({ method: 'PUT', url: '/v1/claims/1/closure' })).headers.allow).toBe('POST');
  });

  it.each([
    ['no HTTP at all', 'hello\r\n\r\n', 'http/malformed-request'],
    [
      'huge headers',
      `GET /v1/claims HTTP/1.1\r\nHost: x\r\nX-Big: ${'a'.repeat(20_000)}\r\n\r\n`,
      'http/headers-too-large',
    ],
    [
      'a length that lies',
      'POST /v1/claims HTTP/1.1\r\nHost: x\r\nContent-Length: 1, 2\r\n\r\nab',
      'http/malformed-request',
    ],
    [
      'a smuggled length',
      'POST /v1/claims HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      'http/malformed-request',
    ],
  ] as const)('%s', async (_, text, code) => {
    const answer = await raw(text);
    const status = httpProblemStatuses[code];
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('Content-Type: application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ type: `/problems/${code}`, status });
  });

  it('lives on after all that', async () => {
    expect(await raw('GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 404 /);
  });
});

describe('a body that is not taken', () => {
  it.each([
    ['truncated', '{"openedOn": "2026-', 'http/malformed-body'],
    ['a prototype', '{"__proto__": {"admin": true}}', 'http/malformed-body'],
    ['a prototype further in', '{"a": [{"__proto__": 1}]}', 'http/malformed-body'],
    ['a constructor', '{"constructor": {"prototype": {"a": 1}}}', 'http/malformed-body'],
    ['a key of every object', '{"toString": 1}', 'http/malformed-body'],
    ['a constructor further in', '{"address": [{"constructor": 1}]}', 'http/malformed-body'],
    ['U+0000', '{"benefit": "a\\u0000"}', 'http/malformed-body'],
    ['U+0000 in a key', '{"a\\u0000": 1}', 'http/malformed-body'],
    ['half a character', '{"benefit": ["\\ud83d"]}', 'http/malformed-body'],
    ['half a character in a key', '{"\\ude00": 1}', 'http/malformed-body'],
    ['nested ever deeper', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'http/malformed-body'],
    ['nested objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'http/malformed-body'],
    ['two megabytes', JSON.stringify({ benefit: 'a'.repeat(2_000_000) }), 'http/body-too-large'],
    ['a list of 400,000', `[${'1,'.repeat(400_000)}1]`, 'http/invalid-request'],
  ] as const)('%s', async (_, payload, code) => {
    const answer = await post(payload);
    const status = httpProblemStatuses[code];
    expect(answer.json()).toMatchObject({ type: `/problems/${code}`, status });
    expect(answer.statusCode).toBe(status);
  });

  const text = 'The body has U+0000 or an unpaired surrogate in a text.';
  const key = 'The body has a key that is never taken, such as `constructor` or `toString`.';
  it.each([
    ['{"log": {"steps": [{"words": "a"}, {"words": "b\\u0000"}]}}', text, '#/log/steps/1/words'],
    ['{"benefit": ["\\ud83d"]}', text, '#/benefit/0'],
    ['"\\u0000"', text, '#'],
    ['{"address": {"\\ude00": 1}}', text, '#/address'],
    ['{"address": [{"toString": 1}]}', key, '#/address/0'],
  ])('is told what is wrong, and where: %s', async (payload, detail, pointer) => {
    const told = (await post(payload)).json<object>();
    expect(told).toMatchObject({ detail, errors: [{ pointer, detail: expect.any(String) }] });
  });

  it('is told that it is nested too deep, in whatever breadth', async () => {
    const deep = `${'['.repeat(34)}1${']'.repeat(34)}`;
    expect((await post(`{"a": [1, ${deep}]}`)).json()).toMatchObject({ detail: 'The body is nested deeper than 32.' });
    expect((await post(`${'['.repeat(32)}1${']'.repeat(32)}`)).json()).toMatchObject({
      type: '/problems/http/invalid-request',
    });
  });

  it('is not UTF-8', async () => {
    const answer = await post(Buffer.from([0x22, 0xff, 0x22]));
    expect(answer.json()).toMatchObject({ type: '/problems/http/malformed-body', detail: 'The body is not UTF-8.' });
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'nonsense',
  ])('%s', async (type) => {
    const answer = await post('a=1', { 'content-type': type });
    expect(answer.statusCode).toBe(415);
    expect(answer.json()).toMatchObject({ type: '/problems/http/unsupported-media-type' });
  });

  it('may be JSON in any writing of its media type', async () => {
    expect(
      (await post(JSON.stringify(goodClaim), { 'content-type': 'Application/JSON; charset=utf-8' })).statusCode,
    ).toBe(201);
  });
});

describe('every answer', () => {
  it("carries the caller's correlation id where it is a UUID, else a new one", async () => {
    const id = '0192D3C2-7E1A-7C33-9A55-1F2B3C4D5E6F';
    const given = await test.inject({ url: '/nowhere', headers: { 'x-request-id': id } });
    expect(given.headers['x-request-id']).toBe(id.toLowerCase());
    expect(given.json()).toMatchObject({ instance: `urn:uuid:${id.toLowerCase()}` });
    const refused = await test.inject({ url: '/nowhere', headers: { 'x-request-id': 'Ann Other' } });
    expect(refused.headers['x-request-id']).toMatch(uuid);
  });

  it('has security headers and is not kept by caches', async () => {
    const { headers } = await test.inject({ url: '/v1/claims', headers: await test.bearer() });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'self'") as string,
      'strict-transport-security': expect.stringContaining('max-age=') as string,
    });
  });
});

describe('the log', () => {
  it('has one line a request, with the route and nothing of the person', async () => {
    test.logged.length = 0;
    const name = 'Ann-Other';
    await test.inject({
      url: `/v1/claims/${name}?name=${name}`,
      headers: { ...(await test.bearer()), 'user-agent': name },
    });
    await test.inject({ url: `/v1/${name}?name=${name}` });
    await test.inject({ url: `/v1/%zz${name}` });
    const lines = test.logged.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ method, route, status }) => [method, route, status])).toEqual([
      ['GET', '/v1/claims/:id', 400],
      ['GET', null, 404],
      ['GET', null, 400],
    ]);
    expect(lines[0]).toMatchObject({
      correlationId: expect.stringMatching(uuid) as string,
      durationMs: expect.any(Number) as number,
    });
    expect(test.logged.join('')).not.toMatch(/Ann|0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f/);
  });
});
