import { forgotten } from '@alongside/kernel';
import { deciderSpec } from '@alongside/testing';
import { actionPlanDecider } from './action-plan.decider';
import type { ActionPlanEvent } from './action-plan.events';
import {
  act,
  agreed,
  amended,
  anotherAdvisor,
  anotherStep,
  changed,
  closed,
  drafted,
  enteredInError,
  goalId,
  plan,
  planWith,
  reviewed,
  second,
  signedByAdvisor,
  signedByClaimant,
  step,
  stepDone,
  stepDropped,
  stepId,
  stepReopened,
  the,
  ids,
  today,
} from './told-action-plan.contract';

const actionPlan = deciderSpec(actionPlanDecider);

describe('drafting a plan', () => {
  it('records goals and steps, their words apart', () => {
    actionPlan.given().when(the.drafting()).then(drafted());
    expect(drafted().data).toMatchObject({
      goals: [{ goalId, steps: [{ stepId, owner: 'claimant', dueOn: '2026-03-16' }, { stepId: anotherStep }] }],
      words: { [goalId]: 'Work in a bakery', [stepId]: 'Writes a CV', [anotherStep]: 'Calls the bakery' },
    });
  });

  it('is refused under the id of another', () =>
    actionPlan.given(drafted()).when(the.drafting()).thenRefuses('caseload/action-plan-already-drafted'));

  it('is refused with a step that stands in it twice', () =>
    actionPlan
      .given()
      .when(the.drafting(planWith(step, step)))
      .thenRefuses('caseload/plan-item-repeated'));

  it('is refused on a day that has not come', () =>
    actionPlan
      .given()
      .when({ ...the.drafting(), occurredAt: '2026-03-10' })
      .thenRefuses('caseload/in-the-future'));
});

describe('amending a plan', () => {
  const why = { reason: 'The college opens later' };

  it('names all of it again, and needs no reason while nobody has signed', () =>
    actionPlan.given(drafted()).when(the.amendment(changed)).then(amended(changed)));

  it('changes nothing where it says the same', () =>
    actionPlan
      .given(...agreed)
      .when(the.amendment(plan))
      .thenNothing());

  it('is refused where it says the same and gives another reason', () => {
    const past = [...agreed, amended(changed, why.reason)];
    actionPlan
      .given(...past)
      .when(the.amendment(changed, why))
      .thenNothing();
    for (const said of [past, [...agreed, amended(changed)], [...past, amended(plan), amended(changed)]])
      actionPlan
        .given(...said)
        .when(the.amendment(changed, { reason: 'Less' }))
        .thenRefuses('caseload/nothing-to-change');
    actionPlan
      .given(...past, amended(plan), amended(changed))
      .when(the.amendment(changed, why))
      .thenRefuses('caseload/nothing-to-change');
  });

  it('says why once anybody has signed', () => {
    for (const past of [[drafted(), signedByClaimant()], [drafted(), signedByAdvisor()], agreed]) {
      actionPlan
        .given(...past)
        .when(the.amendment(changed))
        .thenRefuses('caseload/amendment-reason-needed');
      actionPlan
        .given(...past)
        .when(the.amendment(changed, why))
        .then(amended(changed, why.reason));
    }
  });

  it('says why also of a plan that was agreed and waits to be signed again', () =>
    actionPlan
      .given(...agreed, amended(changed))
      .when(the.amendment(plan))
      .thenRefuses('caseload/amendment-reason-needed'));

  it('makes both sign again', () => {
    const past = [...agreed, amended(changed)];
    actionPlan
      .given(...past)
      .when(the.claimantsSignature())
      .then(signedByClaimant());
    actionPlan
      .given(...past)
      .when(the.advisorsSignature())
      .then(signedByAdvisor());
  });

  it('leaves out no step that was done or dropped', () => {
    for (const past of [stepDone(), stepDropped()])
      actionPlan
        .given(...agreed, past)
        .when(the.amendment(planWith(second), why))
        .thenRefuses('caseload/plan-step-closed');
    actionPlan
      .given(...agreed, stepDone(), stepReopened())
      .when(the.amendment(planWith(second), why))
      .then(amended(planWith(second), why.reason));
  });

  it('keeps only goals and steps that are there', () => {
    const kept = { ...why, kept: [goalId, stepId] };
    actionPlan
      .given(...agreed)
      .when(the.amendment(changed, kept))
      .then(amended(changed, why.reason));
    actionPlan
      .given(drafted(planWith(second)))
      .when(the.amendment(plan, kept))
      .thenRefuses('caseload/plan-item-not-found');
  });
});

describe('signing a plan', () => {
  it('is an act of each side, the claimant’s with its means', () => {
    actionPlan.given(drafted()).when(the.claimantsSignature()).then(signedByClaimant());
    actionPlan.given(drafted(), signedByClaimant()).when(the.advisorsSignature()).then(signedByAdvisor());
  });

  it('changes nothing where the same side has signed this already', () => {
    actionPlan.given(drafted(), signedByClaimant()).when(the.claimantsSignature()).thenNothing();
    actionPlan.given(drafted(), signedByAdvisor()).when(the.advisorsSignature()).thenNothing();
    const less = { ...the.claimantsSignature(), act: { means: act.means } } as const;
    actionPlan.given(drafted(), signedByClaimant()).when(less).thenNothing();
  });

  it('is refused where the claimant has signed this in another way', () => {
    const signedSo = (said: object) => ({ ...signedByClaimant(), data: { ...signedByClaimant().data, ...said } });
    for (const said of [{ means: 'own-device' }, { language: undefined }, { interpreterUsed: forgotten }])
      actionPlan
        .given(drafted(), signedSo(said) as ActionPlanEvent)
        .when(the.claimantsSignature())
        .thenRefuses('caseload/action-plan-already-signed');
  });

  it('is refused to a second advisor', () =>
    actionPlan
      .given(drafted(), signedByAdvisor())
      .when(the.advisorsSignature(anotherAdvisor))
      .thenRefuses('caseload/action-plan-already-signed'));

  it('is refused on a day on which the plan said something else', () =>
    actionPlan
      .given(drafted(), amended(changed))
      .when(the.claimantsSignature('2026-03-08'))
      .thenRefuses('caseload/out-of-order'));
});

