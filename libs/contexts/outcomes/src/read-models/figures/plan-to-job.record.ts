import { AnswerHead } from './figure.record';
import { TimeToJobRow, type LogRankTest } from './time-to-job.record';

export class PlanToJobParameters {
  /** At which the curve is read. @example [4, 8, 13, 26] */
  readonly weeks: number[];
  /** The kinds of which a job needs one. */
  readonly evidence: string[];
  /** Of the intervals. @example 0.95 */
  readonly level: number;
}

export class PlanToJobRow extends TimeToJobRow {
  /** Claims that are left out, as there was the job before there was the plan. */
  readonly inWorkAlready: number;
}

export class PlanToJobAnswer extends AnswerHead {
  readonly parameters: PlanToJobParameters;
  /** The days of each row run from the plan. Those on the platform, those who are not on it, and those who were forgotten, if there are any. */
  readonly rows: PlanToJobRow[];
  /** Whether those on the platform and those who are not share one curve. */
  readonly comparison: LogRankTest;
}
