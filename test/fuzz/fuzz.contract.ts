/** Requests made from the API's own document: `npm run fuzz` sends 20,000 of them, or as many as FUZZ_REQUESTS says. */
import { execFileSync } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import type { LogPage, Position } from '@alongside/event-store';
import { casework, northgate, person } from '../e2e/support/casework';
import { advisor, useTestApi } from '../e2e/support/test-api';
import { operationsIn, type ApiDocument, type Operation } from './api-document';
import { Judge } from './judge';
import { Requests, type FuzzedRequest } from './requests';

const count = Number(process.env['FUZZ_REQUESTS'] ?? 20_000);
const seed = Number(process.env['FUZZ_SEED'] ?? randomInt(2 ** 31));
const atOnce = 16;
const root = resolve(__dirname, '../..');

/** Of the build, whose compiler reads the shapes of the answers out of their classes. */
function builtDocument(): ApiDocument {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  try {
    const file = join(folder, 'openapi.json');
    execFileSync(process.execPath, [join(root, 'dist/apps/api/src/main.js'), '--openapi', file]);
    return JSON.parse(readFileSync(file, 'utf8')) as ApiDocument;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Sent {
  readonly accepted: ReadonlySet<string>;
  /** The commands of what stands in the log. */
  readonly written: ReadonlySet<string>;
}

/** The keys of requests that were refused each time, and wrote all the same. */
function writtenThough(refused: ReadonlySet<string>, { accepted, written }: Sent): string[] {
  return [...written].filter((key) => refused.has(key) && !accepted.has(key));
}

describe(`${count} requests made from the document, seed ${seed}`, () => {
  const api = useTestApi();
  const { register, openClaim, command, assign } = casework(api);
  let operations: readonly Operation[];
  let judge: Judge;
  let requests: Requests;

  beforeAll(async () => {
    const document = builtDocument();
    operations = operationsIn(document).filter(({ path }) => path.startsWith('/v1/'));
    judge = new Judge(document);
    const amina = await register(person('Amina', 'Invented'));
    const claim = await openClaim(amina.id, '2024-01-08');
    await assign(amina.id, advisor, '2024-01-08');
    const job = await command('/v1/employments', {
      claimantId: amina.id,
      terms: { startedOn: '2024-02-05', hours: 'full-time' },
    });
    const hodan = await register(person('Hodan', 'Madeup'));
    // Never the one who asks: somebody who leaves the staff, or is forgotten, is refused all the rest.
    const colleague = randomUUID();
    await api.employ(colleague, 'advisor', northgate);
    const known = [amina.id, claim.id, job.id, hodan.id, northgate, colleague];
    requests = new Requests(document, [...known, amina.id, claim.id]);
  });

  /** What is wrong, by what is wrong with it: each once, with a request that shows it. */
  async function faultsOf(all: readonly FuzzedRequest[]): Promise<Map<string, string>> {
    const faults = new Map<string, string>();
    const statuses = new Map<number, number>();
    const refused = new Set<string>();
    const accepted = new Set<string>();
    const ask = async (request: FuzzedRequest) => {
      const { operation, url, headers, body, role } = request;
      const authorization = await bearer(role);
      const payload = body === undefined ? undefined : JSON.stringify(body);
      const answer = await api.app.inject({
        ...{ method: operation.method, url, headers: { ...headers, ...authorization } },
        ...(payload !== undefined && { payload }),
      });
      for (const fault of judge.faultsOf(operation, answer))
        faults.set(`${operation.name} ${fault}`, `${role} ${url.slice(0, 300)} ${(payload ?? '').slice(0, 300)}`);
      statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
      const key = headers['idempotency-key'];
      if (key !== undefined) (answer.statusCode < 400 ? accepted : refused).add(key.toLowerCase());
    };
    const queue = [...all];
    const before = await api.head();
    const worker = async () => {
      for (let next = queue.pop(); next; next = queue.pop()) await ask(next);
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`);
    process.stdout.write(`seed ${seed}, answers by status ${counts.join(', ')}\n`);
    // Of each kind at the least some, or it is no fuzzing of what lies behind the first refusal.
    for (const status of [200, 201, 400, 401, 403, 404, 409, 422])
      if ((statuses.get(status) ?? 0) < count / 1_000) faults.set(`hardly any answer of ${status}`, counts.join());
    const written = await commandsSince(before);
    for (const key of writtenThough(refused, { accepted, written })) faults.set('a refused request has written', key);
    return faults;
  }

  async function bearer(role: FuzzedRequest['role']): Promise<Record<string, string>> {
    if (role === null) return {};
    return { authorization: `Bearer ${role === 'garbage' ? 'gar.ba.ge' : await api.token([role])}` };
  }

  async function commandsSince(position: Position | null): Promise<Set<string>> {
    const commands = new Set<string>();
    for (let after = position; ;) {
      const page: LogPage = await api.platform.store.readAll(after, { limit: 1_000 });
      for (const { metadata } of page.events) if (metadata['commandId']) commands.add(metadata['commandId']);
      if (page.events.length === 0) return commands;
      after = page.position;
    }
  }

  it('are answered as the document says, and the refused ones write nothing', async () => {
    const each = Math.ceil(count / operations.length);
    const all: FuzzedRequest[] = [];
    for (const [index, operation] of operations.entries()) {
      all.push(...fc.sample(requests.to(operation), { seed: seed + index, numRuns: each }));
      await setImmediate(); // making them takes half a minute, in which connections would be taken for dead
    }
    const faults = await faultsOf(all);
    expect([...faults].map(([fault, example]) => `${fault}\n    by ${example}`).join('\n')).toBe('');
  }, 600_000);

  it('finds what was written by a request that was refused', async () => {
    const before = await api.head();
    const key = randomUUID();
    const body = { details: person('Idil', 'Invented') };
    expect((await api.post('/v1/claimants', body, { key })).statusCode).toBe(201);
    const written = await commandsSince(before);
    // As if that had been refused.
    expect(writtenThough(new Set([key]), { accepted: new Set(), written })).toEqual([key]);
    expect(writtenThough(new Set(), { accepted: new Set([key]), written })).toEqual([]);
  });

  describe('a seeded defect', () => {
    const operation = (name: string) => operations.find((one) => one.name === name)!;
    const answered = (statusCode: number, body: object, type = 'application/problem+json') => ({
      ...{ statusCode, body: JSON.stringify(body), headers: { 'content-type': type } },
    });

    it.each<[string, string, ReturnType<typeof answered>]>([
      ['a fault of ours', 'answers 500', answered(500, { type: '/problems/http/internal-error' })],
      [
        'a stack',
        'tells of its inside',
        answered(404, { type: '/problems/caseload/claimant-not-found', detail: 'x\n    at f' }),
      ],
      ['a problem without a page', 'no page', answered(404, { type: '/problems/caseload/no-such-page' })],
      ['no problem', 'refuses with text/html', answered(404, {}, 'text/html')],
      ['a status of its own', 'does not say', answered(418, { type: '/problems/http/missing-role' })],
      ['another shape', 'another shape', answered(200, { id: 7 }, 'application/json')],
    ])('is found: %s', (_, fault, answer) => {
      expect(judge.faultsOf(operation('GET /v1/claimants/{id}'), answer).join()).toContain(fault);
    });
  });
});
