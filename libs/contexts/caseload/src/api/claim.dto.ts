import { IsCode, IsFreeText, IsLocalDate, IsPence, IsUuidText, OptionalField } from '@alongside/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, ValidateNested } from 'class-validator';
import { destinations, type Destination } from '../domain/claim/claim.events';
import { workingHours, type WorkingHours } from '../domain/employment/employment.events';
import { DatedBody } from './dated.dto';

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

  /** @example "universal-credit" */
  @IsCode()
  readonly benefit: string;

  @IsUuidText()
  readonly office: string;

  @OptionalField()
  @IsPence()
  readonly weeklyAmountPence?: number;

  /** What else the figures are broken down by. */
  @OptionalField()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CharacteristicBody)
  readonly characteristics?: CharacteristicBody[];
}

export class PaymentBody extends DatedBody {
  @IsPence()
  readonly amountPence: number;

  /** The first day that the payment is for. */
  @IsLocalDate()
  readonly from: string;

  /** The day after the last one. */
  @IsLocalDate()
  readonly to: string;
}

export class AdjustmentBody extends DatedBody {
  @IsPence()
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
  @IsLocalDate()
  readonly closedOn: string;

  /** @example "The employer's letter says otherwise" */
  @IsFreeText(500)
  readonly reason: string;
}

export class FollowUpEndBody extends DatedBody {
  /** @example "moved-out-of-area" */
  @IsCode()
  readonly reason: string;
}

export class ReentryLinkBody extends DatedBody {
  @IsUuidText()
  readonly earlierClaimId: string;
}
