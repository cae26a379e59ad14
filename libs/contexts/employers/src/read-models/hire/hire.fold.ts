import type { EmploymentEvent, employmentEvents } from '@alongside/caseload';
import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import { HireRow, type HireFact, type HireIssue } from './hire.row';

type Event = FoldedEvent<EmploymentEvent, typeof employmentEvents>;
type IssueEvent = Extract<Event, { type: `PostHireIssue${string}` }>;

const categoryPrefix = 'employment-';

/** The jobs, as the employers' side sees them; each is kept, since its employer may come to be known later. */
export const hireFold: Fold<{ hire: HireRow }, Event> = {
  name: 'employers.hire_v1',
  tables: { hire: HireRow },
  key: 'employmentId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.employmentId] : []),
  evolve: ({ hire: [row] }, event) => {
    const evolved = event.type === 'EmploymentStarted' ? started(event) : row && changed(row, event);
    return { hire: evolved ? [evolved] : [] };
  },
};

function started(event: Extract<Event, { type: 'EmploymentStarted' }>): HireRow {
  const { employmentId, claimantId, employerId = null, occupation = null, startedOn } = event.data;
  const facts = [{ ...factOf(event), on: startedOn }];
  const nothingYet = { endedOn: null, issues: [], enteredInError: false };
  return { employmentId, employerId, claimantId, occupation, startedOn, ...nothingYet, facts };
}

function changed(row: HireRow, event: Exclude<Event, { type: 'EmploymentStarted' }>): HireRow {
  switch (event.type) {
    case 'EmploymentCorrected': {
      const { employerId = null, occupation = null, startedOn } = event.data;
      const facts = row.facts.map((one) => (one.type === 'EmploymentStarted' ? { ...one, on: startedOn } : one));
      return { ...row, employerId, occupation, startedOn, facts };
    }
    case 'EmploymentEnded':
      return { ...row, endedOn: event.data.occurredAt, facts: [...row.facts, factOf(event)] };
    case 'EmploymentEndCorrected':
      return endCorrected(row, event);
    case 'PostHireIssueRaised':
    case 'PostHireIssueHelped':
    case 'PostHireIssueResolved':
    case 'PostHireIssueReopened':
    case 'PostHireIssueEnteredInError':
      return withIssue(row, event);
    case 'EmploymentEnteredInError':
      return { ...row, enteredInError: true };
    case 'EmploymentEvidenceAdded':
    case 'EmploymentEvidenceWithdrawn':
    case 'SustainedCheckMade':
    case 'SustainedCheckCorrected':
    case 'SustainedCheckWithdrawn':
    case 'LossContactClosed':
    case 'LossContactReopened':
      return row;
  }
}

function endCorrected(row: HireRow, event: Extract<Event, { type: 'EmploymentEndCorrected' }>): HireRow {
  const { endedOn = null } = event.data;
  const others = row.facts.filter(({ type }) => type !== 'EmploymentEnded');
  const ended = endedOn === null ? [] : [{ ...factOf(event), type: 'EmploymentEnded', on: endedOn }];
  return { ...row, endedOn, facts: [...others, ...ended] };
}

function withIssue(row: HireRow, event: IssueEvent): HireRow {
  const { issueId } = event.data;
  if (event.type === 'PostHireIssueEnteredInError') {
    const isOther = (one: { readonly issueId: string | null }) => one.issueId !== issueId;
    return { ...row, issues: row.issues.filter(isOther), facts: row.facts.filter(isOther) };
  }
  return { ...row, issues: issuesAfter(row.issues, event), facts: [...row.facts, factOf(event)] };
}

function issuesAfter(
  issues: HireIssue[],
  event: Exclude<IssueEvent, { type: 'PostHireIssueEnteredInError' }>,
): HireIssue[] {
  const { issueId, occurredAt: raisedOn } = event.data;
  if (event.type === 'PostHireIssueRaised') {
    const { raisedBy } = event.data;
    return [...issues, { issueId, raisedBy, raisedOn, open: true, kind: event.sealed.coded ?? null }];
  }
  if (event.type === 'PostHireIssueHelped') return issues;
  const open = event.type === 'PostHireIssueReopened';
  return issues.map((one) => (one.issueId === issueId ? { ...one, open } : one));
}

function factOf({ id, type, data, sequence, recordedAt }: Event): HireFact {
  const issueId = 'issueId' in data ? data.issueId : null;
  return { id, type, on: data.occurredAt, sequence, recordedAt, issueId, how: 'how' in data ? data.how : null };
}
