import { PageAnswer, PageQuery, QueryBoolean, QueryList } from '@alongside/http';
import { EmployerHistoryEntry } from '../read-models/history/employer-history.record';
import { historyKinds } from '../read-models/history/history-kinds';
import { JobAtEmployerRecord, JobCounts } from '../read-models/hire/job-at-employer.record';

export class EmployerHistoryQuery extends PageQuery {
  @QueryList({ oneOf: historyKinds })
  readonly kind?: string[];
}

export class EmployerHistoryAnswer extends PageAnswer {
  /** What happened last first. */
  readonly entries: EmployerHistoryEntry[];
}

export class JobsAtEmployerQuery extends PageQuery {
  /** Only those that go on, or only those that ended. */
  @QueryBoolean()
  readonly open?: boolean;
}

export class JobsAtEmployerAnswer extends PageAnswer {
  /** Those of claimants whom the asker sees, what started last first. */
  readonly entries: JobAtEmployerRecord[];
  /** Of all jobs there, whoever has them. */
  readonly counts: JobCounts;
}
