import { ForeignPosition } from '@alongside/event-store';
import { PositionNotReached } from '..';
import { positionWaiter, startTestApp, type TestApp } from '../specs/test-app';

let test: TestApp;
beforeAll(async () => (test = await startTestApp({ positionTimeoutMs: 1_234 })));
afterAll(() => test.app.close());
beforeEach(() => positionWaiter.asked.splice(0));

const ask = async (query: string) => test.inject({ url: `/v1/claims?${query}`, headers: await test.bearer() });

describe('a query that waits for a position', () => {
  it('waits, and then has no such parameter', async () => {
    expect((await ask('atLeast=log:7&limit=5')).json().query).toEqual({ limit: 5 });
    await ask('limit=5');
    expect(positionWaiter.asked).toEqual([['log:7', 1_234]]);
  });

  it.each(['', '7', 'log:', 'log:1&atLeast=log:2', ':1', `log:${'1'.repeat(300)}`, 'log:1%00'])(
    'refuses %p',
    async (position) => {
      const answer = await ask(`atLeast=${position}`);
      expect(answer.json()).toMatchObject({
        type: '/problems/http/invalid-position',
        status: 400,
        errors: [{ parameter: 'atLeast' }],
      });
      expect(positionWaiter.asked).toEqual([]);
    },
  );

  it('says when to ask again if the position is not reached in time', async () => {
    positionWaiter.failure = new PositionNotReached();
    const answer = await ask('atLeast=log:7');
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('1');
    expect(answer.json()).toMatchObject({ type: '/problems/http/position-not-reached' });
  });

  it("refuses another log's position", async () => {
    positionWaiter.failure = new ForeignPosition('other:1');
    expect((await ask('atLeast=other:1')).json()).toMatchObject({
      type: '/problems/http/foreign-position',
      status: 409,
    });
  });

  it('is not let to wait without a token', async () => {
    expect((await test.inject({ url: '/v1/claims?atLeast=log:7' })).statusCode).toBe(401);
    expect(positionWaiter.asked).toEqual([]);
  });

  it('is only one that says so', async () => {
    expect((await test.inject({ url: '/v1/failures?atLeast=log:7' })).statusCode).toBe(400);
  });
});
