import type { Uuid } from '@alongside/kernel';
import type { Done } from '../e2e/support/casework';
import type { TestApi } from '../e2e/support/test-api';
import { bodies } from '../policy/bodies';
import type { Tell } from './tell-everything';

interface Shown {
  readonly revision: number;
  readonly nextSteps: readonly { readonly id: Uuid }[];
}

/** Appointments kept, missed, moved and cancelled, and what was said; answers the interaction of which most was told. */
export async function tellOfMeetings(api: TestApi, tell: Tell, told: { claimant: Uuid; by: Uuid }): Promise<Uuid> {
  const ids = { claimant: told.claimant };
  const appointment = () => tell('POST /v1/interactions/appointments', { ids });
  const of = (rest: string, { id, revision }: Pick<Done, 'id' | 'revision'>, body: object = {}) =>
    tell(`POST /v1/interactions/{id}/${rest}`, { ids: { id }, revision, body }).then((done) => ({ ...done, id }));
  const missed = { attendance: 'missed', missedReason: 'acceptable' };

  const moved = { to: { scheduledFor: '2026-03-17' } };
  await of('cancellation', await of('rescheduling', await appointment(), moved));
  const kept = await of('attendance-corrections', await of('attendance', await appointment(), missed));
  await of('log', kept);
  await of('error', await tell('POST /v1/interactions', { ids }));

  const spoken = await tell('POST /v1/interactions', { ids });
  const shown = await api.get(`${spoken.url}?atLeast=${spoken.position}`, { person: told.by });
  const { nextSteps } = shown.json<Shown>();
  const ofStep = (rest: string) =>
    tell(`POST /v1/interactions/{id}/steps/{stepId}/${rest}`, { ids: { id: spoken.id, stepId: nextSteps[0]!.id } });
  await ofStep('dropping');
  await of('log-corrections', { id: spoken.id, revision: (await ofStep('reopening')).revision });

  const log = bodies['POST /v1/interactions/{id}/log'];
  const meet = async (given: object, more: object) => {
    const { id: interactionId } = await appointment();
    return tell('POST /v1/meetings', { ids, body: { appointment: { interactionId, ...given }, ...more } });
  };
  await meet(missed, { log: null });
  await meet({ attendance: 'attended', note: null }, { log, barrier: null });
  return spoken.id;
}
