import { randomUUID } from 'node:crypto';
import type { Uuid } from '@alongside/kernel';
import type { TestApi } from '../e2e/support/test-api';
import type { OffencesRecords } from '../policy/offences.scene';
import type { Tell } from './tell-everything';

interface Told {
  readonly claimant: Uuid;
  /** Who has the case in hand. */
  readonly by: Uuid;
  readonly office: Uuid;
  readonly supportCase: Uuid;
  readonly employer: Uuid;
}

/** Offences of the case, who asked to read them, what an employer is told, and who looked into it by breaking glass. */
export async function tellOfOffences(
  api: TestApi,
  tell: Tell,
  { claimant, by, office, supportCase: id, employer }: Told,
): Promise<OffencesRecords> {
  const [leader, duty] = [randomUUID(), randomUUID()];
  await api.employ(leader, 'team_leader', office);
  await api.employ(duty, 'advisor', office);
  const ofCase = (rest: string, ids: Readonly<Record<string, Uuid>> = {}) =>
    tell(`POST /v1/support-cases/{id}/${rest}`, { by, ids: { id, employer, ...ids } });
  const answer = (kind: 'approval' | 'refusal', accessId: Uuid) =>
    tell(`POST /v1/support-cases/{id}/offence-accesses/{accessId}/${kind}`, {
      ...{ as: 'team_leader', by: leader },
      ids: { id, accessId },
    });
  const offence = (await ofCase('offences')).id;
  await ofCase('offences/{offenceId}/corrections', { offenceId: offence });
  await ofCase('offences/{offenceId}/error', { offenceId: (await ofCase('offences')).id });
  await answer('refusal', (await ofCase('offence-accesses')).id);
  const offenceAccess = (await ofCase('offence-accesses')).id;
  await answer('approval', offenceAccess);
  const disclosure = (await ofCase('disclosures')).id;
  await tell('POST /v1/disclosures/{id}/saying', { by, ids: { id: disclosure } });
  await ofCase('disclosures/{disclosureId}/error', { disclosureId: (await ofCase('disclosures')).id });
  const breakGlass = (await tell('POST /v1/claimants/{id}/break-glass', { by: duty, ids: { id: claimant } })).id;
  await tell('POST /v1/break-glasses/{id}/review', { as: 'team_leader', by: leader, ids: { id: breakGlass } });
  return { offence, offenceAccess, disclosure, breakGlass };
}
