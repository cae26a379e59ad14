import { type FoldedEvent, wordsOf } from '@alongside/vault';
import type { EmploymentEvent, employmentEvents } from '../../domain/employment/employment.events';
import type { PostHireIssue } from './employment.row';

type Event = Extract<FoldedEvent<EmploymentEvent, typeof employmentEvents>, { type: `PostHireIssue${string}` }>;

/** The issues of a job after something became of one. */
export function issuesAfter(issues: readonly PostHireIssue[], event: Event): PostHireIssue[] {
  const { issueId } = event.data;
  if (event.type === 'PostHireIssueEnteredInError') return issues.filter((one) => one.issueId !== issueId);
  if (event.type !== 'PostHireIssueRaised')
    return issues.map((one) => (one.issueId === issueId ? issueAfter(one, event) : one));
  const { raisedBy, occurredAt: raisedOn } = event.data;
  const nothingYet = { helps: [], resolution: null, reopened: null };
  return [...issues, { issueId, raisedBy, raisedOn, words: wordsOf(event), ...nothingYet }];
}

function issueAfter(
  issue: PostHireIssue,
  event: Exclude<Event, { type: 'PostHireIssueRaised' | 'PostHireIssueEnteredInError' }>,
): PostHireIssue {
  const worded = { on: event.data.occurredAt, words: wordsOf(event) };
  switch (event.type) {
    case 'PostHireIssueHelped':
      return { ...issue, helps: [...issue.helps, worded] };
    case 'PostHireIssueResolved':
      return { ...issue, resolution: { ...worded, how: event.data.how } };
    case 'PostHireIssueReopened':
      return { ...issue, resolution: null, reopened: worded };
  }
}
