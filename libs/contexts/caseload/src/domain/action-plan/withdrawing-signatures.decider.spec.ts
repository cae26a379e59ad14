import { forgotten } from '@alongside/kernel';
import { deciderSpec } from '@alongside/testing';
import { actionPlanDecider } from './action-plan.decider';
import {
  agreed,
  amended,
  changed,
  closed,
  completed,
  anotherStep,
  drafted,
  reopened,
  signatureWithdrawn,
  signedByAdvisor,
  signedByClaimant,
  stepDone,
  the,
  today,
} from './told-action-plan.contract';

const actionPlan = deciderSpec(actionPlanDecider);
const sides = ['claimant', 'advisor'] as const;

describe('a signature that was not given', () => {
  it.each(sides)('is withdrawn with the reason, and the plan is not agreed by it: of the %s', (whose) => {
    actionPlan
      .given(...agreed)
      .when(the.signatureWithdrawal(whose))
      .then(signatureWithdrawn(whose));
    for (const command of [the.stepDone(), the.review()])
      actionPlan
        .given(...agreed, signatureWithdrawn(whose))
        .when(command)
        .thenRefuses('caseload/action-plan-not-agreed');
    actionPlan
      .given(...agreed, stepDone(), stepDone(anotherStep), signatureWithdrawn(whose))
      .when(the.completion())
      .thenRefuses('caseload/action-plan-not-agreed');
  });

  it('may be given later: then the plan is agreed', () => {
    const past = [...agreed, signatureWithdrawn('claimant')];
    actionPlan
      .given(...past)
      .when(the.claimantsSignature())
      .then(signedByClaimant());
    actionPlan
      .given(...past, signedByClaimant())
      .when(the.stepDone())
      .then(stepDone());
  });

  it('leaves what was agreed as the plan was worded before', () => {
    const again = [...agreed, amended(changed), signedByClaimant(), signedByAdvisor()];
    const withdrawn = signatureWithdrawn('advisor', { wordedOn: today, agreedBefore: true });
    actionPlan
      .given(...again)
      .when(the.signatureWithdrawal('advisor'))
      .then(withdrawn);
    actionPlan
      .given(...again, withdrawn)
      .when(the.stepDone())
      .then(stepDone());
    const neverAgreed = [...agreed, signatureWithdrawn(), amended(changed), signedByClaimant()];
    actionPlan
      .given(...neverAgreed)
      .when(the.signatureWithdrawal())
      .then(signatureWithdrawn('claimant', { wordedOn: today }));
    actionPlan
      .given(...neverAgreed)
      .when(the.stepDone())
      .thenRefuses('caseload/action-plan-not-agreed');
  });

  it('is withdrawn once: told again it changes nothing, for another reason it is refused', () => {
    actionPlan
      .given(...agreed, signatureWithdrawn())
      .when(the.signatureWithdrawal())
      .thenNothing();
    for (const past of [
      [drafted(), signedByAdvisor()],
      [...agreed, signatureWithdrawn('claimant', { reason: 'Signed another one' })],
      [...agreed, signatureWithdrawn('claimant', { reason: forgotten })],
      [...agreed, signatureWithdrawn(), amended(changed)],
    ])
      actionPlan
        .given(...past)
        .when(the.signatureWithdrawal())
        .thenRefuses('caseload/action-plan-not-signed');
  });

  it('is none of a plan that is over, unless it is reopened, nor on a day on which it said something else', () => {
    const past = [...agreed, stepDone(), stepDone(anotherStep), completed()];
    actionPlan
      .given(...past)
      .when(the.signatureWithdrawal())
      .thenRefuses('caseload/action-plan-over');
    actionPlan
      .given(...past, reopened())
      .when(the.signatureWithdrawal())
      .then(signatureWithdrawn());
    actionPlan
      .given(drafted(), amended(changed), signedByClaimant())
      .when({ ...the.signatureWithdrawal(), occurredAt: '2026-03-08' })
      .thenRefuses('caseload/out-of-order');
    actionPlan
      .given(...agreed, closed())
      .when(the.signatureWithdrawal())
      .thenRefuses('caseload/action-plan-over');
  });
});
