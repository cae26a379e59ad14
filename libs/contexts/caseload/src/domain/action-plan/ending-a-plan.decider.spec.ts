import { forgotten, type Protected } from '@alongside/kernel';
import { deciderSpec } from '@alongside/testing';
import { actionPlanDecider, type ActionPlanCommand } from './action-plan.decider';
import type { ActionPlanEvent } from './action-plan.events';
import {
  agreed,
  anotherAdvisor,
  anotherStep,
  changed,
  closed,
  completed,
  drafted,
  stepDone,
  the,
  signedByClaimant,
  reopened,
  stepReopened,
  enteredInError,
} from './told-action-plan.contract';

const actionPlan = deciderSpec(actionPlanDecider);

describe('the end of a plan', () => {
  const nothingLeft = [...agreed, stepDone(), stepDone(anotherStep)];

  it('is its completion when nothing is left to do', () => {
    actionPlan
      .given(...nothingLeft)
      .when(the.completion())
      .then(completed());
    actionPlan
      .given(...agreed, stepDone())
      .when(the.completion())
      .thenRefuses('caseload/plan-steps-open');
    actionPlan.given(drafted()).when(the.completion()).thenRefuses('caseload/action-plan-not-agreed');
  });

  it('is its closure with an outcome, whatever is left, also of a draft', () => {
    actionPlan
      .given(...agreed)
      .when(the.closure())
      .then(closed());
    actionPlan.given(drafted()).when(the.closure('not-signed')).then(closed('not-signed'));
  });

  it('is said once', () => {
    actionPlan
      .given(...nothingLeft, completed())
      .when(the.completion())
      .thenNothing();
    actionPlan
      .given(...agreed, closed())
      .when(the.closure())
      .thenNothing();
    actionPlan
      .given(...agreed, closed())
      .when(the.closure('other'))
      .thenRefuses('caseload/action-plan-over');
    actionPlan
      .given(...nothingLeft, completed())
      .when(the.closure())
      .thenRefuses('caseload/action-plan-over');
    actionPlan
      .given(...agreed, closed())
      .when(the.completion())
      .thenRefuses('caseload/action-plan-over');
  });

  it('is not said again with a note that is not on record', () => {
    const ended = (end: ActionPlanEvent, note: Protected<string>) =>
      [...nothingLeft, { ...end, data: { ...end.data, note } } as ActionPlanEvent] as const;
    const closure = { ...the.closure(), note: 'Starts on Monday' };
    for (const [end, command] of [
      [completed(), the.completion()],
      [closed(), closure],
    ] as const) {
      actionPlan
        .given(...ended(end, 'Starts on Monday'))
        .when(command)
        .thenNothing();
      for (const note of ['Another long note', forgotten])
        actionPlan
          .given(...ended(end, note))
          .when(command)
          .thenRefuses('caseload/action-plan-over');
    }
    actionPlan
      .given(...nothingLeft, closed())
      .when(closure)
      .thenRefuses('caseload/action-plan-over');
  });

  const later: ActionPlanCommand[] = [
    the.amendment(changed),
    the.claimantsSignature(),
    the.advisorsSignature(anotherAdvisor),
    the.stepDone(),
    the.stepReopened(),
    the.review(),
  ];

  it.each(later)('lets nothing more be said of it: $kind', (command) =>
    actionPlan
      .given(...agreed, closed())
      .when(command)
      .thenRefuses('caseload/action-plan-over'),
  );
});

describe('a plan that ended by mistake', () => {
  const nothingLeft = [...agreed, stepDone(), stepDone(anotherStep)];
  const ends = [completed(), closed()];

  it('is reopened with a reason, and goes on as before', () => {
    for (const end of ends) {
      const past = [...nothingLeft, end];
      actionPlan
        .given(...past)
        .when(the.reopening())
        .then(reopened());
      actionPlan
        .given(...past, reopened())
        .when(the.completion())
        .then(completed());
      actionPlan
        .given(...past, reopened())
        .when(the.stepReopened())
        .then(stepReopened());
    }
    actionPlan
      .given(drafted(), closed('not-signed'), reopened())
      .when(the.claimantsSignature())
      .then(signedByClaimant());
  });

  it('is reopened once: told again it changes nothing, for another reason it is refused', () => {
    const past = [...nothingLeft, completed()];
    actionPlan
      .given(...past, reopened())
      .when(the.reopening())
      .thenNothing();
    for (const reason of ['Another one', forgotten])
      actionPlan
        .given(...past, reopened(reason))
        .when(the.reopening())
        .thenRefuses('caseload/nothing-to-change');
    actionPlan
      .given(...nothingLeft)
      .when(the.reopening())
      .thenRefuses('caseload/nothing-to-change');
    actionPlan
      .given(...past, reopened(), completed())
      .when(the.reopening())
      .then(reopened());
  });

  it('is not there again where it was entered in error, or on a day before it was drafted', () => {
    actionPlan
      .given(...agreed, closed(), enteredInError())
      .when(the.reopening())
      .thenRefuses('caseload/entered-in-error');
    actionPlan
      .given(...agreed, closed())
      .when({ ...the.reopening(), occurredAt: '2026-03-01' })
      .thenRefuses('caseload/out-of-order');
  });
});
