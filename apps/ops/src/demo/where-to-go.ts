import type { DemoClient, Speaker } from './demo-client';
import { desk, deskWorkers } from './open-desk';
import { caseloadPath, leader, analyst, overviewPath } from './tour';

const deskPartner: Speaker = { personId: deskWorkers[0].personId, roles: ['desk_partner'] };

/** What to ask next, with tokens to ask it. */
export async function whereToGo(client: DemoClient, url: string): Promise<string> {
  return [
    `The API is up at ${url}. Click through it at ${url}/docs (as JSON: ${url}/openapi.json).`,
    'Tokens for the next 8 hours, of the team leader, of an evaluator and of somebody at the desk:',
    '',
    `export LEADER=${await client.token(leader)}`,
    `export EVALUATOR=${await client.token(analyst)}`,
    `export DESK=${await client.token(deskPartner)}`,
    '',
    `  curl -H "Authorization: Bearer $LEADER" '${url}${overviewPath}'`,
    `  curl -H "Authorization: Bearer $LEADER" '${url}${caseloadPath}'`,
    `  curl -H "Authorization: Bearer $EVALUATOR" '${url}/v1/outcomes/time-to-job?by=community&curve=false'`,
    `  curl -H "Authorization: Bearer $DESK" '${url}/v1/desks/${desk.id}/workers'`,
    `  curl '${url}/open-referral/services?search=somali'`,
    '',
    'Stop it with Ctrl-C; what was recorded stays.',
    '',
  ].join('\n');
}
