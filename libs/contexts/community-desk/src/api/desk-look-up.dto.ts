import { IsFreeText, IsRecordDay, OptionalField } from '@alongside/http';

/** Two of these, each as it stands on the record. */
export class DeskLookUpBody {
  /**
   * The whole name, in whatever order and capitals.
   * @example "Maxamed Example"
   */
  @OptionalField()
  @IsFreeText(200)
  readonly name?: string;

  /** @example "1994-07-21" */
  @OptionalField()
  @IsRecordDay()
  readonly dateOfBirth?: string;

  /** @example "+44 20 7946 0000" */
  @OptionalField()
  @IsFreeText(50)
  readonly phone?: string;

  /** @example "AB 12 34 56 C" */
  @OptionalField()
  @IsFreeText(20)
  readonly nationalInsuranceNumber?: string;
}

export class DeskLookUpAnswer {
  /** Whether there is exactly one such claimant whom the desk may hear of. */
  readonly found: boolean;
  /** To log a session with. */
  readonly claimantId: string | null;
  /** To ask whether it is that person. */
  readonly firstName: string | null;
}
