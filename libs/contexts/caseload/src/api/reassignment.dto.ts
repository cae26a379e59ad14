import {
  DatedBody,
  IsCode,
  IsRecordDay,
  IsUuidText,
  NestedList,
  NestedObject,
  OptionalField,
  PageAnswer,
  PageQuery,
  QueryList,
  IsLanguageTag,
} from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray } from 'class-validator';
import { mostAtOnce } from '../domain/reassignment/reassignment.decider';
import type { CaseloadFilter } from '../read-models/caseload/caseload-filter';
import {
  ReassignedClaimantRecord,
  ReassignmentSummary,
  reassignmentResults,
  reassignmentStates,
  type ReassignmentResult,
} from '../read-models/reassignment/reassignment.record';
import { OverviewCountAnswer } from './office-overview.dto';

/** Which of the caseload are meant, by what its list can be narrowed by. */
export class ReassignmentFilterBody implements CaseloadFilter {
  /** @example ["universal-credit"] */
  @OptionalField()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsCode({ each: true })
  readonly benefit?: string[];

  /** @example ["housing"] */
  @OptionalField()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsCode({ each: true })
  readonly barrier?: string[];

  /** @example ["somali"] */
  @OptionalField()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsCode({ each: true })
  readonly community?: string[];

  /** @example ["so"] */
  @OptionalField()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsLanguageTag({ each: true })
  readonly language?: string[];
}

export class CoverDaysBody {
  /** It may lie ahead. */
  @IsRecordDay()
  readonly from: string;

  /** The first day that is not covered any more; left out while nobody knows it. */
  @OptionalField()
  @IsRecordDay()
  readonly to?: string;
}

export class NamedClaimantBody {
  @IsUuidText()
  readonly claimantId: string;

  /** To whom. */
  @IsUuidText()
  readonly advisorId: string;
}

/** Which caseload is given to whom: those who are named go where they are named to, all others who are meant are spread evenly. */
export class ReassignmentPreviewBody extends DatedBody {
  /** Only whom the advisor has in charge there is given to others. */
  @IsUuidText()
  readonly office: string;

  @IsUuidText()
  readonly fromAdvisorId: string;

  /** The advisors of the office who share the rest: whoever has the fewest gets the next. Left out where all are named. */
  @OptionalField()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUuidText({ each: true })
  readonly advisorIds?: string[];

  @OptionalField()
  @NestedList(() => NamedClaimantBody, { min: 1, max: mostAtOnce })
  readonly each?: NamedClaimantBody[];

  /** Narrows the rest. */
  @OptionalField()
  @NestedObject(() => ReassignmentFilterBody)
  readonly filter?: ReassignmentFilterBody;

  /** The others stand in on these days; left out where they take over. */
  @OptionalField()
  @NestedObject(() => CoverDaysBody)
  readonly cover?: CoverDaysBody;
}

export class ReassignmentBody extends ReassignmentPreviewBody {
  /**
   * A code of the list `reassignment-reasons`.
   * @example "advisor-left"
   */
  @IsCode()
  readonly reason: string;
}

export class ReassignmentQuery extends PageQuery {
  /** Those who came to one of these. */
  @QueryList({ oneOf: reassignmentResults })
  readonly result?: ReassignmentResult[];
}

export class ReassignmentsQuery extends PageQuery {
  @QueryList({ oneOf: reassignmentStates })
  readonly state?: (typeof reassignmentStates)[number][];
}

export class PlannedShareAnswer {
  readonly advisorId: Uuid;
  /** How many the advisor has in charge now. @example 61 */
  readonly caseload: number;
  /** How many come to it. @example 30 */
  readonly gets: number;
  readonly claimantIds: Uuid[];
}

export class LeftOutAnswer {
  readonly claimantId: Uuid;
  /** The code of a problem, whose page says what to do. @example "caseload/advisor-kept-out" */
  readonly reason: string;
}

/** What would be ordered as things are now. Nothing is written. */
export class ReassignmentPreviewAnswer {
  /** Who would go to others. @example 150 */
  readonly reassigned: number;
  readonly shares: PlannedShareAnswer[];
  /** Who would stay as before. */
  readonly leftOut: LeftOutAnswer[];
}

export class ReassignmentCountsAnswer {
  readonly requested: OverviewCountAnswer;
  readonly done: OverviewCountAnswer;
  /** Who stays as before, for a reason. */
  readonly refused: OverviewCountAnswer;
  readonly waiting: OverviewCountAnswer;
  /** Not done by the time it was cancelled. */
  readonly cancelled: OverviewCountAnswer;
}

/** Its counts are of all claimants of the order; the list of each has those whom the asker may see. */
export class ReassignmentAnswer extends ReassignmentSummary {
  readonly counts: ReassignmentCountsAnswer;
}

export class ReassignmentsAnswer extends PageAnswer {
  readonly entries: ReassignmentAnswer[];
}

export class ReassignmentReportAnswer extends PageAnswer {
  readonly reassignment: ReassignmentAnswer;
  /** By id. */
  readonly entries: ReassignedClaimantRecord[];
}
