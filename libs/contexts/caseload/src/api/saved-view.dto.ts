import {
  IsFreeText,
  IsUuidText,
  OptionalField,
  PageAnswer,
  PageQuery,
  ProblemField,
  QueryBoolean,
} from '@alongside/http';
import { Matches, MaxLength } from 'class-validator';
import { SavedViewRecord } from '../read-models/saved-view/saved-view.record';

export class ViewChangeBody {
  /**
   * What the list is to show, as its URL has it after the question mark: filters, order, columns and counts, without a page.
   * @example "age=18..24&nextMeeting=none&sort=opened&columns=name,age"
   */
  @Matches(/^[\w.,=&%+-]*$/, { message: 'query must be as a URL has it after the question mark' })
  @MaxLength(4_000)
  readonly query: string;
}

export class SaveViewBody extends ViewChangeBody {
  /** @example "Young, without a meeting" */
  @IsFreeText(100)
  readonly name: string;

  /** The office whose list it is to open; left out, the own caseload of whoever opens it. */
  @OptionalField()
  @IsUuidText()
  readonly listOf?: string;
}

export class ViewNameBody {
  /** @example "Young, without a meeting" */
  @IsFreeText(100)
  readonly name: string;
}

export class CopyViewBody {
  /** Left out, the name of what is copied. @example "Young, without a meeting" */
  @OptionalField()
  @IsFreeText(100)
  readonly name?: string;
}

export class ViewSharingBody {
  @IsUuidText()
  readonly office: string;
}

export class SavedViewsQuery extends PageQuery {
  /** Whether the own ones alone, or those of others alone. */
  @QueryBoolean()
  readonly own?: boolean;

  /** Whether those that were discarded, which are the own ones alone. */
  @QueryBoolean()
  readonly discarded: boolean = false;
}

export class SavedViewAnswer extends SavedViewRecord {
  /** Whether whoever asks may change and rename it. */
  readonly mayChange: boolean;
  /** The list that it opens. @example "/v1/caseloads/0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f?age=18..24" */
  readonly query: string;
  /** The same list as a file. @example "/v1/caseloads/0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f/export?age=18..24" */
  readonly export: string;
  /** What the list takes no more of what was saved: nothing where it opens. */
  readonly outdated: ProblemField[];
}

export class SavedViewsAnswer extends PageAnswer {
  readonly entries: SavedViewAnswer[];
}
