import { DatedBody, IsCode, IsFreeText, IsRecordDay, IsUuidText, OptionalField } from '@alongside/http';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray } from 'class-validator';

class ContactTermsBody extends DatedBody {
  /** Who of the staff made it: whoever asks, unless told. */
  @OptionalField()
  @IsUuidText()
  readonly staffId?: string;

  /** Who was spoken to. */
  @OptionalField()
  @IsUuidText()
  readonly contactPersonId?: string;

  /**
   * A code of the list `employer-channels`.
   * @example "phone"
   */
  @IsCode()
  readonly channel: string;

  /**
   * A code of the list `employer-contact-results`.
   * @example "visit-agreed"
   */
  @IsCode()
  readonly result: string;

  /** @example "Has two early shifts to fill" */
  @OptionalField()
  @IsFreeText(2_000)
  readonly note?: string;
}

export class EmployerContactBody extends ContactTermsBody {
  /** For whom, where it is for a claimant: whoever does not see that claimant does not see the note. */
  @OptionalField()
  @IsUuidText()
  readonly claimantId?: string;
}

/** All of the contact again: what is left out is no longer held. It stays for whom it was. */
export class EmployerContactCorrectionBody extends ContactTermsBody {
  /** The day of the contact. */
  @IsRecordDay()
  readonly contactedOn: string;

  /** @example "Ticked the wrong result" */
  @IsFreeText(500)
  readonly reason: string;
}

export class EmployerBriefingBody extends DatedBody {
  /** Who of the staff gave it: whoever asks, unless told. */
  @OptionalField()
  @IsUuidText()
  readonly staffId?: string;

  @OptionalField()
  @IsUuidText()
  readonly contactPersonId?: string;

  /**
   * Codes of the list `briefing-topics`: of nobody in particular.
   * @example ["spent-convictions", "support-in-work"]
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsCode({ each: true })
  readonly topics: string[];

  /**
   * A code of the list `employer-channels`.
   * @example "visit"
   */
  @IsCode()
  readonly channel: string;
}

export class ContactErrorBody extends DatedBody {
  /** @example "Another employer" */
  @IsFreeText(500)
  readonly reason: string;
}
