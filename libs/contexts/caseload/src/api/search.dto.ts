import { IsCode, IsFreeText, IsUuidText, OptionalField, PageAnswer } from '@alongside/http';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsInt, Max, Min } from 'class-validator';
import {
  DismissedDuplicateRecord,
  FoundClaimantRecord,
  PossibleDuplicateRecord,
} from '../read-models/search/found-claimant.record';
import { IsTaxonomyCode } from './taxonomy-code.decorator';

/** At least a name, a phone number, a National Insurance number or an office; what is said must all hold. */
export class SearchClaimantsBody {
  /**
   * Within an office the names may be begun only, or spelled in another way; else it is the whole name.
   * @example "Maxamed Example"
   */
  @OptionalField()
  @IsFreeText(200)
  readonly name?: string;

  /** @example "+44 20 7946 0000" */
  @OptionalField()
  @IsFreeText(50)
  readonly phone?: string;

  /** @example "AB 12 34 56 C" */
  @OptionalField()
  @IsFreeText(20)
  readonly nationalInsuranceNumber?: string;

  /** Whose the record is. */
  @OptionalField()
  @IsUuidText()
  readonly office?: string;

  /**
   * Of any of these communities.
   * @example ["somali"]
   */
  @OptionalField()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @IsCode({ each: true })
  readonly community?: string[];

  /**
   * With any of these skills, by any form of their codes.
   * @example ["S1.4.1"]
   */
  @OptionalField()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @IsTaxonomyCode({ each: true })
  readonly skill?: string[];

  /**
   * With a barrier of any of these themes in the way.
   * @example ["housing"]
   */
  @OptionalField()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @IsCode({ each: true })
  readonly barrier?: string[];

  @OptionalField()
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit: number = 20;

  /** The `next` of the page before. */
  @OptionalField()
  @IsFreeText(1_000)
  readonly cursor?: string;
}

export class FoundClaimantsAnswer extends PageAnswer {
  /** The closest first. */
  readonly entries: FoundClaimantRecord[];
  /** More than 100 answer to it, and the others were not looked at: say more. */
  readonly isCut: boolean;
}

export class PossibleDuplicatesAnswer {
  /** Those with the most reasons first, 50 at most. */
  readonly entries: PossibleDuplicateRecord[];
  /** Those of whom it was said that they are somebody else, the latest first. */
  readonly dismissed: DismissedDuplicateRecord[];
}
