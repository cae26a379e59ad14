import { DatedBody, IsCode, IsFreeText, OptionalField } from '@alongside/http';
import { IsIn } from 'class-validator';
import { issueSides, type IssueSide } from '../domain/employment/employment.events';

export class PostHireIssueBody extends DatedBody {
  /**
   * A code of the list `post-hire-issues`. What has to do with health is raised as `health`: so only casework reads of it.
   * @example "travel"
   */
  @IsCode()
  readonly kind: string;

  /** From whose side it comes. */
  @IsIn(issueSides)
  readonly raisedBy: IssueSide;

  /** @example "No bus before the early shift" */
  @OptionalField()
  @IsFreeText(2_000)
  readonly words?: string;
}

export class IssueHelpBody extends DatedBody {
  /** What was done, and by whom. @example "The supervisor was called about another shift" */
  @IsFreeText(2_000)
  readonly words: string;
}

export class IssueResolutionBody extends DatedBody {
  /**
   * A code of the list `issue-resolutions`.
   * @example "agreed-with-employer"
   */
  @IsCode()
  readonly how: string;

  /** @example "Starts at eight from Monday on" */
  @OptionalField()
  @IsFreeText(2_000)
  readonly words?: string;
}

export class IssueReopeningBody extends DatedBody {
  /** Why it was not resolved. @example "Was put on the early shift again" */
  @IsFreeText(2_000)
  readonly words: string;
}
