import { PageAnswer, PageQuery, QueryBoolean, QueryDate, DatedBody } from '@alongside/http';
import { IsInt, Max, Min } from 'class-validator';
import { ExpiredPersonRecord, RetentionRuleRecord } from '../read-models/retention/retention.records';

export class RetentionPeriodBody extends DatedBody {
  /**
   * Calendar months for which records are kept after they have come to their end.
   * @example 72
   */
  @IsInt()
  @Min(1)
  @Max(1_200)
  readonly months: number;
}

export class RetentionRulesAnswer {
  readonly entries: RetentionRuleRecord[];
}

export class ExpiredPersonsQuery extends PageQuery {
  /** Who is expired on that day, which may be to come: today unless told. */
  @QueryDate()
  readonly asAt?: string;

  /** Only those whom a hold keeps, or whom none does. */
  @QueryBoolean()
  readonly onHold?: boolean;
}

export class ExpiredPersonsAnswer extends PageAnswer {
  /** The day of which the list speaks. */
  readonly asAt: string;
  readonly entries: ExpiredPersonRecord[];
}
