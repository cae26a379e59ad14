import {
  type Dated,
  type Decider,
  DomainError,
  type GivenAct,
  isSame,
  type LocalDate,
  optional,
  type Uuid,
} from '@alongside/kernel';
import { alreadySo, isOnRecord } from '../on-record';
import { enteredInError, outOfOrder, refuseFuture } from '../rules';
import type { StepOwner } from '../interaction/interaction.events';
import { actionPlanEvents, type ActionPlanEvent } from './action-plan.events';
import { evolve, type ActionPlan, type ActionPlanState, type EndOfPlan } from './action-plan.state';
import { contentOf, itemsOf, stepsOf, type GivenPlan } from './given-plan';

export type ActionPlanCommand = Dated &
  (
    | {
        readonly kind: 'draft';
        readonly planId: Uuid;
        readonly claimantId: Uuid;
        readonly advisorId: Uuid;
        readonly plan: GivenPlan;
      }
    | {
        readonly kind: 'amend';
        readonly plan: GivenPlan;
        /** Those of the goals and steps that the plan is said to have already: the others are new. */
        readonly kept: readonly Uuid[];
        readonly reason?: string;
      }
    | { readonly kind: 'sign-by-claimant'; readonly act: GivenAct }
    | { readonly kind: 'sign-by-advisor'; readonly advisorId: Uuid }
    | { readonly kind: 'withdraw-signature'; readonly whose: StepOwner; readonly reason: string }
    /** With a claimant, of a plan of theirs only. */
    | { readonly kind: 'complete-step'; readonly stepId: Uuid; readonly claimantId?: Uuid }
    | { readonly kind: 'drop-step'; readonly stepId: Uuid; readonly reason: string }
    | { readonly kind: 'reopen-step'; readonly stepId: Uuid; readonly reason: string }
    | { readonly kind: 'review'; readonly note?: string; readonly nextReviewOn?: LocalDate }
    | { readonly kind: 'complete'; readonly note?: string }
    | { readonly kind: 'close'; readonly outcome: string; readonly note?: string }
    | { readonly kind: 'reopen'; readonly reason: string }
    | { readonly kind: 'enter-in-error'; readonly reason: string }
    /**
     * What a request did here, of which a later part was refused: it completed that step. It is never refused: what others have
     * changed since stays.
     */
    | { readonly kind: 'take-back-step'; readonly stepId: Uuid; readonly reason: string }
  );

type CommandOf<Kind extends ActionPlanCommand['kind']> = Extract<ActionPlanCommand, { kind: Kind }>;
type StepCommand = CommandOf<'complete-step' | 'drop-step' | 'reopen-step'>;

export const actionPlanDecider: Decider<ActionPlanState, ActionPlanCommand, ActionPlanEvent> = {
  category: 'actionPlan',
  events: actionPlanEvents,
  initialState: null,
  decide,
  evolve,
};

function decide(state: ActionPlanState, command: ActionPlanCommand): readonly ActionPlanEvent[] {
  refuseFuture(command);
  if (command.kind === 'draft') return draft(state, command);
  if (command.kind === 'take-back-step') return takeBackStep(state, command);
  const plan = existing(state, command);
  const { occurredAt } = command;
  const facts = { ...plan.ids, occurredAt };
  if (occurredAt < plan.draftedOn) throw outOfOrder('That day lies before the plan was drafted.');
  if (command.kind === 'enter-in-error')
    return [{ type: 'ActionPlanEnteredInError', data: { ...facts, reason: command.reason } }];
  if (command.kind === 'complete') return complete(plan, command);
  if (command.kind === 'close') return close(plan, command);
  if (command.kind === 'reopen') return reopen(plan, command);
  if (plan.end !== null) throw over();
  switch (command.kind) {
    case 'amend':
      return amend(plan, command);
    case 'sign-by-claimant':
      return signByClaimant(plan, command);
    case 'sign-by-advisor':
      return signByAdvisor(plan, command);
    case 'withdraw-signature':
      return withdrawSignature(plan, command);
    case 'review':
      return review(plan, command);
    case 'complete-step':
    case 'drop-step':
    case 'reopen-step':
      return changeStep(plan, command);
  }
}