describe('a step of a plan', () => {
  it('is done, dropped with a reason, or open again after all', () => {
    actionPlan
      .given(...agreed)
      .when(the.stepDone())
      .then(stepDone());
    actionPlan
      .given(...agreed)
      .when(the.stepDropped())
      .then(stepDropped());
    for (const past of [stepDone(), stepDropped()])
      actionPlan
        .given(...agreed, past)
        .when(the.stepReopened())
        .then(stepReopened());
  });

  it('stays to be done while an amendment waits to be signed', () =>
    actionPlan
      .given(...agreed, amended(changed))
      .when(the.stepDone())
      .then(stepDone()));

  it('changes nothing when done or reopened already', () => {
    actionPlan
      .given(...agreed, stepDone())
      .when(the.stepDone())
      .thenNothing();
    actionPlan
      .given(...agreed, stepDone(), stepReopened())
      .when(the.stepReopened())
      .thenNothing();
  });

  it('is not reopened for another reason while it is open', () => {
    for (const past of [[], [stepDone(), { ...stepReopened(), data: { ...stepReopened().data, reason: forgotten } }]])
      actionPlan
        .given(...agreed, ...(past as ActionPlanEvent[]))
        .when(the.stepReopened())
        .thenRefuses('caseload/nothing-to-change');
  });

  it('is not done after it was dropped, nor dropped after either', () => {
    actionPlan
      .given(...agreed, stepDropped())
      .when(the.stepDone())
      .thenRefuses('caseload/plan-step-closed');
    for (const past of [stepDone(), stepDropped()])
      actionPlan
        .given(...agreed, past)
        .when(the.stepDropped())
        .thenRefuses('caseload/plan-step-closed');
  });

  it.each([
    ['nobody', []],
    ['the claimant', [signedByClaimant()]],
    ['the advisor', [signedByAdvisor()]],
  ])('waits until both have signed, not %s alone', (_, signatures) =>
    actionPlan
      .given(drafted(), ...signatures)
      .when(the.stepDone())
      .thenRefuses('caseload/action-plan-not-agreed'),
  );

  it('is refused where the plan has none of that id, and before the plan was drafted', () => {
    actionPlan
      .given(drafted(planWith(second)))
      .when(the.stepDone())
      .thenRefuses('caseload/plan-item-not-found');
    actionPlan
      .given(...agreed)
      .when(the.stepDone(stepId, '2026-03-01'))
      .thenRefuses('caseload/out-of-order');
  });
});

describe('a step that was done in a meeting', () => {
  it('is of a plan of that claimant', () => {
    actionPlan
      .given(...agreed)
      .when(the.stepDone(stepId, today, { claimantId: ids.claimantId }))
      .then(stepDone());
    actionPlan
      .given(...agreed)
      .when(the.stepDone(stepId, today, { claimantId: anotherAdvisor }))
      .thenRefuses('caseload/action-plan-not-found');
  });

  it('is open again where the meeting was refused in the end', () =>
    actionPlan
      .given(...agreed, stepDone())
      .when(the.stepTakenBack())
      .then(stepReopened()));

  it.each([
    ['nobody drafted it', []],
    ['it is open', agreed],
    ['it was dropped since', [...agreed, stepDone(), stepReopened(), stepDropped()]],
    ['the plan is over', [...agreed, stepDone(), closed()]],
    ['the plan was entered in error', [...agreed, stepDone(), enteredInError()]],
  ])('stays as others have left it: %s', (_, past) =>
    actionPlan
      .given(...past)
      .when(the.stepTakenBack())
      .thenNothing(),
  );
});

describe('reviewing a plan', () => {
  it('says when to look at it again, or that there is no need to', () => {
    actionPlan
      .given(...agreed)
      .when(the.review('2026-05-04'))
      .then(reviewed('2026-05-04'));
    actionPlan
      .given(...agreed)
      .when(the.review())
      .then(reviewed());
  });

  it('moves the day that the plan names', () => {
    const moved = { ...plan, reviewOn: '2026-05-04' };
    actionPlan
      .given(...agreed, reviewed('2026-05-04'))
      .when(the.amendment(moved))
      .thenNothing();
  });

  it('is refused with a next one that does not come after it, and before both have signed', () => {
    actionPlan
      .given(...agreed)
      .when(the.review('2026-03-09'))
      .thenRefuses('caseload/out-of-order');
    actionPlan.given(drafted()).when(the.review()).thenRefuses('caseload/action-plan-not-agreed');
  });
});

describe('a plan that was entered in error', () => {
  it('says why, at any time', () => {
    actionPlan.given(drafted()).when(the.error()).then(enteredInError());
    actionPlan
      .given(...agreed, closed())
      .when(the.error())
      .then(enteredInError());
  });

  it.each([the.stepDone(), the.closure(), the.error()])('takes nothing more: $kind', (command) =>
    actionPlan
      .given(...agreed, enteredInError())
      .when(command)
      .thenRefuses('caseload/entered-in-error'),
  );
});

it('nothing is said of a plan that nobody drafted', () =>
  actionPlan.given().when(the.claimantsSignature()).thenRefuses('caseload/action-plan-not-found'));
