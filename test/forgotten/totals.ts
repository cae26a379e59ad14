import { randomUUID } from 'node:crypto';
import type { Role } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import type { TestApi } from '../e2e/support/test-api';
import { policyRows } from '../policy/policy-table';

const leader = randomUUID();

/** Every figure and statistic over all persons, and the office's; the office's overview, and how many its list has. */
export async function totals(api: TestApi, office: Uuid): Promise<Record<string, unknown>> {
  await api.employ(leader, 'team_leader', office);
  await api.platform.waiter.waitFor((await api.head())!, 10_000);
  const paths = policyRows.map(({ endpoint }) => endpoint.replace('GET ', '').replace('{office}', office));
  const ask = async (path: string, role: Role) => {
    const answer = await api.get(path, { as: [role], person: leader });
    if (answer.statusCode !== 200) throw new Error(`${path} was refused: ${answer.body}`);
    const { knownAt: _moment, ...told } = answer.json<{ knownAt?: string; total?: number }>();
    return [path, told] as const;
  };
  const asked = [
    ...paths.filter((path) => path.startsWith('/v1/outcomes/')).map((path) => ask(path, 'evaluator')),
    ...paths.filter((path) => path.startsWith('/v1/statistics/')).map((path) => ask(path, 'analyst')),
    ask(`/v1/offices/${office}/overview`, 'team_leader'),
    ask(`/v1/offices/${office}/caseload`, 'team_leader').then(([path, { total }]) => [path, total] as const),
  ];
  return Object.fromEntries(await Promise.all(asked));
}
