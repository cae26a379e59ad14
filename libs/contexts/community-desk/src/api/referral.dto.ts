import {
  DatedBody,
  IsCode,
  IsFreeText,
  IsLanguageTag,
  IsRecordDay,
  IsUuidText,
  NestedObject,
  OptionalField,
  PageAnswer,
  PageQuery,
  QueryBoolean,
  QueryCode,
  QueryList,
  QueryRange,
  QueryRecordDay,
  type Range,
} from '@alongside/http';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsEmail, IsIn } from 'class-validator';
import { endKinds, type End } from '../domain/referral/referral.events';
import { referralBoxes } from '../read-models/referral/list-referrals.query';
import { referralBases, ReferralRecord, referralStates } from '../read-models/referral/referral.record';

export class ReferralEndBody {
  @IsIn(endKinds)
  readonly kind: End['kind'];

  @IsUuidText()
  readonly id: string;
}

/** Never where anybody lives. */
export class ReferralContactBody {
  /** @example "+44 20 7946 0000" */
  @OptionalField()
  @IsFreeText(50)
  readonly phone?: string;

  /** @example "amina@example.org" */
  @OptionalField()
  @IsEmail()
  readonly email?: string;
}

export class ReferralOverrideBody {
  /**
   * A code of the list `referral-override-grounds`.
   * @example "safeguarding"
   */
  @IsCode()
  readonly ground: string;

  @IsFreeText(1_000)
  readonly reason: string;
}

export class RequestReferralBody extends DatedBody {
  @IsUuidText()
  readonly claimantId: string;

  @NestedObject(() => ReferralEndBody)
  readonly to: ReferralEndBody;

  /**
   * A code of the list `desk-needs`.
   * @example "housing"
   */
  @IsCode()
  readonly need: string;

  /** The service that it is for. */
  @OptionalField()
  @IsUuidText()
  readonly listingId?: string;

  /** By when the other end is to say whether it takes it on; left out: a fortnight later. */
  @OptionalField()
  @IsRecordDay()
  readonly answerBy?: string;

  /** The referral that it goes on from. */
  @OptionalField()
  @IsUuidText()
  readonly followsId?: string;

  /** The session at the desk in which it came up. */
  @OptionalField()
  @IsUuidText()
  readonly sessionId?: string;

  /**
   * What the claimant is called there.
   * @example "Amina"
   */
  @IsFreeText(200)
  readonly name: string;

  /**
   * BCP 47 tags, the preferred one first.
   * @example ["so", "en"]
   */
  @IsArray()
  @ArrayMaxSize(20)
  @IsLanguageTag({ each: true })
  readonly languages: string[];

  @OptionalField()
  @IsBoolean()
  readonly interpreterNeeded?: boolean;

  /** Takes a consent for the purpose `pass-on-contact`. */
  @OptionalField()
  @NestedObject(() => ReferralContactBody)
  readonly contact?: ReferralContactBody;

  @OptionalField()
  @IsFreeText(2_000)
  readonly note?: string;

  /** Without a recorded consent: on which ground. Where one is in force the referral rests on that, and this is not kept. */
  @OptionalField()
  @NestedObject(() => ReferralOverrideBody)
  readonly override?: ReferralOverrideBody;
}

export class ReferralNoteBody extends DatedBody {
  @OptionalField()
  @IsFreeText(2_000)
  readonly note?: string;
}

export class ReferralRejectionBody extends ReferralNoteBody {
  /**
   * A code of the list `referral-rejection-reasons`.
   * @example "no-service"
   */
  @IsCode()
  readonly reason: string;

  /**
   * A code of the list `referral-proposed-actions`.
   * @example "refer-elsewhere"
   */
  @IsCode()
  readonly proposedAction: string;
}

export class ReferralRevocationBody extends ReferralNoteBody {
  /**
   * A code of the list `referral-revocation-reasons`.
   * @example "not-needed"
   */
  @IsCode()
  readonly reason: string;
}

export class ReferralCompletionBody extends ReferralNoteBody {
  /**
   * A code of the list `referral-outcomes`.
   * @example "helped"
   */
  @IsCode()
  readonly outcome: string;
}

export class ReferralReasonBody extends DatedBody {
  @IsFreeText(1_000)
  readonly reason: string;
}

export class ReferralsOfClaimantQuery extends PageQuery {
  @QueryList({ oneOf: referralStates })
  readonly state?: string[];

  /** Codes of the list `desk-needs`; `untold` is that of which whoever asks is told nothing. */
  @QueryList()
  readonly need?: string[];

  /** BCP 47 tags; `none` is where none was told, `untold` as above. */
  @QueryList({ of: 'language' })
  readonly language?: string[];

  /** Why it was rejected or revoked: codes of the lists `referral-rejection-reasons` and `referral-revocation-reasons`. */
  @QueryList()
  readonly reason?: string[];

  /** Codes of the list `referral-outcomes`. */
  @QueryList()
  readonly outcome?: string[];

  /** The offices, desks or organisations at the other end. */
  @QueryList({ of: 'uuid' })
  readonly other?: string[];

  /** The days on which they were requested. */
  @QueryRange({ of: 'date' })
  readonly requestedOn?: Range<string>;

  /** How what they rest on stands today. */
  @QueryList({ oneOf: referralBases })
  readonly basis?: string[];

  /** Those without an answer though the day for it is over; or only the others. */
  @QueryBoolean()
  readonly overdue?: boolean;

  /** Requested before that day. */
  @QueryRecordDay()
  readonly requestedBefore?: string;
}

export class ReferralsQuery extends ReferralsOfClaimantQuery {
  /** Those that came to it, or those that went from it. */
  @QueryCode({ oneOf: referralBoxes })
  readonly box?: (typeof referralBoxes)[number];
}

export class ReferralsAnswer extends PageAnswer {
  /** What was requested last first. */
  readonly entries: ReferralRecord[];

  /** Of the whole list: how many are in each state, and `overdue`. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, example: { requested: 3, overdue: 1 } })
  readonly counts: Readonly<Record<string, number>>;
}
