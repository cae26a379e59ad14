import { OmitType } from '@nestjs/swagger';
import { IsCode, IsFreeText, IsUuidText, NestedObject, OptionalField, DatedBody } from '@alongside/http';
import { ContactBody } from './claimant.dto';

export class SupporterBody extends DatedBody {
  /**
   * A code of the list `supporter-kinds`.
   * @example "elder"
   */
  @IsCode()
  readonly kind: string;

  /**
   * Of a supporter without a record of the own, and only then.
   * @example "Mr Elmi Example"
   */
  @OptionalField()
  @IsFreeText(200)
  readonly name?: string;

  /** With a name only. */
  @OptionalField()
  @NestedObject(() => ContactBody)
  readonly contact?: ContactBody;

  /** Where the supporter has a record of the own, in whatever role: the name is told there. */
  @OptionalField()
  @IsUuidText()
  readonly personId?: string;

  @OptionalField()
  @IsUuidText()
  readonly organisationId?: string;
}

export class ToldSupporterBody extends OmitType(SupporterBody, ['occurredAt']) {}

export class SupporterCorrectionBody extends DatedBody {
  /** All of it: what is left out is no longer held. */
  @NestedObject(() => ToldSupporterBody)
  readonly supporter: ToldSupporterBody;

  /** @example "The number was wrong" */
  @IsFreeText(500)
  readonly reason: string;
}
