import { IsCode, IsFreeText, OptionalField, PageAnswer, PageQuery, QueryCode, QueryRecordDay } from '@alongside/http';
import type { LocalDate } from '@alongside/kernel';
import { IsInt, Max, Min } from 'class-validator';
import { longestMinutes } from '../domain/break-glass/break-glass.decider';
import { BreakGlassCount, BreakGlassRecord } from '../read-models/break-glass/break-glass.record';
import { reviewStates, type ReviewState } from '../read-models/break-glass/list-break-glasses.query';

export class BreakGlassBody {
  /**
   * A code of the list `break-glass-reasons`.
   * @example "safety-of-claimant"
   */
  @IsCode()
  readonly reason: string;

  /** @example "Stands at the door and has nowhere to sleep" */
  @IsFreeText(2_000)
  readonly words: string;

  /** For how long: three hours at most, and unless told. @example 60 */
  @OptionalField()
  @IsInt()
  @Min(1)
  @Max(longestMinutes)
  readonly minutes?: number;
}

export class BreakGlassReviewBody {
  /**
   * A code of the list `break-glass-verdicts`.
   * @example "justified"
   */
  @IsCode()
  readonly verdict: string;

  /** @example "She had no bed for the night, and nobody of the team could be reached" */
  @IsFreeText(2_000)
  readonly words: string;
}

export class BreakGlassesQuery extends PageQuery {
  @QueryCode({ oneOf: reviewStates })
  readonly review?: ReviewState;
}

export class BreakGlassesAnswer extends PageAnswer {
  readonly entries: BreakGlassRecord[];
}

export class BreakGlassFiguresQuery {
  @QueryRecordDay()
  readonly from?: string;

  /** The last day. */
  @QueryRecordDay()
  readonly to?: string;
}

export class BreakGlassFiguresAnswer {
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly counts: BreakGlassCount[];
}
