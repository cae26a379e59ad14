import { DomainError, type Decider, type LocalDate, type Uuid, type Dated } from '@alongside/kernel';
import { enteredInError, isSame, outOfOrder, refuseFuture } from '../rules';
import {
  employmentEvents,
  type EmploymentEvent,
  type EvidenceKind,
  type JobTerms,
  type WorkingHours,
} from './employment.events';

/** What is said of a job. */
export interface GivenTerms {
  readonly startedOn: LocalDate;
  readonly hours: WorkingHours;
  readonly weeklyHours?: number;
  readonly weeklyPayPence?: number;
  readonly occupation?: string;
  readonly employer?: string;
  readonly source?: string;
}

export type EmploymentCommand = Dated &
  (
    | {
        readonly kind: 'start';
        readonly employmentId: Uuid;
        readonly claimantId: Uuid;
        readonly claimId?: Uuid;
        readonly selfEmployed: boolean;
        readonly terms: GivenTerms;
        readonly evidence?: EvidenceKind;
      }
    | { readonly kind: 'correct'; readonly terms: GivenTerms; readonly reason: string }
    | { readonly kind: 'add-evidence'; readonly evidence: EvidenceKind }
    | { readonly kind: 'end'; readonly reason: string }
    | { readonly kind: 'enter-in-error'; readonly reason: string }
  );

export interface EmploymentState {
  readonly ids: { readonly employmentId: Uuid; readonly claimantId: Uuid } | null;
  readonly terms: JobTerms | null;
  readonly endedOn: LocalDate | null;
  readonly evidence: readonly { readonly kind: EvidenceKind; readonly on: LocalDate }[];
  readonly enteredInError: boolean;
}

export const employmentDecider: Decider<EmploymentState, EmploymentCommand, EmploymentEvent> = {
  category: 'employment',
  events: employmentEvents,
  initialState: { ids: null, terms: null, endedOn: null, evidence: [], enteredInError: false },
  decide,
  evolve,
};

function decide(state: EmploymentState, command: EmploymentCommand): readonly EmploymentEvent[] {
  refuseFuture(command);
  if (command.kind === 'start') return start(state, command);
  const { ids, terms } = state;
  if (ids === null || terms === null)
    throw new DomainError('caseload/employment-not-found', 'not-found', 'There is no such employment.');
  if (state.enteredInError) throw enteredInError('employment');
  const { occurredAt } = command;
  switch (command.kind) {
    case 'correct': {
      if (command.terms.startedOn > command.today) throw inTheFuture();
      if (state.endedOn !== null && command.terms.startedOn > state.endedOn) throw endsBeforeStart();
      if (isSame(command.terms, terms)) return [];
      return [{ type: 'EmploymentCorrected', data: { ...ids, ...command.terms, reason: command.reason, occurredAt } }];
    }
    case 'add-evidence':
      // A payslip of another week says that the job still lasts.
      if (state.evidence.some(({ kind, on }) => kind === command.evidence && on === occurredAt)) return [];
      return [{ type: 'EmploymentEvidenceAdded', data: { ...ids, evidence: command.evidence, occurredAt } }];
    case 'end':
      if (state.endedOn !== null)
        throw new DomainError('caseload/employment-already-ended', 'conflict', 'This employment has ended already.');
      if (occurredAt < terms.startedOn) throw endsBeforeStart();
      return [{ type: 'EmploymentEnded', data: { ...ids, reason: command.reason, occurredAt } }];
    case 'enter-in-error':
      return [{ type: 'EmploymentEnteredInError', data: { ...ids, reason: command.reason, occurredAt } }];
  }
}

function start(
  state: EmploymentState,
  command: Extract<EmploymentCommand, { kind: 'start' }>,
): readonly EmploymentEvent[] {
  if (state.ids !== null)
    throw new DomainError('caseload/employment-already-started', 'conflict', 'This employment was recorded already.');
  const { employmentId, claimantId, claimId, selfEmployed, terms, evidence, today, occurredAt } = command;
  if (terms.startedOn > today) throw inTheFuture();
  const ids = { employmentId, claimantId };
  const ofClaim = claimId === undefined ? {} : { claimId };
  const started: EmploymentEvent = {
    type: 'EmploymentStarted',
    data: { ...ids, ...ofClaim, selfEmployed, ...terms, occurredAt: terms.startedOn },
  };
  if (evidence === undefined) return [started];
  return [started, { type: 'EmploymentEvidenceAdded', data: { ...ids, evidence, occurredAt } }];
}

function evolve(state: EmploymentState, { type, data }: EmploymentEvent): EmploymentState {
  switch (type) {
    case 'EmploymentStarted': {
      const { employmentId, claimantId, claimId: _claim, selfEmployed: _self, occurredAt: _at, ...terms } = data;
      return { ...state, ids: { employmentId, claimantId }, terms };
    }
    case 'EmploymentCorrected': {
      const { employmentId: _id, claimantId: _claimant, reason: _reason, occurredAt: _at, ...terms } = data;
      return { ...state, terms };
    }
    case 'EmploymentEvidenceAdded':
      return { ...state, evidence: [...state.evidence, { kind: data.evidence, on: data.occurredAt }] };
    case 'EmploymentEnded':
      return { ...state, endedOn: data.occurredAt };
    case 'EmploymentEnteredInError':
      return { ...state, enteredInError: true };
  }
}

function inTheFuture(): DomainError {
  return new DomainError('caseload/in-the-future', 'invalid', 'The job has not started yet.');
}

function endsBeforeStart(): DomainError {
  return outOfOrder('The job would end before it started.');
}
