import type { Uuid } from '@alongside/kernel';
import type { Done } from '../e2e/support/casework';
import type { TestApi } from '../e2e/support/test-api';
import type { Tell } from './tell-everything';

interface Shown {
  readonly goals: readonly { readonly steps: readonly { readonly id: Uuid }[] }[];
}

/** A plan that was signed, reviewed, completed, reopened and completed again, and one that was closed and entered in error; answers the first. */
export async function tellOfPlans(api: TestApi, tell: Tell, told: { claimant: Uuid; by: Uuid }): Promise<Uuid> {
  const goals = () => [{ steps: [{ owner: 'claimant', dueOn: '2026-12-31' }] }];
  const draft = () => tell('POST /v1/action-plans', { ids: { claimant: told.claimant }, body: { goals: goals() } });
  const of = (rest: string, { id, revision }: Pick<Done, 'id' | 'revision'>, more: object = {}) =>
    tell(`POST /v1/action-plans/{id}/${rest}`, { ids: { id }, revision, ...more }).then((done) => ({ ...done, id }));

  const amended = await of('amendments', await draft(), { body: { goals: goals() } });
  const withdrawn = await of('signature-withdrawals', await of('claimant-signature', amended));
  const { id, position } = await of('advisor-signature', await of('claimant-signature', withdrawn));
  const shown = await api.get(`/v1/action-plans/${id}?atLeast=${position}`, { person: told.by });
  const ids = { id, stepId: shown.json<Shown>().goals[0]!.steps[0]!.id };
  const ofStep = (rest: string) => tell(`POST /v1/action-plans/{id}/steps/{stepId}/${rest}`, { ids });
  await ofStep('dropping');
  await ofStep('reopening');
  const dropped = await ofStep('dropping');
  const reviewed = await of('reviews', { id, revision: dropped.revision });
  await of('completion', await of('reopening', await of('completion', reviewed)));

  await of('error', await of('closure', await draft()));
  return id;
}
