import type { ActionPlanEvent } from '../../libs/contexts/caseload/src/domain/action-plan/action-plan.events';
import type { ConsentEvent } from '../../libs/contexts/caseload/src/domain/consent/consent.events';
import type { InteractionEvent } from '../../libs/contexts/caseload/src/domain/interaction/interaction.events';
import type { ExamplesOf } from './golden-files';

const claimantId = '0192aaaa-0000-7000-8000-000000000001';
const office = '0192aaaa-0000-7000-8000-000000000005';
const interactionId = '0192aaaa-0000-7000-8000-000000000007';
const staffId = '0192aaaa-0000-7000-8000-000000000008';
const elder = '0192aaaa-0000-7000-8000-000000000009';
const stepId = '0192aaaa-0000-7000-8000-00000000000a';
const consentId = '0192aaaa-0000-7000-8000-00000000000b';
const planId = '0192aaaa-0000-7000-8000-00000000000d';
const goalId = '0192aaaa-0000-7000-8000-00000000000e';
const organisation = '0192aaaa-0000-7000-8000-00000000000c';

const ofInteraction = { interactionId, claimantId, occurredAt: '2026-01-12' };
const ofConsent = { consentId, claimantId, purpose: 'referral-to-support', occurredAt: '2026-01-12' };
const ofPlan = { planId, claimantId, occurredAt: '2026-01-12' };
const arrangement = { kind: 'practice-interview', channel: 'in-person', office, staffId } as const;
const change = { by: 'claimant', reason: 'illness', note: 'Called from the invented surgery' } as const;
const act = { means: 'in-person', language: 'so', interpreterUsed: true } as const;

const log = {
  ...arrangement,
  minutes: 40,
  participants: [{ kind: 'supporter', id: elder }],
  language: 'so',
  interpreterUsed: true,
  summary: 'Told of her work at the invented canteen',
  nextSteps: [{ stepId, owner: 'claimant', dueOn: '2026-01-19' }],
  nextStepWords: { [stepId]: 'Writes down three answers' },
} as const;

export const interactionExamples = {
  InteractionScheduled: { ...ofInteraction, ...arrangement, scheduledFor: '2026-01-19', startsAt: '10:30' },
  InteractionRescheduled: { ...ofInteraction, ...change, scheduledFor: '2026-01-20', startsAt: '09:00' },
  InteractionCancelled: { ...ofInteraction, ...change },
  InteractionAttended: { ...ofInteraction, late: true },
  InteractionMissed: { ...ofInteraction, reason: 'logistics', note: 'No bus that day' },
  AttendanceCorrected: {
    ...ofInteraction,
    attendance: 'missed',
    missedReason: 'acceptable',
    reason: 'Her letter came later',
  },
  InteractionLogged: { ...ofInteraction, ...log },
  InteractionLogCorrected: { ...ofInteraction, ...log, heldOn: '2026-01-09', reason: 'Held on the Friday' },
  NextStepDone: { ...ofInteraction, stepId },
  NextStepDropped: { ...ofInteraction, stepId, reason: 'Found a course instead' },
  NextStepReopened: { ...ofInteraction, stepId, reason: 'Ticked the wrong one' },
  InteractionEnteredInError: { ...ofInteraction, reason: 'Of another person' },
} satisfies ExamplesOf<InteractionEvent>;

const recipients = [{ kind: 'organisation', id: organisation }] as const;

export const consentExamples = {
  ConsentAsked: { ...ofConsent, recipients },
  ConsentGiven: { ...ofConsent, ...act, recipients, expiresOn: '2026-07-12' },
  ConsentRefused: { ...ofConsent, ...act },
  ConsentWithdrawn: { ...ofConsent, ...act },
} satisfies ExamplesOf<ConsentEvent>;

const planContent = {
  goals: [{ goalId, steps: [{ stepId, owner: 'claimant', dueOn: '2026-01-19' }] }],
  words: { [goalId]: 'Work in an invented bakery', [stepId]: 'Writes a CV' },
  reviewOn: '2026-02-09',
} as const;

export const actionPlanExamples = {
  ActionPlanDrafted: { ...ofPlan, ...planContent, advisorId: staffId },
  ActionPlanAmended: { ...ofPlan, ...planContent, reason: 'The invented college opens later' },
  ActionPlanSignedByClaimant: { ...ofPlan, ...act },
  ActionPlanSignedByAdvisor: { ...ofPlan, advisorId: staffId },
  ActionPlanSignatureWithdrawn: { ...ofPlan, whose: 'claimant', wordedOn: '2026-01-05', agreedBefore: false, reason: 'Was not asked' },
  PlanStepDone: { ...ofPlan, stepId },
  PlanStepDropped: { ...ofPlan, stepId, reason: 'Has one already' },
  PlanStepReopened: { ...ofPlan, stepId, reason: 'Ticked the wrong one' },
  ActionPlanReviewed: { ...ofPlan, note: 'Goes well', nextReviewOn: '2026-03-09' },
  ActionPlanCompleted: { ...ofPlan, note: 'Starts on Monday' },
  ActionPlanClosed: { ...ofPlan, outcome: 'another-plan', note: 'Wants to drive a van' },
  ActionPlanReopened: { ...ofPlan, reason: 'Completed the wrong plan' },
  ActionPlanEnteredInError: { ...ofPlan, reason: 'Of another person' },
} satisfies ExamplesOf<ActionPlanEvent>;
