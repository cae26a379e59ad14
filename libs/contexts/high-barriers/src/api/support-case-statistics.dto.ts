import { QueryQuarter } from '@alongside/http';

export class SupportCaseStatisticsQuery {
  /** One that is over for six weeks, in which late entries came. */
  @QueryQuarter({ required: true })
  readonly quarter: string;
}

export class OutcomeCount {
  /** A code of the list `support-case-areas`; `erased` of persons who were forgotten. @example "housing" */
  readonly area: string;
  /** A code of the list `support-case-outcomes`. @example "achieved" */
  readonly outcome: string;
  /** To the nearest five; `null` is hidden: of fewer than eight persons, or by which such a count could be told. */
  readonly count: number | null;
}

export class WaitCount {
  /** From the opening to the first session with a provider; `none` where there was none yet. @example "8-14" */
  readonly days: string;
  readonly count: number | null;
}

export class SupportCaseStatisticsAnswer {
  readonly quarter: string;
  /** Of the cases that were closed in the quarter, each area of a case for itself. */
  readonly outcomes: OutcomeCount[];
  /** Of the cases that were opened in the quarter. */
  readonly daysToFirstSession: WaitCount[];
}
