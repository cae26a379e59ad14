import { allRoles, type Role } from '@alongside/http';
import { makingTheLeap, northgate, useTestApi } from './support/test-api';

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly tags?: string[];
  readonly security?: object[];
  readonly parameters?: {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: object;
  }[];
  readonly responses: Record<string, { readonly content?: Record<string, unknown> }>;
}

interface ApiDocument {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
}

/** The document itself, and pages for people. */
const forPeople = /^\/(docs|desk(\/|$)|problems\/|openapi\.(json|yaml)$)/;

describe('the document of the API', () => {
  const api = useTestApi();
  let document: ApiDocument;
  let operations: (readonly [name: string, operation: Operation])[];

  beforeAll(async () => {
    const answer = await api.get('/openapi.json', { as: null });
    expect(answer.statusCode).toBe(200);
    document = answer.json<ApiDocument>();
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
    );
  });

  it('is OpenAPI 3.1, for anybody, with pages for people', async () => {
    expect(document.openapi).toBe('3.1.0');
    const page = await api.get('/docs', { as: null });
    expect(page.headers['content-type']).toContain('text/html');
  });

  it('has every route of the application, and no other', () => {
    const { routes } = (
      api.app.getHttpAdapter() as unknown as { routes: { routes: { segments: string[]; methods: string[] }[] } }
    ).routes;
    const served = routes
      .map(({ segments, methods }) => ({ path: segments.join('/').replace(/:(\w+)/g, '{$1}'), methods }))
      .filter(({ path }) => !forPeople.test(path) && path !== '*')
      .flatMap(({ path, methods }) =>
        methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${path}`),
      );
    expect(operations.map(([name]) => name).sort()).toEqual([...new Set(served)].sort());
    expect(served).toEqual(expect.arrayContaining(['POST /v1/claims/{id}/closure', 'GET /health/ready']));
  });

  it('says of each operation that there may be too many requests, but of the health', () => {
    const unlimited = operations.filter(([, { responses }]) => !('429' in responses)).map(([name]) => name);
    expect(unlimited.sort()).toEqual(['GET /health/live', 'GET /health/ready']);
  });

  it('says of each list in pages that a page has 1,000 entries at most', () => {
    const limits = operations.flatMap(([name, { parameters = [] }]) =>
      parameters.filter((parameter) => parameter.name === 'limit').map(({ schema }) => ({ name, ...schema })),
    );
    expect(limits.length).toBeGreaterThanOrEqual(10);
    for (const limit of limits) expect(limit).toMatchObject({ maximum: limit.name.endsWith('/matches') ? 50 : 1_000 });
  });

  it('says of each operation who may call it, of the public ones that anybody may', () => {
    const open = operations.filter(([, { security }]) => security?.length === 0).map(([name]) => name);
    expect(open.filter((name) => name.includes('/v1/'))).toEqual(['POST /v1/satisfaction/answers']);
    expect(open).toEqual(expect.arrayContaining(['GET /health/live', 'GET /health/ready']));
    for (const [name, { security }] of operations)
      expect({ name, security }).toEqual({
        name,
        security: open.includes(name) ? [] : [{ bearer: expect.arrayContaining([expect.any(String)]) }],
      });
  });

  it('is kept: who may not call an operation by the document is refused', async () => {
    for (const [name, { security }] of operations.filter(([route]) => route.includes('/v1/'))) {
      if (security!.length === 0) continue;
      const [method, path] = name.split(' ') as ['GET' | 'POST', string];
      const place = path.startsWith('/v1/organisations/') ? makingTheLeap : northgate;
      const url = path.replace(/\{\w+\}/g, place);
      const roles = (security![0] as { bearer: string[] }).bearer;
      const statuses = [
        await api.inject({ method, url, as: null }),
        await api.inject({ method, url, as: allRoles.filter((role) => !roles.includes(role)) }),
        await api.inject({ method, url, as: [roles[0] as Role] }),
      ].map(({ statusCode }) => statusCode);
      expect({ name, statuses: [...statuses.slice(0, 2), [401, 403].includes(statuses[2]!)] }).toEqual({
        name,
        statuses: [401, 403, false],
      });
    }
  });

  it('asks for an idempotency key wherever something is written, and answers with revision and place', () => {
    // Personal data never stands in a URL, and a plan is too long for one, so what is asked is posted; it writes nothing.
    const posted = ['POST /v1/claimants/search', 'POST /v1/reassignments/preview', 'POST /v1/desks/{id}/look-ups'];
    // What is in a batch is refused by itself, in an answer of 200.
    const batches = ['POST /v1/desk-sessions/batch'];
    for (const [name, { parameters = [], responses, security }] of operations.filter(([route]) =>
      route.startsWith('POST /v1/'),
    )) {
      if (posted.includes(name)) continue;
      const key = parameters.find((parameter) => parameter.name === 'Idempotency-Key');
      expect({ name, key }).toMatchObject({ name, key: { in: 'header', required: true } });
      expect({ name, statuses: Object.keys(responses) }).toEqual({
        name,
        statuses: expect.arrayContaining([
          ...['400', ...(security!.length > 0 ? ['401', '403'] : [])],
          ...(batches.includes(name) ? [] : ['422']),
        ]),
      });
    }
  });

  it('has the name of each operation once, with a summary and a problem for each refusal', () => {
    const names = operations.map(([, { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const [name, { summary, tags, responses }] of operations) {
      expect({ name, summary, tags }).toEqual({ name, summary: expect.any(String), tags: [expect.any(String)] });
      const refusals = Object.entries(responses).filter(
        ([status]) => Number(status) >= 400 && !name.includes('/health/'),
      );
      for (const [status, { content }] of refusals)
        expect({ name, status, types: Object.keys(content ?? {}) }).toEqual({
          name,
          status,
          types: ['application/problem+json'],
        });
    }
  });
});
