import { ActBody } from '@alongside/caseload';
import {
  DatedBody,
  IsCode,
  IsFreeText,
  IsRecordDay,
  IsUuidText,
  NestedObject,
  OptionalField,
  PageAnswer,
  PageQuery,
  QueryList,
} from '@alongside/http';
import { IsIn } from 'class-validator';
import {
  PartnershipRecord,
  partnershipStates,
  type PartnershipStanding,
} from '../read-models/partnership/partnership.record';

export class SelectClaimantBody extends DatedBody {
  /**
   * Why the claimant is believed to be motivated.
   * @example "Asks for a trial shift each week"
   */
  @IsFreeText(2_000)
  readonly reason: string;
}

export class PartnershipAcceptanceBody extends DatedBody {
  /** How the claimant said so. */
  @NestedObject(() => ActBody)
  readonly answer: ActBody;
}

export class PartnershipDeclinationBody extends PartnershipAcceptanceBody {
  /** @example "Wants to do it alone" */
  @OptionalField()
  @IsFreeText(500)
  readonly reason?: string;
}

export class PartnershipPlanBody extends DatedBody {
  /** An action plan of the claimant's that both have signed. */
  @IsUuidText()
  readonly planId: string;
}

export class EmployerCallBody extends DatedBody {
  /** Where the employer is registered. */
  @OptionalField()
  @IsUuidText()
  readonly employerId?: string;

  /** @example "Willow Lane Bakery" */
  @OptionalField()
  @IsFreeText(200)
  readonly employerName?: string;

  /**
   * A code of the list `employer-call-results`.
   * @example "interview-offered"
   */
  @IsCode()
  readonly result: string;

  /** @example "On Thursday at ten" */
  @OptionalField()
  @IsFreeText(2_000)
  readonly note?: string;
}

export const sidesThatWithdraw = ['claimant', 'advisor'] as const;

export class PartnershipWithdrawalBody extends DatedBody {
  @IsIn(sidesThatWithdraw)
  readonly by: (typeof sidesThatWithdraw)[number];

  /**
   * A code of the list `partnership-withdrawal-reasons`.
   * @example "circumstances"
   */
  @IsCode()
  readonly reason: string;

  /** @example "Cares for her mother now" */
  @OptionalField()
  @IsFreeText(2_000)
  readonly note?: string;
}

export class PartnershipReasonBody extends DatedBody {
  /** @example "Another claimant of that name" */
  @IsFreeText(500)
  readonly reason: string;
}

export class PartnershipsQuery extends PageQuery {
  /** In one of these states. */
  @QueryList({ oneOf: partnershipStates })
  readonly state?: PartnershipStanding[];
}

export class PartnershipsAnswer extends PageAnswer {
  readonly entries: PartnershipRecord[];
}

export class PartnershipFiguresQuery {
  @IsRecordDay()
  readonly from: string;

  /** The last day. */
  @IsRecordDay()
  readonly to: string;
}
