import type { FoldedEvent } from '@alongside/vault';
import * as plan from '../../domain/action-plan/told-action-plan.contract';
import type { ActionPlanEvent, actionPlanEvents } from '../../domain/action-plan/action-plan.events';
import type { Tasks } from './known-tasks';
import { planTasksAfter } from './plan-tasks';

const { draftedOn, today } = plan;

/** The days from which tasks are open and on which they were closed, by kind; of the steps the first. */
function daysAfter(...events: readonly ActionPlanEvent[]) {
  const after = (tasks: Tasks, event: ActionPlanEvent) =>
    planTasksAfter(tasks, event as FoldedEvent<ActionPlanEvent, typeof actionPlanEvents>);
  const tasks = events.reduce(after, [] as Tasks);
  return Object.fromEntries([...tasks].reverse().map(({ kind, openFrom, closedOn }) => [kind, [openFrom, closedOn]]));
}

describe('the tasks of a plan', () => {
  const signed = [plan.drafted(), plan.signedByAdvisor('2026-03-05'), plan.signedByClaimant('2026-03-03')];

  it('are open from the later signature, and wait for one that was withdrawn, whichever was told last', () => {
    const signatures = {
      'advisor-signature': [draftedOn, '2026-03-05'],
      'claimant-signature': [draftedOn, '2026-03-03'],
    };
    const open = ['2026-03-05', null];
    expect(daysAfter(...signed)).toEqual({ ...signatures, 'plan-step': open, 'plan-review': open });
    const waiting = { 'claimant-signature': [draftedOn, null], 'plan-step': [null, null], 'plan-review': [null, null] };
    expect(daysAfter(...signed, plan.signatureWithdrawn())).toEqual({ ...signatures, ...waiting });
  });

  it('go on where a signature of what was said later is withdrawn, also of that very day', () => {
    const again = [...signed, plan.amended(plan.changed, 'Later'), plan.signedByClaimant(), plan.signedByAdvisor()];
    const withdrawn = plan.signatureWithdrawn('claimant', { wordedOn: today, agreedBefore: true });
    const open = daysAfter(...again);
    expect(daysAfter(...again, withdrawn)).toEqual({ ...open, 'claimant-signature': [today, null] });
    const reviewed = daysAfter(...again, plan.reviewed('2026-05-04'), withdrawn);
    expect(reviewed).toEqual({ ...open, 'claimant-signature': [today, null], 'plan-review': [today, null] });
  });
});
