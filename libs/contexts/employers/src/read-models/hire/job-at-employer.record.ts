import type { LocalDate, Uuid } from '@alongside/kernel';

export class OpenIssueRecord {
  readonly id: Uuid;
  /** claimant or employer. */
  readonly raisedBy: string;
  readonly raisedOn: LocalDate;
}

/** A job of a claimant whom the asker sees; all that is recorded of it is shown by its id. */
export class JobAtEmployerRecord {
  /** Of the employment. */
  readonly id: Uuid;
  readonly claimantId: Uuid;
  /** A code of SOC 2020 or of ESCO. @example "5434" */
  readonly occupation: string | null;
  readonly startedOn: LocalDate;
  readonly endedOn: LocalDate | null;
  /** What is difficult in it and not resolved; issues of health are not among them. */
  readonly openIssues: OpenIssueRecord[];
}

/** Of all jobs at the employer, whoever has them. */
export class JobCounts {
  readonly jobs: number;
  /** Those that go on. */
  readonly open: number;
  /** How many of them have something difficult in them that is not resolved. */
  readonly withOpenIssues: number;
}
