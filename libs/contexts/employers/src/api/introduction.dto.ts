import {
  DatedBody,
  IsCode,
  IsFreeText,
  IsRecordDay,
  IsUuidText,
  NestedObject,
  OptionalField,
  PageAnswer,
} from '@alongside/http';
import { IntroductionRecord } from '../read-models/introduction/introduction.record';

export class IntroducerBody {
  /**
   * A code of the list `introducers`.
   * @example "elder"
   */
  @IsCode()
  readonly kind: string;

  /** The person, where it is somebody who is known here. */
  @OptionalField()
  @IsUuidText()
  readonly personId?: string;
}

class IntroductionTermsBody extends DatedBody {
  /** Who brought the two together. */
  @NestedObject(() => IntroducerBody)
  readonly madeBy: IntroducerBody;

  /** For which vacancy of the employer's, where it is for one. */
  @OptionalField()
  @IsUuidText()
  readonly vacancyId?: string;

  /** @example "The elder knows the cook" */
  @OptionalField()
  @IsFreeText(2_000)
  readonly note?: string;
}

export class MakeIntroductionBody extends IntroductionTermsBody {
  @IsUuidText()
  readonly claimantId: string;

  @IsUuidText()
  readonly employerId: string;

  /**
   * On which ground, where no consent to `share-with-employer` names the employer on that day: a code of the list
   * `introduction-grounds`. Where there is the consent, it is not kept.
   * @example "asked-by-claimant"
   */
  @OptionalField()
  @IsCode()
  readonly override?: string;
}

/** All of the introduction again: what is left out is no longer held. It stays between the same two. */
export class IntroductionCorrectionBody extends IntroductionTermsBody {
  /** The day of the introduction. */
  @IsRecordDay()
  readonly madeOn: string;

  /** @example "It was the sister" */
  @IsFreeText(500)
  readonly reason: string;
}

export class IntroductionResultBody extends DatedBody {
  /**
   * A code of the list `introduction-results`.
   * @example "interview"
   */
  @IsCode()
  readonly result: string;

  /**
   * Needed where nothing came of it: a code of the list `introduction-reasons`.
   * @example "hours"
   */
  @OptionalField()
  @IsCode()
  readonly why?: string;

  /** @example "Comes on Monday" */
  @OptionalField()
  @IsFreeText(2_000)
  readonly note?: string;
}

/** All of what was said last again: what is left out is no longer held. */
export class IntroductionResultCorrectionBody extends IntroductionResultBody {
  /** The day of the result. */
  @IsRecordDay()
  readonly resultedOn: string;

  /** @example "Ticked the wrong result" */
  @IsFreeText(500)
  readonly reason: string;
}

export class IntroductionErrorBody extends DatedBody {
  /** @example "Meant for another claimant" */
  @IsFreeText(500)
  readonly reason: string;
}

export class IntroductionsAnswer extends PageAnswer {
  /** What was made last first. */
  readonly entries: IntroductionRecord[];
}
