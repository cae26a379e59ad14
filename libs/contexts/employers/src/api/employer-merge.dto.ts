import { DatedBody, IsCode, IsUuidText } from '@alongside/http';

export class EmployerMergeBody extends DatedBody {
  /** The record that stays. */
  @IsUuidText()
  readonly into: string;

  /**
   * A code of the list `employer-merge-reasons`.
   * @example "same-company"
   */
  @IsCode()
  readonly reason: string;
}

export class EmployerUnmergeBody extends DatedBody {
  /** The record that it is merged into. */
  @IsUuidText()
  readonly from: string;

  /**
   * A code of the list `employer-unmerge-reasons`.
   * @example "two-employers"
   */
  @IsCode()
  readonly reason: string;
}
