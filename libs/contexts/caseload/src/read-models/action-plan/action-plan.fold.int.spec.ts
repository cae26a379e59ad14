import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { actionPlanDecider } from '../../domain/action-plan/action-plan.decider';
import type { ActionPlanEvent } from '../../domain/action-plan/action-plan.events';
import {
  advisorId,
  agreed,
  amended,
  anotherStep,
  changed,
  closed,
  completed,
  drafted,
  draftedOn,
  enteredInError,
  goalId,
  ids,
  reopened,
  reviewed,
  signatureWithdrawn,
  signedByAdvisor,
  signedByClaimant,
  stepDone,
  stepDropped,
  stepId,
  stepReopened,
  today,
} from '../../domain/action-plan/told-action-plan.contract';
import { actionPlanFold } from './action-plan.fold';

/** Base64, so without a word of what was said. */
const sealed = expect.stringMatching(/^[A-Za-z0-9+/]{40,}={0,2}$/);

describe('the action plans', () => {
  const plans = projectionSpec({ fold: actionPlanFold, deciders: [actionPlanDecider], database: useTestDatabase() });
  const project = async (events: readonly ActionPlanEvent[], forget: string[] = []) => {
    const given = events.map((event) => ({ stream: `actionPlan-${ids.planId}`, event }) as const);
    const { actionPlan } = await plans.project(given, { forget });
    return actionPlan;
  };

  const open = { state: 'open', closedOn: null, dropped: null };
  const first = { stepId, owner: 'claimant', dueOn: '2026-03-16', ...open };
  const second = { stepId: anotherStep, owner: 'advisor', dueOn: '2026-03-20', ...open };
  const asDrafted = {
    ...ids,
    revision: 0,
    state: 'drafted',
    advisorId,
    draftedOn,
    wordedOn: draftedOn,
    goals: [{ goalId, steps: [first, second] }],
    words: { type: 'ActionPlanDrafted', sealed: { personal: sealed } },
    reviewOn: '2026-04-07',
    claimantSignature: null,
    advisorSignature: null,
    agreedOn: null,
    lastReview: null,
    ending: null,
  };

  it('show a draft, all words sealed', async () => {
    expect(await project([drafted()])).toEqual([asDrafted]);
  });

  it('show a plan as active from the second signature on, whichever comes first', async () => {
    expect(await project([drafted(), signedByClaimant()])).toMatchObject([{ state: 'drafted', agreedOn: null }]);
    const words = { type: 'ActionPlanSignedByClaimant', sealed: { coded: sealed } };
    const signatures = {
      claimantSignature: { on: today, means: 'in-person', words },
      advisorSignature: { on: today, advisorId },
    };
    const active = { ...asDrafted, revision: 2, state: 'active', agreedOn: today, ...signatures };
    expect(await project([drafted(), signedByClaimant(), signedByAdvisor()])).toEqual([active]);
    expect(await project([drafted(), signedByAdvisor(), signedByClaimant()])).toEqual([active]);
  });

  it('show what is to be signed again, with what became of the steps that stay', async () => {
    const [row] = (await project([...agreed, stepDone(), amended(changed, 'Later')]))!;
    expect(row).toMatchObject({
      state: 'amended',
      wordedOn: today,
      agreedOn: '2026-03-03',
      claimantSignature: null,
      advisorSignature: null,
      words: { type: 'ActionPlanAmended' },
      goals: [{ steps: [{ stepId, dueOn: '2026-03-23', state: 'done', closedOn: today }, second] }],
    });
    expect(await project([drafted(), amended(changed)])).toMatchObject([{ state: 'drafted' }]);
    const again = [...agreed, amended(changed, 'Later'), signedByAdvisor(), signedByClaimant()];
    expect(await project(again)).toMatchObject([{ state: 'active', agreedOn: '2026-03-03' }]);
  });

  it('show which step was dropped, the reason sealed, and which is open after all', async () => {
    const dropped = { type: 'PlanStepDropped', sealed: { personal: sealed } };
    expect(await project([...agreed, stepDropped()])).toMatchObject([
      { goals: [{ steps: [{ state: 'dropped', closedOn: today, dropped }, second] }] },
    ]);
    expect(await project([...agreed, stepDropped(), stepReopened()])).toMatchObject([
      { goals: [{ steps: [first, second] }] },
    ]);
  });

  it('show the last review, and when the next one is', async () => {
    const words = { type: 'ActionPlanReviewed', sealed: { personal: sealed } };
    expect(await project([...agreed, reviewed('2026-05-04')])).toMatchObject([
      { reviewOn: '2026-05-04', lastReview: { on: today, words } },
    ]);
    expect(await project([...agreed, reviewed()])).toMatchObject([{ reviewOn: null }]);
  });

  it('show how a plan ended', async () => {
    expect(await project([...agreed, completed()])).toMatchObject([
      { state: 'completed', ending: { on: today, outcome: null, words: { type: 'ActionPlanCompleted' } } },
    ]);
    expect(await project([...agreed, closed()])).toMatchObject([
      { state: 'closed', ending: { on: today, outcome: 'job-started', words: null } },
    ]);
  });

  it('are agreed on the day of the later signature, whichever was told last', async () => {
    expect(await project([drafted(), signedByAdvisor('2026-03-05'), signedByClaimant('2026-03-03')])).toMatchObject([
      { state: 'active', agreedOn: '2026-03-05' },
    ]);
  });

  it('show a plan as not agreed by a signature that was withdrawn, but as agreed before', async () => {
    const unsigned = { state: 'drafted', agreedOn: null, claimantSignature: null };
    expect(await project([...agreed, signatureWithdrawn()])).toMatchObject([
      { ...unsigned, advisorSignature: { advisorId } },
    ]);
    expect(await project([...agreed, signatureWithdrawn('advisor')])).toMatchObject([
      { state: 'drafted', agreedOn: null, claimantSignature: {}, advisorSignature: null },
    ]);
    const again = [...agreed, amended(changed, 'Later'), signedByAdvisor(), signedByClaimant()];
    expect(
      await project([...again, signatureWithdrawn('claimant', { wordedOn: today, agreedBefore: true })]),
    ).toMatchObject([{ ...unsigned, state: 'amended', agreedOn: '2026-03-03' }]);
    expect(await project([...agreed, signatureWithdrawn(), signedByClaimant()])).toMatchObject([
      { state: 'active', agreedOn: today },
    ]);
  });

  it('show a plan that ended by mistake as it stood before', async () => {
    for (const past of [[drafted()], agreed, [...agreed, stepDone()], [...agreed, amended(changed, 'Later')]])
      for (const end of [completed(), closed()]) {
        const [before] = (await project(past))!;
        const revision = past.length + 1;
        expect(await project([...past, end, reopened()])).toMatchObject([
          { ...before, words: { type: expect.any(String) }, claimantSignature: {}, revision },
        ]);
      }
  });

  it('show of one entered in error that it was, and nothing that was told', async () => {
    const nothing = { goals: [], words: null, reviewOn: null, state: 'entered-in-error' };
    expect(await project([...agreed, stepDone(), enteredInError()])).toEqual([
      { ...asDrafted, ...nothing, revision: 4 },
    ]);
  });

  it('keep the shape of the plan of somebody who was forgotten, the words sealed for ever', async () => {
    expect(await project([drafted()], [ids.claimantId])).toEqual([asDrafted]);
  });
});
