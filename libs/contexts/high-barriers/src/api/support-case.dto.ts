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
  PageAnswer,
  PageQuery,
  QueryRecordDay,
} from '@alongside/http';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean } from 'class-validator';
import { IsAgreementReference } from './agreement-reference.decorator';
import { KnownCaseRecord } from '../read-models/support-case/known-case.record';
import { TeamWorkRecord } from '../read-models/support-case/team-work.record';

/** Another ground than the claimant's agreement. */
export class SharingGroundBody {
  /**
   * A code of the list `support-case-sharing-grounds`.
   * @example "safeguarding"
   */
  @IsCode()
  readonly ground: string;

  /** @example "Did not come home" */
  @IsFreeText(2_000)
  readonly reason: string;

  /** The first day on which it no longer holds. */
  @IsRecordDay()
  readonly until: string;
}

/** The claimant’s own agreement that others are told. */
export class SharingAgreedBody {
  /** How the claimant said so. */
  @NestedObject(() => ActBody)
  readonly act: ActBody;

  /** The first day on which it no longer holds; without end unless told. */
  @OptionalField()
  @IsRecordDay()
  readonly until?: string;
}

/** What lets other organisations be told: one of the two. */
export class SharingBody extends DatedBody {
  @OptionalField()
  @NestedObject(() => SharingAgreedBody)
  readonly agreed?: SharingAgreedBody;

  @OptionalField()
  @NestedObject(() => SharingGroundBody)
  readonly grounded?: SharingGroundBody;
}

export class SharingWithdrawalBody extends DatedBody {
  /** How the claimant said so. */
  @NestedObject(() => ActBody)
  readonly act: ActBody;
}

export class OpenSupportCaseBody extends SharingBody {
  @IsUuidText()
  readonly office: string;

  /** Who has it in hand: whoever asks unless told. */
  @OptionalField()
  @IsUuidText()
  readonly ownerId?: string;

  /**
   * Who referred the claimant, a code of the list `support-case-sources`.
   * @example "probation"
   */
  @IsCode()
  readonly source: string;

  /** The day of the referral: that of the opening unless told. */
  @OptionalField()
  @IsRecordDay()
  readonly referredOn?: string;

  /**
   * What it is about, codes of the list `support-case-areas`.
   * @example ["justice", "housing"]
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsCode({ each: true })
  readonly areas: string[];

  /**
   * Why. What somebody was convicted of does not belong here.
   * @example "Sleeps at friends, has to report each week"
   */
  @IsFreeText(2_000)
  readonly reason: string;
}

export class CaseAreasBody extends DatedBody {
  /** @example ["housing"] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsCode({ each: true })
  readonly areas: string[];

  /** @example "Has a room of her own" */
  @IsFreeText(2_000)
  readonly reason: string;
}

/** What the two organisations have agreed in writing about what they tell each other. */
export class SharingAgreementBody {
  @IsAgreementReference()
  readonly reference: string;

  @IsRecordDay()
  readonly signedOn: string;

  /** The first day on which it no longer holds. */
  @IsRecordDay()
  readonly until: string;

  /** Whether it covers offences: without, whoever is on the team under it reads and records none. */
  @OptionalField()
  @IsBoolean()
  readonly offences?: boolean;
}

export class JoinTeamBody extends DatedBody {
  /** Somebody of the staff register. */
  @IsUuidText()
  readonly memberId: string;

  /**
   * A code of the list `case-team-roles`.
   * @example "probation-officer"
   */
  @IsCode()
  readonly role: string;

  /** For which organisation; left out of the office’s own staff. */
  @OptionalField()
  @IsUuidText()
  readonly organisationId?: string;

  /** Needed for another organisation. */
  @OptionalField()
  @NestedObject(() => SharingAgreementBody)
  readonly agreement?: SharingAgreementBody;
}

export class RenewAgreementBody extends DatedBody {
  @NestedObject(() => SharingAgreementBody)
  readonly agreement: SharingAgreementBody;
}

export class LeavingTeamBody extends DatedBody {
  /**
   * A code of the list `case-leaving-reasons`.
   * @example "part-done"
   */
  @IsCode()
  readonly reason: string;
}

export class CaseOwnerBody extends DatedBody {
  /** An advisor or team leader of the office. */
  @IsUuidText()
  readonly ownerId: string;
}

export class AreaOutcomeBody {
  /** @example "housing" */
  @IsCode()
  readonly area: string;

  /**
   * A code of the list `support-case-outcomes`.
   * @example "achieved"
   */
  @IsCode()
  readonly outcome: string;
}

export class CaseClosureBody extends DatedBody {
  /** One for each area. */
  @NestedList(() => AreaOutcomeBody, { min: 1, max: 10 })
  readonly outcomes: AreaOutcomeBody[];

  /** @example "Has a room of her own" */
  @OptionalField()
  @IsFreeText(2_000)
  readonly note?: string;
}

export class CaseReasonBody extends DatedBody {
  /** @example "Of another person" */
  @IsFreeText(500)
  readonly reason: string;
}

export class TeamWorkQuery extends PageQuery {
  /** Due by that day. */
  @OptionalField()
  @QueryRecordDay()
  readonly dueBy?: string;
}

export class TeamWorkAnswer extends PageAnswer {
  readonly entries: TeamWorkRecord[];
}

export class KnownCasesAnswer extends PageAnswer {
  readonly entries: KnownCaseRecord[];
}
