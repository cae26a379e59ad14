import { ActBody } from '@alongside/caseload';
import { DatedBody, IsFreeText, IsUuidText, NestedObject, OptionalField } from '@alongside/http';
import { DisclosureListedRecord, DisclosureRecord } from '../read-models/disclosure/disclosure.record';

export class DisclosureBody extends DatedBody {
  @IsUuidText()
  readonly employerId: string;

  /** Who says it to the employer: somebody of the staff, or the claimant. */
  @IsUuidText()
  readonly sayerId: string;

  /**
   * The exact words that the claimant agreed to.
   * @example "I made a mistake at nineteen and have worked since."
   */
  @IsFreeText(1_000)
  readonly sentence: string;

  /** How the claimant agreed. */
  @NestedObject(() => ActBody)
  readonly act: ActBody;
}

export class DisclosureWithdrawalBody extends DatedBody {
  /** How the claimant said so. */
  @NestedObject(() => ActBody)
  readonly act: ActBody;
}

export class DisclosureSayingBody extends DatedBody {
  /**
   * What the employer answered.
   * @example "Thanked her for saying so"
   */
  @OptionalField()
  @IsFreeText(1_000)
  readonly answer?: string;
}

export class DisclosureErrorBody extends DatedBody {
  /** @example "Another employer" */
  @IsFreeText(500)
  readonly reason: string;
}

export class DisclosuresAnswer {
  readonly entries: DisclosureRecord[];
}

export class DisclosuresToSayAnswer {
  readonly entries: DisclosureListedRecord[];
}
