import { ActBody } from '@alongside/caseload';
import {
  DatedBody,
  IsCode,
  IsFreeText,
  IsRecordDay,
  IsUuidText,
  NestedList,
  NestedObject,
  OptionalField,
} from '@alongside/http';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray } from 'class-validator';
import { IsMinutes } from './minutes.decorator';

export class CaseStepBody {
  /** Who of the team does it. */
  @IsUuidText()
  readonly memberId: string;

  @IsRecordDay()
  readonly dueOn: string;

  /** @example "Ask the hostel for a place" */
  @IsFreeText(500)
  readonly words: string;
}

class ConferenceContentBody extends DatedBody {
  /** Who of the team was there. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsUuidText({ each: true })
  readonly attendeeIds: string[];

  /** @example "Ruth speaks with the hostel; the next report is in the office" */
  @IsFreeText(5_000)
  readonly decisions: string;

  /** When the next one is to be. */
  @OptionalField()
  @IsRecordDay()
  readonly nextOn?: string;
}

export class ConferenceBody extends ConferenceContentBody {
  /** What somebody is to do. */
  @OptionalField()
  @NestedList(() => CaseStepBody, { max: 30 })
  readonly steps?: CaseStepBody[];
}

export class ConferenceCorrectionBody extends ConferenceContentBody {
  /** The day on which it was, where that is corrected. */
  @OptionalField()
  @IsRecordDay()
  readonly heldOn?: string;

  /** @example "Marta was not there" */
  @IsFreeText(500)
  readonly reason: string;
}

export class SupportPlanBody extends DatedBody {
  /** @example "A room by Easter, then a trial shift" */
  @IsFreeText(5_000)
  readonly goals: string;

  /** When to look at it again. */
  @IsRecordDay()
  readonly reviewOn: string;

  /** How the claimant agreed to it. */
  @NestedObject(() => ActBody)
  readonly act: ActBody;

  @OptionalField()
  @NestedList(() => CaseStepBody, { max: 30 })
  readonly steps?: CaseStepBody[];
}

export class ProviderSessionBody extends DatedBody {
  /** Who of the team gave it. */
  @IsUuidText()
  readonly memberId: string;

  /**
   * A code of the list `case-session-attendance`.
   * @example "attended"
   */
  @IsCode()
  readonly attendance: string;

  @OptionalField()
  @IsMinutes()
  readonly minutes?: number;

  /** @example "Filled in the hostel’s form" */
  @OptionalField()
  @IsFreeText(5_000)
  readonly note?: string;
}

export class ProviderSessionCorrectionBody extends ProviderSessionBody {
  /** The day on which it was, where that is corrected. */
  @OptionalField()
  @IsRecordDay()
  readonly heldOn?: string;

  /** @example "It was the week before" */
  @IsFreeText(500)
  readonly reason: string;
}

export class RiskBody extends DatedBody {
  /**
   * What whoever meets the claimant has to mind. What somebody was convicted of does not belong here.
   * @example "Meet in the office, two of you"
   */
  @IsFreeText(2_000)
  readonly words: string;

  /** When to look at it again. */
  @IsRecordDay()
  readonly reviewOn: string;
}
