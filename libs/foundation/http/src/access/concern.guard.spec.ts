import { Controller, Get, Post } from '@nestjs/common';
import { DomainError } from '@alongside/kernel';
import {
  CommandMeta,
  CommandOperation,
  ConcernsRecord,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  type CommandMetadata,
  type Relations,
} from '..';
import { claim, key, startTestApp, type TestApp } from '../specs/test-app';

const reached: (Error | undefined)[] = [];

@Controller('v1/hidden')
class HiddenController {
  @Post(':id/closure')
  @Roles('advisor')
  @ConcernsRecord('claim', inPath('id'), 'caseload/claim-not-found')
  @CommandOperation({ summary: 'Close what is hidden' })
  close(@PathUuid('id') _id: string, @CommandMeta() { refusal }: CommandMetadata) {
    reached.push(refusal);
    throw refusal!;
  }

  @Get(':id')
  @Roles('advisor')
  @ConcernsRecord('claim', inPath('id'), 'caseload/claim-not-found')
  @QueryOperation({ summary: 'Show what is hidden' })
  show(@PathUuid('id') _id: string) {
    reached.push(undefined);
    return {};
  }

  @Post(':id/search')
  @Roles('advisor')
  @ConcernsRecord('claim', inPath('id'), 'caseload/claim-not-found')
  @QueryOperation({ summary: 'Search what is hidden', posted: true })
  search(@PathUuid('id') _id: string) {
    reached.push(undefined);
    return {};
  }
}

describe('a record that is hidden', () => {
  const hidden = new DomainError('caseload/claim-not-found', 'not-found', 'There is no such claim.');
  const relations: Relations = { standingTo: () => Promise.reject(hidden) };
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ relations }, [HiddenController])));
  afterAll(() => test.app.close());
  beforeEach(() => reached.splice(0));

  const post = async (what: string) =>
    test.inject({
      ...{ method: 'POST', url: `/v1/hidden/${claim}/${what}`, payload: {} },
      headers: { ...(await test.bearer()), 'idempotency-key': key },
    });

  it('is told to a command, which may have its first answer given again', async () => {
    expect((await post('closure')).json()).toMatchObject({ type: '/problems/caseload/claim-not-found', status: 404 });
    expect(reached).toEqual([hidden]);
  });

  it('is reached by nothing that cannot be told', async () => {
    expect((await post('search')).json()).toMatchObject({ type: '/problems/caseload/claim-not-found', status: 404 });
    expect(reached).toEqual([]);
  });
});

describe('a record outside the own caseload', () => {
  const relations: Relations = { standingTo: () => Promise.resolve({ by: 'office', as: ['advisor'] }) };
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ relations }, [HiddenController])));
  afterAll(() => test.app.close());
  beforeEach(() => reached.splice(0));

  it.each([
    ['GET', ''],
    ['HEAD', ''],
    ['POST', '/search'],
  ] as const)('is not read by %s%s without saying what for', async (method, rest) => {
    const url = `/v1/hidden/${claim}${rest}`;
    const headers = await test.bearer();
    const answer = await test.inject({ method, url, headers, ...(method === 'POST' && { payload: {} }) });
    expect(answer.statusCode).toBe(400);
    expect(reached).toEqual([]);
  });
});
