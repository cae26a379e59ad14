import {
  IsCode,
  IsFreeText,
  IsMonth,
  IsRecordDay,
  IsUuidText,
  NestedObject,
  OptionalField,
  DatedBody,
  IsLanguageTag,
} from '@alongside/http';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsEmail, IsIn, Matches } from 'class-validator';
import {
  barrierSeverities,
  skillLevels,
  type BarrierSeverity,
  type SkillLevel,
} from '../domain/claimant/claimant.events';
import { ClaimantRecord } from '../read-models/claimant/claimant.record';
import { IsTaxonomyCode } from './taxonomy-code.decorator';

export class NameBody {
  /** @example "Amina" */
  @IsFreeText(200)
  readonly given: string;

  /** @example "Example" */
  @IsFreeText(200)
  readonly family: string;
}

export class ContactBody {
  /** @example "amina@example.org" */
  @OptionalField()
  @IsEmail()
  readonly email?: string;

  /** @example "+44 20 7946 0000" */
  @OptionalField()
  @IsFreeText(50)
  readonly phone?: string;

  /** @example "1 Example Street, London" */
  @OptionalField()
  @IsFreeText(500)
  readonly address?: string;
}

export class DetailsBody {
  @NestedObject(() => NameBody)
  readonly name: NameBody;

  /** @example "1994-07-21" */
  @OptionalField()
  @IsRecordDay()
  readonly dateOfBirth?: string;

  /**
   * An estimate, where the date of birth is not known.
   * @example "1994-07"
   */
  @OptionalField()
  @IsMonth()
  @Matches(/^(?!0|1[0-8])/, { message: 'must be a month from 1900-01 on' })
  readonly birthMonth?: string;

  @OptionalField()
  @NestedObject(() => ContactBody)
  readonly contact?: ContactBody;

  /**
   * Where there is one.
   * @example "AB 12 34 56 C"
   */
  @OptionalField()
  @IsFreeText(20)
  readonly nationalInsuranceNumber?: string;
}

export class RegisterClaimantBody extends DatedBody {
  /** Where; that of whoever registers unless told. */
  @OptionalField()
  @IsUuidText()
  readonly office?: string;

  @NestedObject(() => DetailsBody)
  readonly details: DetailsBody;
}

export class CorrectDetailsBody extends DatedBody {
  /** All of it: what is left out is no longer held. */
  @NestedObject(() => DetailsBody)
  readonly details: DetailsBody;

  /** @example "Misspelled at registration" */
  @IsFreeText(500)
  readonly reason: string;
}

export class LanguagesBody extends DatedBody {
  /**
   * BCP 47 tags, the preferred one first.
   * @example ["so", "en"]
   */
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsLanguageTag({ each: true })
  readonly languages: string[];

  @IsBoolean()
  readonly interpreterNeeded: boolean;
}

export class AccessibilityNeedsBody extends DatedBody {
  /** @example "Step-free access" */
  @IsFreeText(2_000)
  readonly needs: string;
}

export class CommunitiesBody extends DatedBody {
  /**
   * As the claimant describes them, codes of the list `communities`, say; an empty list takes back what was said before.
   * @example ["somali"]
   */
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsCode({ each: true })
  readonly communities: string[];
}

export class SkillBody extends DatedBody {
  /**
   * The skill's code in its taxonomy (ESCO's concept id, say).
   * @example "S1.4.1"
   */
  @IsTaxonomyCode()
  readonly skill: string;

  @IsIn(skillLevels)
  readonly level: SkillLevel;

  /** @example "Two years in a kitchen" */
  @OptionalField()
  @IsFreeText(2_000)
  readonly workHistory?: string;
}

export class BarrierBody extends DatedBody {
  /**
   * A code of the list `barrier-themes`.
   * @example "housing"
   */
  @IsCode()
  readonly theme: string;

  @IsIn(barrierSeverities)
  readonly severity: BarrierSeverity;

  @OptionalField()
  @IsFreeText(2_000)
  readonly note?: string;
}

export class BarrierResolutionBody extends DatedBody {
  @OptionalField()
  @IsFreeText(2_000)
  readonly note?: string;
}

/** A claimant's record, as far as the asker's roles see it. */
export class ClaimantAnswer extends ClaimantRecord {
  /** The day that it speaks of, where the past was asked for. */
  readonly asAt?: string;
  /** By what had been recorded when, where the past was asked for. */
  readonly knownAt?: string;
  /**
   * The fields that the asker's roles do not see. They are `null`, whatever is in them.
   * @example ["nationalInsuranceNumber", "claims.paidPence"]
   */
  readonly masked: string[];
}