function draft(state: ActionPlanState, command: CommandOf<'draft'>): readonly ActionPlanEvent[] {
  if (state !== null)
    throw new DomainError('caseload/action-plan-already-drafted', 'conflict', 'This plan was drafted already.');
  const { planId, claimantId, advisorId, plan, occurredAt } = command;
  return [{ type: 'ActionPlanDrafted', data: { planId, claimantId, advisorId, ...contentOf(plan), occurredAt } }];
}

function takeBackStep(
  state: ActionPlanState,
  { stepId, reason, occurredAt }: CommandOf<'take-back-step'>,
): readonly ActionPlanEvent[] {
  if (state === null || state.enteredInError || state.end !== null || state.closedSteps[stepId] !== 'done') return [];
  return [{ type: 'PlanStepReopened', data: { ...state.ids, stepId, reason, occurredAt } }];
}

/** The plan that the command is about: of the claimant whom it names, if it names one. */
function existing(state: ActionPlanState, command: ActionPlanCommand): ActionPlan {
  const claimantId = 'claimantId' in command ? command.claimantId : undefined;
  if (state === null || (claimantId !== undefined && claimantId !== state.ids.claimantId))
    throw new DomainError('caseload/action-plan-not-found', 'not-found', 'There is no such action plan.');
  if (state.enteredInError) throw enteredInError('action plan');
  return state;
}

/** What was done or dropped was planned: no amendment leaves it out. */
function amend(plan: ActionPlan, { plan: given, kept, reason, occurredAt }: CommandOf<'amend'>) {
  const known = new Set(itemsOf(plan.content));
  if (!kept.every((id) => known.has(id)))
    throw new DomainError('caseload/plan-item-not-found', 'not-found', 'The plan has no such goal or step.');
  const content = contentOf(given);
  const named = new Set(itemsOf(content));
  if (Object.keys(plan.closedSteps).some((stepId) => !named.has(stepId))) throw stepClosed();
  if (isSame(content, plan.content)) return alreadySo({ reason }, { reason: plan.amendedBecause });
  if (reason === undefined && (plan.agreed || plan.claimantSigned !== null || plan.advisorSigned !== null))
    throw new DomainError('caseload/amendment-reason-needed', 'invalid', 'Somebody has signed this plan: say why.');
  refuseBeforeWorded(plan, occurredAt);
  const data = { ...plan.ids, ...content, ...optional({ reason }), occurredAt };
  return [{ type: 'ActionPlanAmended', data } as const];
}

function signByClaimant(plan: ActionPlan, { act, occurredAt }: CommandOf<'sign-by-claimant'>) {
  if (plan.claimantSigned !== null) {
    if (isOnRecord(act, plan.claimantSigned)) return [];
    throw alreadySigned('The claimant has signed this plan, in another way.');
  }
  refuseBeforeWorded(plan, occurredAt);
  return [{ type: 'ActionPlanSignedByClaimant', data: { ...plan.ids, ...act, occurredAt } } as const];
}

function signByAdvisor(plan: ActionPlan, { advisorId, occurredAt }: CommandOf<'sign-by-advisor'>) {
  if (plan.advisorSigned === advisorId) return [];
  if (plan.advisorSigned !== null) throw alreadySigned('Another advisor has signed this plan.');
  refuseBeforeWorded(plan, occurredAt);
  return [{ type: 'ActionPlanSignedByAdvisor', data: { ...plan.ids, advisorId, occurredAt } } as const];
}

/** What was done meanwhile stays, though nothing more is until both have signed. */
function withdrawSignature(
  plan: ActionPlan,
  { whose, reason, occurredAt }: CommandOf<'withdraw-signature'>,
): readonly ActionPlanEvent[] {
  const { ids, wordedOn, agreedBefore, withdrawnBecause } = plan;
  if ((whose === 'claimant' ? plan.claimantSigned : plan.advisorSigned) === null) {
    if (isOnRecord({ reason }, { reason: withdrawnBecause[whose] })) return [];
    throw new DomainError('caseload/action-plan-not-signed', 'conflict', 'There is no such signature of this plan.');
  }
  refuseBeforeWorded(plan, occurredAt);
  return [
    { type: 'ActionPlanSignatureWithdrawn', data: { ...ids, whose, wordedOn, agreedBefore, reason, occurredAt } },
  ];
}

