import { DatedBody, IsCode, IsFreeText, IsUuidText } from '@alongside/http';

export class MergeBody extends DatedBody {
  /** The record that stays. */
  @IsUuidText()
  readonly into: string;

  /**
   * What it rests on: a code of the list `merge-grounds`, say.
   * @example "document-seen"
   */
  @IsCode()
  readonly ground: string;

  /** @example "The same passport was seen at both offices" */
  @IsFreeText(2_000)
  readonly reason: string;
}

export class UnmergeBody extends DatedBody {
  /** The record that it is merged into. */
  @IsUuidText()
  readonly from: string;

  /** @example "A sister of hers" */
  @IsFreeText(2_000)
  readonly reason: string;
}

export class DismissalBody extends DatedBody {
  /** @example "A sister of hers" */
  @IsFreeText(2_000)
  readonly reason: string;
}
