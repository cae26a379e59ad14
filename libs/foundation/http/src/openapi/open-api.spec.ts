import { buildOpenApi, serveOpenApi } from '..';
import { startTestApp, type TestApp } from '../specs/test-app';
import { inOpenApi31 } from './in-open-api-31';

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  security: Record<string, string[]>[];
  parameters: { name: string; in: string; required?: boolean; schema: object; explode?: boolean }[];
  responses: Record<string, { content?: Record<string, { schema: object; examples: object }>; headers?: object }>;
}

let test: TestApp;
let document: ReturnType<typeof buildOpenApi>;
beforeAll(async () => {
  test = await startTestApp();
  document = buildOpenApi(test.app, { title: 'Alongside', version: '1.0.0' });
});
afterAll(() => test.app.close());

const operation = (path: string, method: string) =>
  (document.paths[path] as unknown as Record<string, Operation>)[method]!;
const operations = () =>
  Object.values(document.paths).flatMap((path) => Object.values(path as Record<string, Operation>));

describe('the OpenAPI document', () => {
  it('is one of 3.1 with a bearer token', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.components?.securitySchemes).toMatchObject({ bearer: { type: 'http', scheme: 'bearer' } });
    expect(document.components?.schemas).toMatchObject({
      Problem: { required: ['type', 'title', 'status', 'instance'] },
      CommandAnswer: { required: ['revision', 'position'] },
      OpenClaim: {
        required: ['openedOn', 'benefit', 'weekly'],
        properties: { openedOn: { type: 'string', format: 'date' } },
      },
    });
  });

  it('names, sums up, tags and secures every operation, and says how it refuses', () => {
    for (const one of operations()) {
      expect(one).toMatchObject({
        operationId: expect.any(String),
        summary: expect.any(String),
        tags: [expect.any(String)],
      });
      expect(one.security).toBeDefined();
      expect(Object.keys(one.responses).some((status) => status.startsWith('4'))).toBe(true);
    }
    expect(operations().map(({ operationId }) => operationId)).toContain('claims_open');
    expect(Object.keys(document.paths).some((path) => path.includes('problems'))).toBe(false);
  });

  it('says who may call', () => {
    expect(operation('/v1/claims/{id}/closure', 'post').security).toEqual([{ bearer: ['advisor', 'team_leader'] }]);
    expect(operation('/v1/failures', 'get').security).toEqual([]);
  });

  it('shows the headers, answers and problems of a command', () => {
    const open = operation('/v1/claims', 'post');
    expect(open.parameters).toContainEqual(
      expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true }),
    );
    expect(Object.keys(open.responses['201']!.headers!)).toEqual(['ETag', 'Location']);
    expect(open.responses['404']!.content!['application/problem+json']).toMatchObject({
      schema: { $ref: '#/components/schemas/Problem' },
      examples: {
        'caseload/claimant-not-found': { value: { type: '/problems/caseload/claimant-not-found', status: 404 } },
      },
    });
    expect(Object.keys(open.responses['409']!.content!['application/problem+json']!.examples)).toEqual(
      expect.arrayContaining(['http/concurrent-change', 'caseload/claim-open']),
    );
    expect(Object.keys(open.responses)).toEqual(
      expect.arrayContaining(['400', '401', '403', '413', '415', '422', '503']),
    );
    expect(operation('/v1/claims/{id}', 'get').parameters).toEqual([
      { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
    ]);
    const close = operation('/v1/claims/{id}/closure', 'post');
    expect(close.parameters.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['id', 'If-Match', 'Idempotency-Key']),
    );
    expect(close.responses).toHaveProperty('412');
  });

  it('shows the parameters of a query', () => {
    const { parameters } = operation('/v1/claims', 'get');
    expect(parameters.map(({ name, required }) => [name, required])).toEqual(
      expect.arrayContaining(
        ['limit', 'barrier', 'age', 'opened', 'overdue', 'sort', 'atLeast'].map((name) => [name, false]),
      ),
    );
    const barrier = parameters.find(({ name }) => name === 'barrier');
    expect(barrier).toMatchObject({
      explode: false,
      schema: { type: 'array', items: { type: 'string' }, maxItems: 3 },
    });
    expect(parameters.find(({ name }) => name === 'limit')).toMatchObject({
      schema: { type: 'integer', minimum: 1, maximum: 1_000 },
    });
  });

  it('has a UI that its security headers allow', async () => {
    const own = await startTestAppWithDocs();
    const page = await own.inject({ url: '/docs' });
    expect(page.statusCode).toBe(200);
    const scripts = [...page.body.matchAll(/<script(?![^>]*src=)[^>]*>/g)];
    expect(scripts).toEqual([]);
    expect((await own.inject({ url: '/docs/swagger-ui-bundle.js' })).statusCode).toBe(200);
    expect((await own.inject({ url: '/openapi.json' })).json()).toMatchObject({ openapi: '3.1.0' });
    expect((await own.inject({ url: '/docs/../../package.json' })).statusCode).toBe(404);
    await own.app.close();
  });

  it('has unions where Nest writes nullable', () => {
    const nested = {
      properties: {
        a: { type: 'string', nullable: true },
        nullable: { $ref: '#/x', nullable: true },
        c: { nullable: false },
      },
    };
    expect(inOpenApi31(nested)).toEqual({
      properties: { a: { type: ['string', 'null'] }, nullable: { oneOf: [{ $ref: '#/x' }, { type: 'null' }] }, c: {} },
    });
  });
});

/** The document is served before the routes are ready, as an application does. */
async function startTestAppWithDocs(): Promise<TestApp> {
  return startTestApp({}, [], {
    prepare: (app) => serveOpenApi(app, () => buildOpenApi(app, { title: 'Alongside', version: '1.0.0' })),
  });
}
