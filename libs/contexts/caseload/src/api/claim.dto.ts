import { IsCode, IsFreeText, IsRecordDay, IsUuidText, NestedList, OptionalField, DatedBody } from '@alongside/http';
import { ArrayUnique, IsIn } from 'class-validator';
import { destinations, type Destination } from '../domain/claim/claim.events';
import { workingHours, type WorkingHours } from '../domain/employment/employment.events';
import { IsAmountPence } from './amount-pence.decorator';

export class CharacteristicBody {
  /** @example "sex" */
  @IsCode()
  readonly name: string;

  /** @example "female" */
  @IsCode()
  readonly value: string;
}

export class OpenClaimBody extends DatedBody {
  @IsUuidText()
  readonly claimantId: string;

  /**
   * A code of the list `benefits`.
   * @example "universal-credit"
   */
  @IsCode()
  readonly benefit: string;

  @IsUuidText()
  readonly office: string;

  @OptionalField()
  @IsAmountPence()
  readonly weeklyAmountPence?: number;

  /** What else the figures are broken down by. */
  @OptionalField()
  @ArrayUnique((one: CharacteristicBody | null) => one?.name, { message: 'must name each characteristic once' })
  @NestedList(() => CharacteristicBody, { max: 20 })
  readonly characteristics?: CharacteristicBody[];
}

export class PaymentBody extends DatedBody {
  @IsAmountPence()
  readonly amountPence: number;

  /** The first day that the payment is for. */
  @IsRecordDay()
  readonly from: string;

  /** The day after the last one. */
  @IsRecordDay()
  readonly to: string;
}

export class AdjustmentBody extends DatedBody {
  @IsAmountPence()
  readonly weeklyAmountPence: number;

  /** @example "Annual uprating" */
  @IsFreeText(500)
  readonly reason: string;
}

export class ClosureBody extends DatedBody {
  @IsIn(destinations)
  readonly destination: Destination;

  /** With employment only. */
  @OptionalField()
  @IsIn(workingHours)
  readonly hours?: WorkingHours;
}

export class ClosureCorrectionBody extends ClosureBody {
  /** The day on which the claim was closed, as it is known now. */
  @IsRecordDay()
  readonly closedOn: string;

  /** @example "The employer's letter says otherwise" */
  @IsFreeText(500)
  readonly reason: string;
}

export class FollowUpEndBody extends DatedBody {
  /**
   * A code of the list `follow-up-end-reasons`.
   * @example "moved-out-of-area"
   */
  @IsCode()
  readonly reason: string;
}

export class ReentryLinkBody extends DatedBody {
  @IsUuidText()
  readonly earlierClaimId: string;
}
