import type { TestApi } from '../e2e/support/test-api';
import type { Asker } from '../policy/askers';
import { requestOf } from '../policy/asking';
import { policyRows } from '../policy/policy-table';
import type { Scene } from '../policy/scene';

/** What every asker is answered by every query about the scene's Amina, and at these addresses: each answer once. */
export async function allAnswers(
  api: TestApi,
  { scene, askers, urls }: { scene: Scene; askers: readonly Asker[]; urls: readonly string[] },
): Promise<string> {
  const queries = [
    ...policyRows.map(({ endpoint }) => endpoint).filter((endpoint) => /^GET |^POST .*\/search$/.test(endpoint)),
    'GET /v1/claimants/{id}/timeline?limit=1000', // more than a page was told
    ...urls.map((url) => `GET ${url}`),
  ];
  const about = { scene, recorded: scene.amina, person: scene.amina.claimant, purpose: 'complaint' };
  const answers = new Set<string>();
  for (const query of queries) {
    const asked = askers.map((asker) => api.inject(requestOf(query, { ...about, asker })));
    for (const { body } of await Promise.all(asked)) answers.add(body.replace(/urn:uuid:[0-9a-f-]+/, ''));
  }
  return [...answers].join('\n');
}
