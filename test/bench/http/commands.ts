import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { DevelopmentIssuer } from '@alongside/http';
import { configurationOf } from '../../../apps/composition/src';
import { admitBefore } from '../../support/admit-before';
import type { Bench, Benchmark, Measured } from '../benchmark';
import { below, noGoal, ratioAtLeast } from '../goal';
import { median } from '../rounds';
import { load, type Load, type Post } from './load';
import { serverProcess, type ServerProcess } from './server-process';

const connections = 64;
const rounds = 3;
const levels = ['beginner', 'intermediate', 'advanced', 'expert'];
const root = join(__dirname, '../../..');
const advisor = '0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f';
const northgate = '0192cccc-0000-7000-8000-000000000001';

/**
 * An advisor declares skills of many claimants: a token is checked, the body validated, the command decided on the claimant's
 * stream, two classes of fields encrypted, the event appended. The api is in a process of its own.
 */
export const commands: Benchmark = {
  name: 'command over HTTP',
  run: async (bench) => {
    const nothing = await serverProcess([
      ...['--require', join(root, 'libs/foundation/testing/src/typescript-hook.cjs')],
      join(__dirname, 'nothing.child.ts'),
    ]);
    const alone = await StartedApi.start(bench, { projections: 'off' });
    const folding = await StartedApi.start(bench, { projections: 'on' });
    const unguarded = await StartedApi.start(bench, { projections: 'off', options: withoutGuards });
    try {
      return await measure(bench, { nothing, alone, folding, unguarded });
    } finally {
      await Promise.all([nothing, alone, folding, unguarded].map((one) => one.stop()));
    }
  },
};

async function measure(
  { sizes }: Bench,
  { nothing, ...apis }: { nothing: ServerProcess } & Readonly<Record<'alone' | 'folding' | 'unguarded', StartedApi>>,
): Promise<Measured[]> {
  const { alone, folding, unguarded } = apis;
  const seconds = sizes.seconds * 2;
  const loads: Record<'ours' | 'withFolding' | 'unguarded' | 'yardstick', Load[]> = {
    ...{ ours: [], withFolding: [], unguarded: [], yardstick: [] },
  };
  const doNothing = () => ({ ...alone.declareSkill(), path: '/nothing' });
  for (const api of Object.values(apis))
    await load(api.url, { connections, seconds: 1, next: () => api.declareSkill() });
  for (let round = 0; round < Math.min(rounds, sizes.rounds); round++) {
    loads.ours.push(await load(alone.url, { connections, seconds, next: () => alone.declareSkill() }));
    loads.unguarded.push(await load(unguarded.url, { connections, seconds, next: () => unguarded.declareSkill() }));
    loads.yardstick.push(await load(nothing.url, { connections, seconds, next: doNothing }));
    loads.withFolding.push(await load(folding.url, { connections, seconds, next: () => folding.declareSkill() }));
  }
  const perSecond = (of: Load[]) => median(of.map((one) => one.perSecond));
  const p99 = (of: Load[]) => median(of.map((one) => one.p99));
  const name = `command over HTTP, ${connections} connections`;
  const yardstick = perSecond(loads.yardstick);
  const besideFolding = `${name}, folding in the same process`;
  return [
    {
      name: `${name}, beside a POST of Nest on Fastify that does nothing`,
      unit: '/s',
      ours: perSecond(loads.ours),
      yardstick,
      goal: ratioAtLeast(0.2),
    },
    { name: `${name}, p99`, unit: 'ms', ours: p99(loads.ours), yardstick: p99(loads.yardstick), goal: below(50) },
    {
      name: `${name}, beside the same without vault and policy`,
      unit: '/s',
      ours: perSecond(loads.ours),
      yardstick: perSecond(loads.unguarded),
      goal: ratioAtLeast(0.8),
    },
    { name: besideFolding, unit: '/s', ours: perSecond(loads.withFolding), yardstick, goal: noGoal },
    { name: `${besideFolding}, p99`, unit: 'ms', ours: p99(loads.withFolding), yardstick: null, goal: noGoal },
  ];
}

/** Requests are counted as ever, and none is too many. */
const counted = {
  ALONGSIDE_REQUESTS_PER_ADDRESS: '999999999',
  ALONGSIDE_REQUESTS_PER_BEARER: '999999999',
};

const withoutGuards = ['--require', join(__dirname, 'without-guards.cjs')];

/** The api as it is started anywhere, with claimants registered. */
class StartedApi {
  private count = 0;

  private constructor(
    private readonly server: ServerProcess,
    private readonly token: string,
    private readonly ids: readonly string[],
  ) {}

  static async start(
    { database, folder, sizes }: Bench,
    { projections, options = [] }: { projections: 'on' | 'off'; options?: readonly string[] },
  ): Promise<StartedApi> {
    const data = await mkdtemp(join(folder, 'data-'));
    const environment = {
      DATABASE_URL: await database(),
      KEYS_DATABASE_URL: await database(),
      ALONGSIDE_DATA: data,
    };
    await admitBefore(configurationOf(environment), advisor, { offices: [northgate] });
    const start = (settings: object, preloaded: readonly string[] = []) =>
      serverProcess([...preloaded, join(root, 'dist/apps/api/src/main.js')], {
        ...environment,
        ...counted,
        ...settings,
        LOG_LEVEL: 'warn',
        NODE_ENV: '',
      });
    const folding = await start({ PROJECTIONS: 'on' });
    const issuer = await DevelopmentIssuer.open(data);
    const token = await issuer.sign({ personId: advisor, roles: ['advisor'] });
    const ids: string[] = [];
    while (ids.length < sizes.peopleRegistered)
      ids.push(...(await Promise.all(Array.from({ length: connections }, () => register(folding.url, token)))));
    for (const id of ids.slice(-connections)) await seen(folding.url, token, id);
    if (projections === 'on') return new StartedApi(folding, token, ids);
    await folding.stop();
    return new StartedApi(await start({ PROJECTIONS: 'off' }, options), token, ids);
  }

  get url(): string {
    return this.server.url;
  }

  /** Of one claimant after the other, each time another level. */
  declareSkill(): Post {
    const count = this.count++;
    const level = levels[Math.floor(count / this.ids.length) % levels.length];
    return {
      path: `/v1/claimants/${this.ids[count % this.ids.length]!}/skills`,
      headers: headersWith(this.token),
      body: JSON.stringify({ skill: 'S1.2', level, workHistory: 'Four years at an invented canteen' }),
    };
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}

async function register(url: string, token: string): Promise<string> {
  const body = JSON.stringify({ details: { name: { given: 'Made-up', family: 'Person' }, birthMonth: '1994-07' } });
  const answer = await fetch(`${url}/v1/claimants`, { method: 'POST', headers: headersWith(token), body });
  if (!answer.ok) throw new Error(`a registration was refused: ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

/** A claimant whom nobody has folded yet is nobody whom an advisor may see. */
async function seen(url: string, token: string, id: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, purpose: 'benchmark' };
  const answer = await fetch(`${url}/v1/claimants/${id}`, { headers });
  if (!answer.ok) throw new Error(`a claimant is not seen: ${await answer.text()}`);
}

function headersWith(token: string): Record<string, string> {
  return {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  };
}
