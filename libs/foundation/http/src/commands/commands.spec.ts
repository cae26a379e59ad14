import { claim, goodClaim, key, person, startTestApp, type TestApp } from '../specs/test-app';

let test: TestApp;
beforeAll(async () => (test = await startTestApp()));
afterAll(() => test.app.close());

async function open(headers: Record<string, string>, body: object = goodClaim) {
  return test.inject({
    method: 'POST',
    url: '/v1/claims',
    payload: body,
    headers: { ...(await test.bearer()), ...headers },
  });
}

async function close(headers: Record<string, string>) {
  const sent = { ...(await test.bearer()), 'idempotency-key': key, ...headers };
  return test.inject({ method: 'POST', url: `/v1/claims/${claim}/closure`, headers: sent });
}

describe('a command', () => {
  it('reaches the handler with who asks for what, under which id', async () => {
    const correlationId = '0192d3c2-7e1a-7c33-9a55-00000000beef';
    const body = { ...goodClaim, address: [{ line: ' as sent ' }] };
    const answer = await open({ 'idempotency-key': key.toUpperCase(), 'x-request-id': correlationId }, body);
    expect(answer.json().meta).toEqual({
      commandId: key,
      actor: expect.objectContaining({ personId: person, roles: ['advisor'] }),
      route: 'POST /v1/claims',
      request: { params: {}, body },
      correlationId,
      expectedRevision: 'undefined',
    });
  });

  it('that creates answers 201 with the place, the revision and the position', async () => {
    const answer = await open({ 'idempotency-key': `"${key}"` });
    expect(answer.statusCode).toBe(201);
    expect(answer.headers).toMatchObject({ location: `/v1/claims/${claim}`, etag: '"0"' });
    expect(answer.json()).toMatchObject({ id: claim, revision: 0, position: 'log:1' });
  });

  it('that creates nothing answers 200, and its route holds no id', async () => {
    const answer = await close({});
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).not.toHaveProperty('location');
    expect(answer.json()).toMatchObject({ revision: 5, route: 'POST /v1/claims/:id/closure' });
  });

  it.each([{}, { 'idempotency-key': '' }, { 'idempotency-key': 'again' }, { 'idempotency-key': `${key}, ${key}` }])(
    'without an idempotency key is refused: %j',
    async (headers) => {
      const answer = await open(headers as Record<string, string>);
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({
        type: '/problems/http/idempotency-key-required',
        errors: [{ header: 'Idempotency-Key' }],
      });
    },
  );

  it.each([
    ['"5"', '5'],
    ['"0"', '0'],
    ['*', 'undefined'],
  ])('takes If-Match: %s', async (header, expected) => {
    expect((await close({ 'if-match': header })).json()).toMatchObject({ expected });
  });

  it.each(['W/"5"', '5', '"5", "6"', '"05"', '"-1"', '""', '"99999999999999999999"', 'x'])(
    'refuses If-Match: %s',
    async (header) => {
      const answer = await close({ 'if-match': header });
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({
        type: '/problems/http/invalid-if-match',
        errors: [{ header: 'If-Match' }],
      });
    },
  );
});

describe('a query of one record', () => {
  it('has the tag that If-Match takes', async () => {
    expect((await test.inject({ url: `/v1/claims/${claim}`, headers: await test.bearer() })).headers.etag).toBe('"7"');
  });
});
