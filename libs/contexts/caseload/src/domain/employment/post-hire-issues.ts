import {
  type Dated,
  DomainError,
  isSame,
  type LocalDate,
  optional,
  type Protected,
  type Uuid,
} from '@alongside/kernel';
import { refuseReserved } from '../reserved-codes';
import { enteredInError, outOfOrder } from '../rules';
import type { EmploymentEvent, IssueSide, IssueWords } from './employment.events';
import type { OfEmployment } from './of-employment';

export type IssueCommand = { readonly issueId: Uuid } & (
  | {
      readonly kind: 'raise-issue';
      readonly issueKind: string;
      readonly raisedBy: IssueSide;
      readonly words?: string;
    }
  | { readonly kind: 'help-issue'; readonly words: string }
  | { readonly kind: 'resolve-issue'; readonly how: string; readonly words?: string }
  | { readonly kind: 'reopen-issue'; readonly words: string }
  | { readonly kind: 'enter-issue-in-error'; readonly reason: string }
);

interface Issue {
  readonly kind: Protected<string>;
  readonly raisedOn: LocalDate;
  readonly resolved: boolean;
  /** What was said the last time that it turned out not to be resolved. */
  readonly reopened?: IssueWords & { readonly on: LocalDate };
  readonly enteredInError: boolean;
}

export type Issues = Readonly<Record<Uuid, Issue>>;

/** What is said of an issue of this kind is said to casework alone. */
export const healthIssue = 'health';

interface Facts extends OfEmployment {
  readonly occurredAt: LocalDate;
}

export function decideIssue(
  issues: Issues,
  command: IssueCommand & Dated,
  { startedOn, ...ids }: OfEmployment & { readonly startedOn: LocalDate },
): readonly EmploymentEvent[] {
  const { issueId, occurredAt } = command;
  const facts = { ...ids, issueId, occurredAt };
  if (command.kind === 'raise-issue') {
    if (occurredAt < startedOn) throw outOfOrder('The job had not started by then.');
    refuseReserved([command.issueKind]);
    const { issueKind: kind, raisedBy, words } = command;
    return [{ type: 'PostHireIssueRaised', data: { ...facts, kind, raisedBy, ...wordsOf(kind, words) } }];
  }
  const issue = issues[issueId];
  if (!issue) throw new DomainError('caseload/issue-not-found', 'not-found', 'The job has no such issue.');
  if (issue.enteredInError) throw enteredInError('issue');
  if (command.kind === 'enter-issue-in-error') return [issueInError(issueId, command.reason, facts)];
  if (occurredAt < issue.raisedOn) throw outOfOrder('The issue had not been raised by then.');
  const said = wordsOf(issue.kind, command.words);
  switch (command.kind) {
    case 'help-issue':
      refuseResolved(issue);
      return [{ type: 'PostHireIssueHelped', data: { ...facts, ...said } }];
    case 'resolve-issue':
      refuseResolved(issue);
      return [{ type: 'PostHireIssueResolved', data: { ...facts, how: command.how, ...said } }];
    case 'reopen-issue':
      if (issue.resolved) return [{ type: 'PostHireIssueReopened', data: { ...facts, ...said } }];
      if (isSame(issue.reopened, { on: occurredAt, ...said })) return [];
      throw notResolved();
  }
}

/** Of a job that never was there never was an issue. */
export function issuesInError(issues: Issues, reason: string, facts: Facts): readonly EmploymentEvent[] {
  const left = Object.keys(issues).filter((issueId) => !issues[issueId]!.enteredInError);
  return left.map((issueId) => issueInError(issueId, reason, facts));
}

function issueInError(issueId: Uuid, reason: string, facts: Facts): EmploymentEvent {
  return { type: 'PostHireIssueEnteredInError', data: { ...facts, issueId, reason } };
}

function wordsOf(kind: Protected<string>, words: string | undefined): IssueWords {
  return optional(kind === healthIssue ? { healthWords: words } : { words });
}

function refuseResolved({ resolved }: Issue): void {
  if (resolved) throw new DomainError('caseload/issue-resolved', 'conflict', 'The issue is resolved already.');
}

function notResolved(): DomainError {
  return new DomainError(
    'caseload/issue-not-resolved',
    'conflict',
    'The issue is open: nobody said that it was resolved.',
  );
}

export type IssueEvent = Extract<EmploymentEvent, { type: `PostHireIssue${string}` }>;

export function issuesAfter(issues: Issues, { type, data }: IssueEvent): Issues {
  const { issueId } = data;
  switch (type) {
    case 'PostHireIssueRaised': {
      const raised = { kind: data.kind, raisedOn: data.occurredAt, resolved: false, enteredInError: false };
      return { ...issues, [issueId]: raised };
    }
    case 'PostHireIssueHelped':
      return issues;
    case 'PostHireIssueResolved':
      return { ...issues, [issueId]: { ...issues[issueId]!, resolved: true } };
    case 'PostHireIssueReopened': {
      const { occurredAt: on, words, healthWords } = data;
      const reopened = { on, ...optional({ words, healthWords }) };
      return { ...issues, [issueId]: { ...issues[issueId]!, resolved: false, reopened } };
    }
    case 'PostHireIssueEnteredInError':
      return { ...issues, [issueId]: { ...issues[issueId]!, enteredInError: true } };
  }
}
