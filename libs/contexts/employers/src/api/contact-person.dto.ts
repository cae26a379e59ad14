import { DatedBody, IsCode, IsFreeText, IsUuidText, NestedObject, OptionalField } from '@alongside/http';
import { IsEmail } from 'class-validator';

export class ContactPersonNameBody {
  /** @example "Hodan" */
  @IsFreeText(200)
  readonly given: string;

  /** @example "Example" */
  @IsFreeText(200)
  readonly family: string;
}

export class ContactPersonDetailsBody extends DatedBody {
  @NestedObject(() => ContactPersonNameBody)
  readonly name: ContactPersonNameBody;

  /** @example "Manager" */
  @OptionalField()
  @IsFreeText(200)
  readonly jobTitle?: string;

  /** @example "020 7946 0100" */
  @OptionalField()
  @IsFreeText(50)
  readonly phone?: string;

  /** @example "hodan@example.org" */
  @OptionalField()
  @IsEmail()
  readonly email?: string;
}

export class NameContactPersonBody extends ContactPersonDetailsBody {
  /** The id under which the person is known already; a new one unless told. */
  @OptionalField()
  @IsUuidText()
  readonly personId?: string;
}

export class ContactPersonCorrectionBody extends ContactPersonDetailsBody {
  /** @example "Misheard the name" */
  @IsFreeText(500)
  readonly reason: string;
}

export class ContactPersonEndBody extends DatedBody {
  /**
   * A code of the list `contact-person-end-reasons`.
   * @example "left"
   */
  @IsCode()
  readonly reason: string;
}
