import { DomainError, type GivenAct, type LocalDate, type Uuid } from '@alongside/kernel';
import { outOfOrder } from '../rules';
import type { CaseWorkEvent } from './case-work.events';
import type { CaseEntry } from './case-work.state';
import { caseClosed, notOnTeam } from './refusals';
import { isOnTeam, isOpenOn, type SupportCase } from './support-case.state';

export interface GivenStep {
  readonly stepId: Uuid;
  readonly memberId: Uuid;
  readonly dueOn: LocalDate;
  readonly words: string;
}

export interface GivenConference {
  readonly attendeeIds: readonly Uuid[];
  readonly decisions: string;
  readonly nextOn?: LocalDate;
}

export interface GivenSession {
  readonly memberId: Uuid;
  readonly attendance: string;
  readonly minutes?: number;
  readonly note?: string;
}

/** What the team does; `by` whom it is told. */
export type CaseWorkCommand = { readonly by: Uuid } & (
  | {
      readonly kind: 'hold-conference';
      readonly conferenceId: Uuid;
      readonly conference: GivenConference;
      readonly steps: readonly GivenStep[];
    }
  | {
      readonly kind: 'correct-conference';
      readonly conferenceId: Uuid;
      readonly conference: GivenConference;
      /** As it was unless told. */
      readonly heldOn?: LocalDate;
      readonly reason: string;
    }
  | {
      readonly kind: 'agree-plan';
      readonly planId: Uuid;
      readonly goals: string;
      readonly reviewOn: LocalDate;
      readonly act: GivenAct;
      readonly steps: readonly GivenStep[];
    }
  | { readonly kind: 'complete-step'; readonly stepId: Uuid }
  | { readonly kind: 'drop-step'; readonly stepId: Uuid; readonly reason: string }
  | { readonly kind: 'record-session'; readonly sessionId: Uuid; readonly session: GivenSession }
  | {
      readonly kind: 'correct-session';
      readonly sessionId: Uuid;
      readonly session: GivenSession;
      /** As it was unless told. */
      readonly heldOn?: LocalDate;
      readonly reason: string;
    }
  | { readonly kind: 'note-risk'; readonly riskId: Uuid; readonly words: string; readonly reviewOn: LocalDate }
  | { readonly kind: 'lift-risk'; readonly riskId: Uuid; readonly reason: string }
  | { readonly kind: 'enter-entry-in-error'; readonly entryId: Uuid; readonly reason: string }
);

type CommandOf<Kind extends CaseWorkCommand['kind']> = Extract<CaseWorkCommand, { kind: Kind }>;

const correcting: readonly CaseWorkCommand['kind'][] = [
  'correct-conference',
  'correct-session',
  'enter-entry-in-error',
];

/** What is told of a day on which the case is open; corrections come when they come. */
export function decideWork(
  state: SupportCase,
  command: CaseWorkCommand,
  occurredAt: LocalDate,
): readonly CaseWorkEvent[] {
  if (!isOpenOn(state.team, occurredAt) && !correcting.includes(command.kind)) throw caseClosed();
  const facts = { ...state.ids, occurredAt };
  switch (command.kind) {
    case 'hold-conference':
      return holdConference(state, command, facts);
    case 'correct-conference':
    case 'correct-session':
      return correct(state, command, facts);
    case 'agree-plan':
      return agreePlan(state, command, facts);
    case 'complete-step':
    case 'drop-step':
      return endStep(state, command, facts);
    case 'record-session': {
      const { sessionId, session } = command;
      if (state.work[sessionId]) return [];
      refuseOutsiders(state, [session.memberId], occurredAt);
      return [{ type: 'ProviderSessionHeld', data: { ...facts, sessionId, ...session } }];
    }
    case 'note-risk':
    case 'lift-risk':
      return tellRisk(state, command, facts);
    case 'enter-entry-in-error': {
      const { entryId, reason } = command;
      entryOf(state, entryId);
      return [{ type: 'CaseEntryEnteredInError', data: { ...facts, entryId, reason } }];
    }
  }
}

type Facts = SupportCase['ids'] & { readonly occurredAt: LocalDate };

function holdConference(
  state: SupportCase,
  { conferenceId, conference, steps }: CommandOf<'hold-conference'>,
  facts: Facts,
): readonly CaseWorkEvent[] {
  if (state.work[conferenceId]) return [];
  refuseConference(state, conference, facts.occurredAt);
  const held = { type: 'CaseConferenceHeld', data: { ...facts, conferenceId, ...conference } } as const;
  return [held, ...stepsOf(state, conferenceId, { steps, facts })];
}

