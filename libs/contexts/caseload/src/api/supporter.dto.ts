import { IsCode, IsFreeText, IsUuidText, NestedObject, OptionalField, DatedBody } from '@alongside/http';
import { ContactBody } from './claimant.dto';

export class SupporterBody extends DatedBody {
  /**
   * A code of the list `supporter-kinds`.
   * @example "elder"
   */
  @IsCode()
  readonly kind: string;

  /** @example "Mr Elmi Example" */
  @IsFreeText(200)
  readonly name: string;

  @OptionalField()
  @NestedObject(() => ContactBody)
  readonly contact?: ContactBody;

  /** Where the supporter has a record of the own, in whatever role. */
  @OptionalField()
  @IsUuidText()
  readonly personId?: string;

  @OptionalField()
  @IsUuidText()
  readonly organisationId?: string;
}
