import type { LocalDate, Protected } from '@alongside/kernel';
import type { EmploymentCommand } from './employment.decider';
import type { CheckResult, CheckWeeks, EmploymentEvent, EvidenceKind } from './employment.events';
import type { GivenCheck } from './sustained-checks';

/** A job that began on 5 January 2026, thirteen weeks before 6 April, and what may become of it. */
export const ids = {
  employmentId: '0192aaad-0000-7000-8000-000000000001',
  claimantId: '0192aaad-0000-7000-8000-000000000002',
};
export const issueId = '0192aaad-0000-7000-8000-000000000003';
export const startedOn = '2026-01-05';
export const dueAt13 = '2026-04-06';
export const dueAt26 = '2026-07-06';
export const today = '2026-09-01';

export const started: EmploymentEvent = {
  type: 'EmploymentStarted',
  data: { ...ids, selfEmployed: false, startedOn, hours: 'full-time', occurredAt: startedOn },
};
export const startCorrected = (to: LocalDate): EmploymentEvent => ({
  type: 'EmploymentCorrected',
  data: { ...ids, startedOn: to, hours: 'full-time', reason: 'Contract seen', occurredAt: today },
});
export const ended = (occurredAt: LocalDate): EmploymentEvent => ({
  type: 'EmploymentEnded',
  data: { ...ids, reason: 'redundancy', occurredAt },
});
export const endCorrected = (endedOn?: LocalDate): EmploymentEvent => ({
  type: 'EmploymentEndCorrected',
  data: {
    ...ids,
    ...(endedOn !== undefined && { endedOn, endReason: 'redundancy' }),
    reason: 'Letter',
    occurredAt: today,
  },
});
export const enteredInError: EmploymentEvent = {
  type: 'EmploymentEnteredInError',
  data: { ...ids, reason: 'Meant for somebody else', occurredAt: today },
};

export const evidenced = (evidence: EvidenceKind, occurredAt: LocalDate, checkWeeks?: CheckWeeks): EmploymentEvent => ({
  type: 'EmploymentEvidenceAdded',
  data: { ...ids, evidence, ...(checkWeeks !== undefined && { checkWeeks }), occurredAt },
});
export const evidenceWithdrawn = (
  evidence: EvidenceKind,
  evidencedOn: LocalDate,
  lastOfItsKind = true,
): EmploymentEvent => ({
  type: 'EmploymentEvidenceWithdrawn',
  data: { ...ids, evidence, evidencedOn, lastOfItsKind, reason: 'Wrong answer ticked', occurredAt: today },
});

/** What was found after thirteen weeks; in the job by the claimant's word. */
export const found = (result: CheckResult, more: Partial<GivenCheck> = {}): GivenCheck => ({
  weeks: 13,
  result,
  ...(result === 'in-work' && { evidence: 'self-report' }),
  ...more,
});
export const check = (given: GivenCheck, occurredAt = '2026-04-08'): EmploymentCommand => ({
  kind: 'check',
  check: given,
  occurredAt,
  today,
});
export const checked = (given: GivenCheck, occurredAt = '2026-04-08'): EmploymentEvent => ({
  type: 'SustainedCheckMade',
  data: { ...ids, ...given, occurredAt },
});
export const correctCheck = (given: GivenCheck, checkedOn = '2026-04-08'): EmploymentCommand => ({
  kind: 'correct-check',
  check: given,
  checkedOn,
  reason: 'Wrong answer ticked',
  occurredAt: today,
  today,
});
export const checkCorrected = (
  given: GivenCheck,
  checkedOn = '2026-04-08',
  reason: Protected<string> = 'Wrong answer ticked',
): EmploymentEvent => ({
  type: 'SustainedCheckCorrected',
  data: { ...ids, ...given, checkedOn, reason, occurredAt: today },
});
/** There was no check after so many weeks. */
export const withdrawCheck = (weeks: CheckWeeks = 13): EmploymentCommand => ({
  kind: 'correct-check',
  check: { weeks },
  reason: 'Wrong answer ticked',
  occurredAt: today,
  today,
});
export const checkWithdrawn = (weeks: CheckWeeks = 13): EmploymentEvent => ({
  type: 'SustainedCheckWithdrawn',
  data: { ...ids, weeks, reason: 'Wrong answer ticked', occurredAt: today },
});

const ofIssue = { ...ids, issueId };
const raisedOn = '2026-02-02';
const words = 'No bus before the early shift';
export const raised = (
  kind = 'travel',
  more: { words?: string; healthWords?: string } = { words },
): EmploymentEvent => ({
  type: 'PostHireIssueRaised',
  data: { ...ofIssue, kind, raisedBy: 'claimant', ...more, occurredAt: raisedOn },
});
export const helped: EmploymentEvent = {
  type: 'PostHireIssueHelped',
  data: { ...ofIssue, words: 'Called the depot', occurredAt: '2026-02-03' },
};
export const resolved: EmploymentEvent = {
  type: 'PostHireIssueResolved',
  data: { ...ofIssue, how: 'agreed-with-employer', words: 'Starts at eight', occurredAt: '2026-02-06' },
};
export const reopened: EmploymentEvent = {
  type: 'PostHireIssueReopened',
  data: { ...ofIssue, words: 'On the early shift again', occurredAt: '2026-02-16' },
};
export const issueInError: EmploymentEvent = {
  type: 'PostHireIssueEnteredInError',
  data: { ...ofIssue, reason: 'Meant for somebody else', occurredAt: today },
};

export const contactClosed: EmploymentEvent = {
  type: 'LossContactClosed',
  data: { ...ids, reason: 'in-touch', note: 'Comes on Monday', occurredAt: today },
};
export const contactReopened: EmploymentEvent = {
  type: 'LossContactReopened',
  data: { ...ids, reason: 'Did not come', occurredAt: today },
};