/** Of the day on which it was, and told on another. */
function correct(
  state: SupportCase,
  command: CommandOf<'correct-conference' | 'correct-session'>,
  facts: Facts,
): readonly CaseWorkEvent[] {
  const isConference = command.kind === 'correct-conference';
  const entry = isConference
    ? entryOf(state, command.conferenceId, 'conference')
    : entryOf(state, command.sessionId, 'session');
  const { heldOn = entry.on, reason } = command;
  if (heldOn > facts.occurredAt || heldOn < state.openedOn)
    throw outOfOrder('It was after the case was opened, and before it is corrected.');
  if (isConference) {
    const { conferenceId, conference } = command;
    refuseConference(state, conference, heldOn);
    return [{ type: 'CaseConferenceCorrected', data: { ...facts, conferenceId, ...conference, heldOn, reason } }];
  }
  const { sessionId, session } = command;
  refuseOutsiders(state, [session.memberId], heldOn);
  return [{ type: 'ProviderSessionCorrected', data: { ...facts, sessionId, ...session, heldOn, reason } }];
}

function agreePlan(
  state: SupportCase,
  { planId, goals, reviewOn, act, steps }: CommandOf<'agree-plan'>,
  facts: Facts,
): readonly CaseWorkEvent[] {
  if (state.work[planId]) return [];
  refuseNotLater(reviewOn, facts.occurredAt);
  const agreed = { type: 'SupportPlanAgreed', data: { ...facts, planId, goals, reviewOn, ...act } } as const;
  return [agreed, ...stepsOf(state, planId, { steps, facts })];
}

function stepsOf(
  state: SupportCase,
  fromId: Uuid,
  { steps, facts }: { readonly steps: readonly GivenStep[]; readonly facts: Facts },
): readonly CaseWorkEvent[] {
  const { occurredAt } = facts;
  refuseOutsiders(
    state,
    steps.map(({ memberId }) => memberId),
    occurredAt,
  );
  return steps.map((step) => {
    if (step.dueOn < occurredAt) throw outOfOrder('A step would be due before it was agreed.');
    return { type: 'CaseStepAgreed', data: { ...facts, fromId, ...step } } as const;
  });
}

function endStep(
  state: SupportCase,
  command: CommandOf<'complete-step' | 'drop-step'>,
  facts: Facts,
): readonly CaseWorkEvent[] {
  const { stepId } = command;
  const { standing, on } = entryOf(state, stepId, 'step');
  if (standing === (command.kind === 'complete-step' ? 'done' : 'dropped')) return [];
  if (standing !== 'stands')
    throw new DomainError('high-barriers/step-over', 'conflict', 'This step is done or dropped already.');
  if (facts.occurredAt < on) throw outOfOrder('That day lies before the step was agreed.');
  if (command.kind === 'complete-step') return [{ type: 'CaseStepDone', data: { ...facts, stepId } }];
  return [{ type: 'CaseStepDropped', data: { ...facts, stepId, reason: command.reason } }];
}

function tellRisk(
  state: SupportCase,
  command: CommandOf<'note-risk' | 'lift-risk'>,
  facts: Facts,
): readonly CaseWorkEvent[] {
  const { riskId } = command;
  if (command.kind === 'note-risk') {
    const { words, reviewOn } = command;
    if (state.work[riskId]) return [];
    refuseNotLater(reviewOn, facts.occurredAt);
    return [{ type: 'RiskToStaffNoted', data: { ...facts, riskId, words, reviewOn } }];
  }
  const { standing, on } = entryOf(state, riskId, 'risk');
  if (standing === 'lifted') return [];
  if (facts.occurredAt < on) throw outOfOrder('That day lies before the risk was noted.');
  return [{ type: 'RiskToStaffLifted', data: { ...facts, riskId, reason: command.reason } }];
}

function refuseConference(state: SupportCase, { attendeeIds, nextOn }: GivenConference, on: LocalDate): void {
  refuseOutsiders(state, attendeeIds, on);
  if (nextOn !== undefined) refuseNotLater(nextOn, on);
}

/** Whoever is named was on the team on that day. */
function refuseOutsiders(state: SupportCase, memberIds: readonly Uuid[], on: LocalDate): void {
  if (!memberIds.every((id) => isOnTeam(state, id, on))) throw notOnTeam();
}

function refuseNotLater(day: LocalDate, on: LocalDate): void {
  if (day <= on) throw outOfOrder('The next day for it lies before it.');
}

function entryOf({ work }: SupportCase, id: Uuid, kind?: CaseEntry['kind']): CaseEntry {
  const entry = work[id];
  if (!entry || (kind !== undefined && entry.kind !== kind))
    throw new DomainError('high-barriers/entry-not-found', 'not-found', 'There is no such entry in this case.');
  return entry;
}
