import {
  type Dated,
  type Decider,
  DomainError,
  isSame,
  type LocalDate,
  type Protected,
  type Uuid,
} from '@alongside/kernel';
import { alreadySo } from '../on-record';
import { enteredInError, outOfOrder, refuseFuture } from '../rules';
import {
  employmentEvents,
  type EmploymentEvent,
  type EvidenceKind,
  type JobTerms,
  type WorkingHours,
} from './employment.events';
import { decideEvidence, evidenceAdded, evidenceAfter, type EvidenceCommand, type KnownEvidence } from './evidence';
import { decideEnd, endAfter, type EndCommand, type KnownEnd } from './job-end';
import { checksAfter, type Checks } from './known-checks';
import { decideLossContact, type ContactReopened, type LossContactCommand } from './loss-contact';
import type { OfEmployment } from './of-employment';
import { decideIssue, issuesAfter, issuesInError, type IssueCommand, type Issues } from './post-hire-issues';
import { decideCheck, refuseLaterStart, type CheckCommand, type CheckedJob } from './sustained-checks';

/** What is said of a job. */
export interface GivenTerms {
  readonly startedOn: LocalDate;
  readonly hours: WorkingHours;
  readonly weeklyHours?: number;
  readonly weeklyPayPence?: number;
  readonly occupation?: string;
  readonly employer?: string;
  readonly employerId?: Uuid;
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
    | { readonly kind: 'enter-in-error'; readonly reason: string }
    | EndCommand
    | EvidenceCommand
    | CheckCommand
    | IssueCommand
    | LossContactCommand
  );

export interface EmploymentState {
  readonly ids: OfEmployment | null;
  readonly terms: JobTerms | null;
  /** Why they were corrected the last time. */
  readonly termsCorrectedBecause?: Protected<string>;
  readonly end: KnownEnd | null;
  readonly evidence: readonly KnownEvidence[];
  readonly checks: Checks;
  readonly issues: Issues;
  /** Nobody is to get in touch any more about the loss of the job. */
  readonly contactClosed: boolean;
  readonly contactReopened: ContactReopened | null;
  readonly enteredInError: boolean;
}

export const employmentDecider: Decider<EmploymentState, EmploymentCommand, EmploymentEvent> = {
  category: 'employment',
  events: employmentEvents,
  initialState: {
    ...{ ids: null, terms: null, end: null, evidence: [], checks: {}, issues: {} },
    ...{ contactClosed: false, contactReopened: null, enteredInError: false },
  },
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
  const { startedOn } = terms;
  const endedOn = state.end?.endedOn ?? null;
  const { evidence, checks, termsCorrectedBecause } = state;
  const job = { ids, startedOn, endedOn, evidence, checks };
  switch (command.kind) {
    case 'correct':
      return correct(job, { terms, because: termsCorrectedBecause }, command);
    case 'add-evidence':
    case 'withdraw-evidence':
      return decideEvidence(job, command);
    case 'check':
    case 'correct-check':
      return decideCheck(job, command);
    case 'raise-issue':
    case 'help-issue':
    case 'resolve-issue':
    case 'reopen-issue':
    case 'enter-issue-in-error':
      return decideIssue(state.issues, command, { ...ids, startedOn });
    case 'end':
    case 'correct-end':
      return decideEnd({ ids, startedOn, end: state.end }, command);
    case 'close-loss-contact':
    case 'reopen-loss-contact':
      return decideLossContact({ ...state, ids, endedOn }, command);
    case 'enter-in-error': {
      const { reason } = command;
      const inError: EmploymentEvent = { type: 'EmploymentEnteredInError', data: { ...ids, reason, occurredAt } };
      return [inError, ...issuesInError(state.issues, reason, { ...ids, occurredAt })];
    }
  }
}

type CommandOf<Kind extends EmploymentCommand['kind']> = Extract<EmploymentCommand, { kind: Kind }>;

interface KnownTerms {
  readonly terms: JobTerms;
  readonly because: Protected<string> | undefined;
}

function correct(job: CheckedJob, known: KnownTerms, command: CommandOf<'correct'>): readonly EmploymentEvent[] {
  const { ids, endedOn } = job;
  const { terms: given, reason, today, occurredAt } = command;
  if (given.startedOn > today) throw inTheFuture();
  if (endedOn !== null && given.startedOn > endedOn) throw endsBeforeStart();
  if (isSame(given, known.terms)) return alreadySo({ reason }, { reason: known.because });
  refuseLaterStart(job, given.startedOn);
  return [{ type: 'EmploymentCorrected', data: { ...ids, ...given, reason, occurredAt } }];
}

function start(state: EmploymentState, command: CommandOf<'start'>): readonly EmploymentEvent[] {
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
  return [started, ...(evidence === undefined ? [] : evidenceAdded([], { kind: evidence, on: occurredAt }, ids))];
}

function evolve(state: EmploymentState, event: EmploymentEvent): EmploymentState {
  const { type, data } = event;
  switch (type) {
    case 'EmploymentStarted': {
      const { employmentId, claimantId, claimId: _claim, selfEmployed: _self, occurredAt: _at, ...terms } = data;
      return { ...state, ids: { employmentId, claimantId }, terms };
    }
    case 'EmploymentCorrected': {
      const { employmentId: _id, claimantId: _claimant, reason, occurredAt: _at, ...terms } = data;
      return { ...state, terms, termsCorrectedBecause: reason };
    }
    case 'EmploymentEvidenceAdded':
    case 'EmploymentEvidenceWithdrawn':
      return { ...state, evidence: evidenceAfter(state.evidence, event) };
    case 'SustainedCheckMade':
    case 'SustainedCheckCorrected':
    case 'SustainedCheckWithdrawn':
      return { ...state, checks: checksAfter(state.checks, event) };
    case 'PostHireIssueRaised':
    case 'PostHireIssueHelped':
    case 'PostHireIssueResolved':
    case 'PostHireIssueReopened':
    case 'PostHireIssueEnteredInError':
      return { ...state, issues: issuesAfter(state.issues, event) };
    case 'EmploymentEnded':
    case 'EmploymentEndCorrected': {
      const end = endAfter(event);
      return { ...state, end, ...(end === null && { contactClosed: false, contactReopened: null }) };
    }
    case 'LossContactClosed':
      return { ...state, contactClosed: true };
    case 'LossContactReopened':
      return { ...state, contactClosed: false, contactReopened: { on: data.occurredAt, reason: data.reason } };
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
