import { sectionHeld, toldCodes } from '@alongside/privacy';
import { actionPlanOutcomes } from '../../domain/code-lists/plan.lists';
import type { ActionPlanEvent } from '../../domain/action-plan/action-plan.events';

const plan = { planId: { label: 'Plan' }, claimantId: 'own-id' } as const;
const advisorId = { label: 'Advisor', masked: 'staff' } as const;
const content = {
  goals: { label: 'Goals and steps' },
  words: { label: 'What they are' },
  reviewOn: { label: 'To be looked at on' },
} as const;
const why = { label: 'Why' } as const;
const note = { label: 'Note' } as const;
const stepId = { label: 'Step' } as const;

export const actionPlanHeld = sectionHeld<ActionPlanEvent>('Your action plans', {
  ActionPlanDrafted: { says: 'You drafted a plan with an advisor', fields: { ...plan, ...content, advisorId } },
  ActionPlanAmended: { says: 'The plan was changed', fields: { ...plan, ...content, reason: why } },
  ActionPlanSignedByClaimant: {
    says: 'You signed the plan',
    fields: {
      ...plan,
      means: { label: 'How you did' },
      language: { label: 'In which language' },
      interpreterUsed: { label: 'With an interpreter' },
    },
  },
  ActionPlanSignedByAdvisor: { says: 'The advisor signed the plan', fields: { ...plan, advisorId } },
  ActionPlanSignatureWithdrawn: {
    says: 'A signature of the plan had not been given',
    fields: {
      ...plan,
      whose: { label: 'Whose', codes: { claimant: 'Yours', advisor: 'The advisor’s' } },
      wordedOn: { label: 'Of the plan as it was worded on' },
      agreedBefore: { label: 'Agreed as it was worded before' },
      reason: why,
    },
  },
  PlanStepDone: { says: 'A step of the plan was done', fields: { ...plan, stepId } },
  PlanStepDropped: { says: 'A step of the plan was dropped', fields: { ...plan, stepId, reason: why } },
  PlanStepReopened: { says: 'A step of the plan is open after all', fields: { ...plan, stepId, reason: why } },
  ActionPlanReviewed: {
    says: 'The plan was looked at',
    fields: { ...plan, note, nextReviewOn: { label: 'To be looked at again on' } },
  },
  ActionPlanCompleted: { says: 'The plan was completed', fields: { ...plan, note } },
  ActionPlanClosed: {
    says: 'The plan was followed no further',
    fields: { ...plan, outcome: { label: 'What came of it', codes: toldCodes(actionPlanOutcomes) }, note },
  },
  ActionPlanReopened: { says: 'The plan goes on after all', fields: { ...plan, reason: why } },
  ActionPlanEnteredInError: { says: 'The plan had been entered in error', fields: { ...plan, reason: why } },
});
