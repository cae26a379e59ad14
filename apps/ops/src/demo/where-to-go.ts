import type { DemoClient } from './demo-client';
import { caseloadPath, leader, analyst, overviewPath } from './tour';

/** What to ask next, with tokens to ask it. */
export async function whereToGo(client: DemoClient, url: string): Promise<string> {
  return [
    `The API is up at ${url}. Click through it at ${url}/docs (as JSON: ${url}/openapi.json).`,
    'Tokens for the next 8 hours, of the team leader and of an evaluator:',
    '',
    `export LEADER=${await client.token(leader)}`,
    `export EVALUATOR=${await client.token(analyst)}`,
    '',
    `  curl -H "Authorization: Bearer $LEADER" '${url}${overviewPath}'`,
    `  curl -H "Authorization: Bearer $LEADER" '${url}${caseloadPath}'`,
    `  curl -H "Authorization: Bearer $EVALUATOR" '${url}/v1/outcomes/time-to-job?by=community&curve=false'`,
    `  curl '${url}/open-referral/services?search=somali'`,
    '',
    'Stop it with Ctrl-C; what was recorded stays.',
    '',
  ].join('\n');
}
