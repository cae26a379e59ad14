import type { Uuid } from '@alongside/kernel';
import type { FoldedEvent } from '@alongside/vault';
import type { EmploymentEvent, employmentEvents } from '../../domain/employment/employment.events';
import type { CaseloadRow, KnownJob } from './caseload.row';

type Event = FoldedEvent<EmploymentEvent, typeof employmentEvents>;

/** The row after something became of a job. */
export function jobsAfter(row: CaseloadRow, { type, data }: Event): CaseloadRow {
  switch (type) {
    case 'EmploymentStarted': {
      const { employmentId, startedOn } = data;
      return withJobs(row, [...row.jobs, { employmentId, startedOn, endedOn: null }]);
    }
    case 'EmploymentCorrected':
      return withJob(row, data.employmentId, { startedOn: data.startedOn });
    case 'EmploymentEnded':
      return withJob(row, data.employmentId, { endedOn: data.occurredAt });
    case 'EmploymentEndCorrected':
      return withJob(row, data.employmentId, { endedOn: data.endedOn ?? null });
    case 'EmploymentEnteredInError':
      return withJobs(
        row,
        row.jobs.filter(({ employmentId }) => employmentId !== data.employmentId),
      );
    case 'EmploymentEvidenceAdded':
    case 'EmploymentEvidenceWithdrawn':
    case 'SustainedCheckMade':
    case 'SustainedCheckCorrected':
    case 'SustainedCheckWithdrawn':
    case 'PostHireIssueRaised':
    case 'PostHireIssueHelped':
    case 'PostHireIssueResolved':
    case 'PostHireIssueReopened':
    case 'PostHireIssueEnteredInError':
    case 'LossContactClosed':
    case 'LossContactReopened':
      return row;
  }
}

function withJob(row: CaseloadRow, employmentId: Uuid, change: Partial<KnownJob>): CaseloadRow {
  return withJobs(
    row,
    row.jobs.map((job) => (job.employmentId === employmentId ? { ...job, ...change } : job)),
  );
}

function withJobs(row: CaseloadRow, jobs: KnownJob[]): CaseloadRow {
  const goingOn = jobs.filter(({ endedOn }) => endedOn === null).map(({ startedOn }) => startedOn);
  return { ...row, jobs, jobStartedOn: goingOn.sort().at(-1) ?? null };
}