function review(plan: ActionPlan, { note, nextReviewOn, occurredAt }: CommandOf<'review'>) {
  refuseUnagreed(plan);
  if (nextReviewOn !== undefined && nextReviewOn <= occurredAt)
    throw outOfOrder('The next review would not come after this one.');
  const data = { ...plan.ids, ...optional({ note, nextReviewOn }), occurredAt };
  return [{ type: 'ActionPlanReviewed', data } as const];
}

function changeStep(plan: ActionPlan, command: StepCommand): readonly ActionPlanEvent[] {
  const { stepId, occurredAt } = command;
  if (!stepsOf(plan.content).some((step) => step.stepId === stepId))
    throw new DomainError('caseload/plan-item-not-found', 'not-found', 'The plan has no such goal or step.');
  refuseUnagreed(plan);
  const standing = plan.closedSteps[stepId];
  const facts = { ...plan.ids, stepId, occurredAt };
  switch (command.kind) {
    case 'complete-step':
      if (standing === 'done') return [];
      if (standing === 'dropped') throw stepClosed();
      return [{ type: 'PlanStepDone', data: facts }];
    case 'drop-step':
      if (standing !== undefined) throw stepClosed();
      return [{ type: 'PlanStepDropped', data: { ...facts, reason: command.reason } }];
    case 'reopen-step':
      if (standing === undefined)
        return alreadySo({ reason: command.reason }, { reason: plan.reopenedBecause[stepId] });
      return [{ type: 'PlanStepReopened', data: { ...facts, reason: command.reason } }];
  }
}

function complete(plan: ActionPlan, { note, occurredAt }: CommandOf<'complete'>): readonly ActionPlanEvent[] {
  if (plan.end !== null) return endedAs(plan.end, { outcome: null, note });
  refuseUnagreed(plan);
  if (stepsOf(plan.content).some(({ stepId }) => plan.closedSteps[stepId] === undefined))
    throw new DomainError('caseload/plan-steps-open', 'conflict', 'Steps of this plan are still open.');
  return [{ type: 'ActionPlanCompleted', data: { ...plan.ids, ...optional({ note }), occurredAt } }];
}

function close(plan: ActionPlan, { outcome, note, occurredAt }: CommandOf<'close'>): readonly ActionPlanEvent[] {
  if (plan.end !== null) return endedAs(plan.end, { outcome, note });
  return [{ type: 'ActionPlanClosed', data: { ...plan.ids, outcome, ...optional({ note }), occurredAt } }];
}

function reopen(plan: ActionPlan, { reason, occurredAt }: CommandOf<'reopen'>): readonly ActionPlanEvent[] {
  if (plan.end === null) return alreadySo({ reason }, { reason: plan.goesOnBecause });
  return [{ type: 'ActionPlanReopened', data: { ...plan.ids, reason, occurredAt } }];
}

/** Nothing happens where it is said as it was said. */
function endedAs(end: EndOfPlan, told: { readonly outcome: string | null; readonly note: string | undefined }) {
  if (!isOnRecord(told, end)) throw over();
  return [];
}

/** What nobody has agreed to is neither done nor reviewed. */
function refuseUnagreed({ agreed }: ActionPlan): void {
  if (!agreed)
    throw new DomainError('caseload/action-plan-not-agreed', 'conflict', 'Claimant and advisor have not both signed.');
}

function refuseBeforeWorded({ wordedOn }: ActionPlan, occurredAt: LocalDate): void {
  if (occurredAt < wordedOn) throw outOfOrder('The plan did not say this on that day.');
}

function alreadySigned(message: string): DomainError {
  return new DomainError('caseload/action-plan-already-signed', 'conflict', message);
}

function stepClosed(): DomainError {
  return new DomainError('caseload/plan-step-closed', 'conflict', 'This step was done or dropped already.');
}

function over(): DomainError {
  return new DomainError('caseload/action-plan-over', 'conflict', 'This plan is completed or closed.');
}
