import { HttpException, ServiceUnavailableException } from '@nestjs/common';
import { DomainError, TalkToStaff } from '@alongside/kernel';
import { ForeignPosition, StoreBusy, StoreUnavailable, WrongRevision } from '@alongside/event-store';
import { httpProblemStatuses } from '..';
import { failing, startTestApp, type TestApp } from '../specs/test-app';

let test: TestApp;
beforeAll(async () => (test = await startTestApp()));
afterAll(() => test.app.close());

async function fail(error: unknown) {
  failing.error = error;
  const answer = await test.inject({ url: '/v1/failures' });
  expect(answer.headers['content-type']).toBe('application/problem+json');
  return answer;
}

describe('an error becomes a problem', () => {
  it.each([
    ['invalid', 422],
    ['not-found', 404],
    ['conflict', 409],
    ['forbidden', 403],
  ] as const)('a refusal of kind %s has status %i', async (kind, status) => {
    const answer = await fail(new DomainError('caseload/claim-open', kind, 'A claim is open already.'));
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toEqual({
      type: '/problems/caseload/claim-open',
      title: 'Claim open',
      status,
      detail: 'A claim is open already.',
      instance: `urn:uuid:${answer.headers['x-request-id'] as string}`,
    });
  });

  it('a refusal says who of the staff can tell more', async () => {
    const staff = { id: '0192aaaa-0000-7000-8000-000000000001', name: 'Ayaan Example' };
    const refusal = new DomainError('caseload/claim-open', 'conflict', 'A claim is open already.');
    const answer = await fail(new TalkToStaff(refusal, staff));
    expect(answer.json()).toMatchObject({ status: 409, talkTo: staff });
  });

  it.each([
    [new WrongRevision('claim-1', 3n, 4n), 'http/concurrent-change', undefined],
    [new ForeignPosition('other:1'), 'http/foreign-position', undefined],
    [new StoreBusy('full'), 'http/store-busy', '1'],
    [new StoreUnavailable('down'), 'http/store-unavailable', '5'],
    [named('TooMuchContention'), 'http/contention', '1'],
    [named('IdempotencyKeyReused'), 'http/idempotency-key-reused', undefined],
    [named('PositionNotReached'), 'http/position-not-reached', '1'],
    [named('UnstorableEvent'), 'http/unstorable-content', undefined],
  ] as const)('%s is %s', async (error, code, retryAfter) => {
    const answer = await fail(error);
    const status = httpProblemStatuses[code];
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ type: `/problems/${code}`, status });
    expect(answer.headers['retry-after']).toBe(retryAfter);
  });

  it('names the actual revision when If-Match was stale', async () => {
    const answer = await fail(Object.assign(named('PreconditionFailed'), { actual: 7n }));
    expect(answer.statusCode).toBe(412);
    expect(answer.headers.etag).toBe('"7"');
    expect(answer.json()).toMatchObject({
      type: '/problems/http/stale-revision',
      detail: 'The record is at revision 7.',
    });
  });

  it('names no revision of what is not there', async () => {
    const answer = await fail(Object.assign(named('PreconditionFailed'), { actual: -1n }));
    expect([answer.statusCode, answer.headers.etag]).toEqual([412, undefined]);
    expect(answer.json()).toMatchObject({
      type: '/problems/http/stale-revision',
      detail: 'If-Match names a revision of something that is not there.',
    });
  });

  it('keeps the message of an HttpException below 500 and hides it from there on', async () => {
    expect((await fail(new HttpException('Tea is ready.', 418))).json()).toMatchObject({
      type: 'about:blank',
      title: "I'm a Teapot",
      detail: 'Tea is ready.',
    });
    expect((await fail(new ServiceUnavailableException('db at 10.0.0.7'))).json()).not.toHaveProperty('detail');
  });

  it.each([
    [new Error('Ann Other, NI QQ123456C')],
    ['a text: Ann Other'],
    [undefined],
    [null],
    [{ statusCode: 418, message: 'Ann Other' }],
  ])('tells and logs nothing of what an unknown error says: %p', async (error) => {
    test.logged.length = 0;
    const answer = await fail(error);
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toMatchObject({ type: '/problems/http/internal-error', title: 'Internal error' });
    expect(answer.body).not.toContain('Ann');
    const log = test.logged.join('');
    expect(log).toContain(answer.headers['x-request-id']);
    expect(log).toContain('request failed');
    expect(log).not.toContain('Ann');
  });

  it('says where an unknown error was thrown, in the log only', async () => {
    test.logged.length = 0;
    const answer = await fail(new TypeError('x', { cause: new RangeError('y') }));
    expect(test.logged.join('')).toMatch(/"name":"TypeError","frames":\["at .*"cause":\{"name":"RangeError"/);
    expect(answer.body).not.toContain('TypeError');
  });

  it('takes further errors by name', async () => {
    const own = await startTestApp({
      problems: { DiskFull: () => new DomainError('ops/disk-full', 'conflict', 'The disk is full.') },
    });
    failing.error = named('DiskFull');
    expect((await own.inject({ url: '/v1/failures' })).json()).toMatchObject({
      type: '/problems/ops/disk-full',
      status: 409,
    });
    await own.app.close();
  });

  it('is not fooled by an error named after a property of every object', async () => {
    expect((await fail(named('constructor'))).statusCode).toBe(500);
    expect((await fail(Object.assign(new Error('x'), { code: 'constructor' }))).statusCode).toBe(500);
  });
});

function named(name: string): Error {
  return Object.assign(new Error('secret'), { name });
}
