import type { Fold } from '@alongside/projections';
import { type FoldedEvent, wordsOf } from '@alongside/vault';
import type { EmploymentEvent, employmentEvents } from '../../domain/employment/employment.events';
import { EmploymentRow, type CheckMade } from './employment.row';
import { evidencedAfter } from './evidenced-after';
import { issuesAfter } from './issues-after';

type Event = FoldedEvent<EmploymentEvent, typeof employmentEvents>;

const categoryPrefix = 'employment-';

/** The jobs, each by itself. */
export const employmentFold: Fold<{ employment: EmploymentRow }, Event> = {
  name: 'caseload.employment_v5',
  tables: { employment: EmploymentRow },
  key: 'employmentId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.employmentId] : []),
  evolve: ({ employment: [row] }, event) => {
    const evolved = event.type === 'EmploymentStarted' ? started(event) : row && changed(row, event);
    return { employment: evolved ? [{ ...evolved, revision: event.revision }] : [] };
  },
};

function started(event: Extract<Event, { type: 'EmploymentStarted' }>): EmploymentRow {
  const { employmentId, claimantId, claimId = null, selfEmployed } = event.data;
  return {
    employmentId,
    claimantId,
    claimId,
    revision: event.revision,
    selfEmployed,
    ...termsOf(event),
    evidenced: [],
    checks: [],
    issues: [],
    endedOn: null,
    endReason: null,
    contactClosed: null,
    enteredInErrorOn: null,
  };
}

function changed(row: EmploymentRow, event: Exclude<Event, { type: 'EmploymentStarted' }>): EmploymentRow {
  const { type, data } = event;
  const on = data.occurredAt;
  switch (type) {
    case 'EmploymentCorrected':
      return { ...row, ...termsOf(event) };
    case 'EmploymentEvidenceAdded':
    case 'EmploymentEvidenceWithdrawn':
      return { ...row, evidenced: evidencedAfter(row.evidenced, event) };
    case 'SustainedCheckMade':
    case 'SustainedCheckCorrected':
    case 'SustainedCheckWithdrawn':
      return { ...row, checks: checksAfter(row.checks, event) };
    case 'PostHireIssueRaised':
    case 'PostHireIssueHelped':
    case 'PostHireIssueResolved':
    case 'PostHireIssueReopened':
    case 'PostHireIssueEnteredInError':
      return { ...row, issues: issuesAfter(row.issues, event) };
    case 'EmploymentEndCorrected': {
      const { endedOn = null, endReason = null } = data;
      return { ...row, endedOn, endReason, contactClosed: endedOn === null ? null : row.contactClosed };
    }
    case 'EmploymentEnded':
      return { ...row, endedOn: on, endReason: data.reason };
    case 'LossContactClosed':
      return { ...row, contactClosed: { on, reason: data.reason, words: wordsOf(event) } };
    case 'LossContactReopened':
      return { ...row, contactClosed: null };
    case 'EmploymentEnteredInError':
      return { ...row, enteredInErrorOn: on };
  }
}

function checksAfter(
  checks: readonly CheckMade[],
  event: Extract<Event, { type: `SustainedCheck${string}` }>,
): CheckMade[] {
  const { type, data } = event;
  const { weeks } = data;
  const others = checks.filter((one) => one.weeks !== weeks);
  if (type === 'SustainedCheckWithdrawn') return others;
  const { result, evidence = null } = data;
  const on = type === 'SustainedCheckMade' ? data.occurredAt : data.checkedOn;
  return [...others, { weeks, on, result, evidence, words: wordsOf(event) }].sort((a, b) => a.weeks - b.weeks);
}

function termsOf({ type, data, sealed }: Extract<Event, { type: 'EmploymentStarted' | 'EmploymentCorrected' }>) {
  const { startedOn, hours, weeklyHours = null, weeklyPayPence = null, occupation = null } = data;
  const { source = null, employerId = null } = data;
  const termsSealed = sealed.personal ?? null;
  return {
    startedOn,
    hours,
    weeklyHours,
    weeklyPayPence,
    occupation,
    source,
    employerId,
    termsType: type,
    termsSealed,
  };
}
