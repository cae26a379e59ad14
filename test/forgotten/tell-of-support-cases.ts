import { addDays, londonDateOf, type Uuid } from '@alongside/kernel';
import type { TestApi } from '../e2e/support/test-api';
import type { Tell } from './tell-everything';

interface Told {
  readonly claimant: Uuid;
  /** Who has the cases in hand. */
  readonly by: Uuid;
  readonly office: Uuid;
  /** What they are about. */
  readonly area: string;
}

interface Shown {
  readonly steps: readonly { readonly id: Uuid; readonly fromId: Uuid }[];
}

/** One in which everything was told, that was closed and goes on; and one that was entered in error. Answers the first. */
export async function tellOfSupportCases(
  api: TestApi,
  tell: Tell,
  { claimant, by, office, area }: Told,
): Promise<Uuid> {
  const open = async (areas: readonly string[], sharing: object) => {
    const body = { areas, ...{ agreed: null, grounded: null, ...sharing } };
    return (await tell('POST /v1/claimants/{id}/support-cases', { by, ids: { id: claimant, office }, body })).id;
  };
  const of =
    (id: Uuid) =>
    (rest: string, body: object = {}, ids: object = {}) =>
      tell(`POST /v1/support-cases/{id}/${rest}`, { by, body, ids: { id, ...ids } });
  const dueOn = addDays(londonDateOf(new Date().toISOString()), 7);
  const ground = { ground: 'safeguarding', until: dueOn };
  await of(await open([area], { grounded: ground }))('error');

  const first = await open(['housing'], { agreed: { act: { means: 'phone' } } });
  const ofCase = of(first);
  await ofCase('areas', { areas: [area] });
  await ofCase('sharing', { agreed: null, grounded: ground });
  const steps = [{ memberId: by, dueOn }];
  const held = await ofCase('conferences', { steps });
  await ofCase('conferences/{conferenceId}/corrections', {}, { conferenceId: held.id });
  await ofCase('plans', { steps });
  const session = await ofCase('sessions');
  await ofCase('sessions/{sessionId}/corrections', {}, { sessionId: session.id });
  const risk = await ofCase('risks');
  await ofCase('risks/{riskId}/lifting', {}, { riskId: risk.id });
  await ofCase('entries/{entryId}/error', {}, { entryId: (await ofCase('risks')).id });
  const shown = await api.get(`/v1/support-cases/${first}?atLeast=${session.position}`, { person: by });
  const step = shown.json<Shown>().steps.find(({ fromId }) => fromId === held.id)!;
  await ofCase('steps/{stepId}/dropping', {}, { stepId: step.id });
  await ofCase('closure', { outcomes: [{ area, outcome: 'partially' }] });
  await ofCase('reopening');
  return first;
}
