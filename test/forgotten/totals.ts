import { randomUUID } from 'node:crypto';
import type { Role } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import type { DeskToJobAnswer } from '../../libs/contexts/outcomes/src/read-models/figures/desk-to-job.record';
import type { TestApi } from '../e2e/support/test-api';
import { policyRows } from '../policy/policy-table';

const leader = randomUUID();

type Told = Readonly<Record<string, unknown>> & { readonly knownAt?: string; readonly total?: number };

/** The way from the desk is a breakdown, which shows the forgotten by themselves: the claims of its parts stay as many. */
const deskToJob = '/v1/outcomes/desk-to-job';
/** From when on a plan was followed on a platform goes with the platform: no claim of the forgotten counts from that day. */
const planToJob = '/v1/outcomes/plan-to-job';
/** What a support case came to is coded with the person's key, and that there was one goes with the platform. */
const outcomeScore = '/v1/outcomes/outcome-score';
/** When a course was completed, and what it taught, goes with the platform as well. */
const courseToJob = '/v1/outcomes/course-to-job';
const withoutForgotten = [planToJob, outcomeScore, courseToJob];

/** Every figure and statistic over all persons, and the office's; the office's overview, and how many its list has. */
export async function totals(api: TestApi, office: Uuid): Promise<Record<string, unknown>> {
  await api.employ(leader, 'team_leader', office);
  await api.platform.waiter.waitFor((await api.head())!, 10_000);
  const paths = policyRows.map(({ endpoint }) => endpoint.replace('GET ', '').replace('{office}', office));
  const ask = async (path: string, role: Role) => {
    const answer = await api.get(path, { as: [role], person: leader });
    if (answer.statusCode !== 200) throw new Error(`${path} was refused: ${answer.body}`);
    const { knownAt: _moment, ...told } = answer.json<Told>();
    if (!path.startsWith(deskToJob)) return [path, told] as const;
    const { contacts, forgotten } = told as unknown as DeskToJobAnswer;
    return [path, { claims: contacts.denominator + forgotten, total: undefined }] as const;
  };
  const asked = [
    ...paths
      .filter((path) => path.startsWith('/v1/outcomes/') && !withoutForgotten.some((one) => path.startsWith(one)))
      .map((path) => ask(path, 'evaluator')),
    ...paths.filter((path) => path.startsWith('/v1/statistics/')).map((path) => ask(path, 'analyst')),
    ask(`/v1/offices/${office}/overview`, 'team_leader'),
    ask(`/v1/offices/${office}/caseload`, 'team_leader').then(([path, { total }]) => [path, total] as const),
  ];
  return Object.fromEntries(await Promise.all(asked));
}
