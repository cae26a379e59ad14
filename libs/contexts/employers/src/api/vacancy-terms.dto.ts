import { IsTaxonomyCode, IsWeeklyHours } from '@alongside/caseload';
import {
  IsCode,
  IsFreeText,
  IsLocalDate,
  IsPence,
  IsUuidText,
  NestedList,
  NestedObject,
  OptionalField,
} from '@alongside/http';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsUrl, Matches, Max, Min } from 'class-validator';
import { payPeriods, type PayPeriod } from '../domain/vacancy/vacancy-terms';

/** By code and the taxonomy that it is of, or in words. */
export class CodedOrWordedBody {
  /** @example "soc2020" */
  @OptionalField()
  @IsCode()
  readonly taxonomy?: string;

  /** @example "9263" */
  @OptionalField()
  @IsTaxonomyCode()
  readonly code?: string;

  /** What the taxonomy calls it. @example "Kitchen and catering assistants" */
  @OptionalField()
  @IsFreeText(200)
  readonly label?: string;

  @OptionalField()
  @IsFreeText(200)
  readonly words?: string;
}

/** Who offers it. */
export class OfferedByBody {
  /** An employer of the register. */
  @OptionalField()
  @IsUuidText()
  readonly employerId?: string;

  /** @example "Example Bakery" */
  @IsFreeText(200)
  readonly name: string;
}

/** A week. */
export class VacancyHoursBody {
  /** @example 30 */
  @OptionalField()
  @IsWeeklyHours()
  readonly from?: number;

  /** @example 37.5 */
  @OptionalField()
  @IsWeeklyHours()
  readonly to?: number;

  /** @example "5am to 1pm" */
  @OptionalField()
  @IsFreeText(200)
  readonly pattern?: string;
}

export class PayBody {
  /** In the minor unit of the currency, such as pence. */
  @OptionalField()
  @IsPence()
  readonly fromMinor?: number;

  @OptionalField()
  @IsPence()
  readonly toMinor?: number;

  /** ISO 4217. @example "GBP" */
  @Matches(/^[A-Z]{3}$/, { message: 'must be the code of a currency' })
  readonly currency: string;

  @OptionalField()
  @IsIn(payPeriods)
  readonly period?: PayPeriod;
}

export class WorkPlaceBody {
  /** @example "Shop" */
  @OptionalField()
  @IsFreeText(300)
  readonly name?: string;

  @OptionalField()
  @IsFreeText(300)
  readonly street?: string;

  /** @example "London" */
  @OptionalField()
  @IsFreeText(300)
  readonly locality?: string;

  @OptionalField()
  @IsFreeText(300)
  readonly region?: string;

  /** @example "NW10 4TR" */
  @OptionalField()
  @IsFreeText(20)
  readonly postcode?: string;

  /** ISO 3166-1. @example "GB" */
  @OptionalField()
  @IsFreeText(100)
  readonly country?: string;
}

/** What is offered, all of it: what is left out is not said. Nothing in it is about anybody who might take it. */
export class VacancyTermsBody {
  /** A code of the list `opportunity-kinds`. @example "job" */
  @IsCode()
  readonly kind: string;

  /** @example "Bakery assistant" */
  @IsFreeText(300)
  readonly title: string;

  /** HTML or plain text; of HTML a few harmless elements stay. @example "<p>Early shifts.</p>" */
  @IsFreeText(50_000)
  readonly description: string;

  @NestedObject(() => OfferedByBody)
  readonly employer: OfferedByBody;

  @OptionalField()
  @NestedObject(() => CodedOrWordedBody)
  readonly occupation?: CodedOrWordedBody;

  @OptionalField()
  @NestedList(() => CodedOrWordedBody, { max: 50 })
  readonly requiredSkills?: CodedOrWordedBody[];

  @OptionalField()
  @NestedList(() => CodedOrWordedBody, { max: 50 })
  readonly wantedSkills?: CodedOrWordedBody[];

  /** Codes of the list `employment-types`. @example ["full-time"] */
  @OptionalField()
  @IsArray()
  @ArrayMaxSize(8)
  @ArrayUnique()
  @IsCode({ each: true })
  readonly employmentTypes?: string[];

  @OptionalField()
  @NestedObject(() => VacancyHoursBody)
  readonly hours?: VacancyHoursBody;

  @OptionalField()
  @NestedObject(() => PayBody)
  readonly pay?: PayBody;

  /** How many can be taken on: one unless told. */
  @OptionalField()
  @IsInt()
  @Min(1)
  @Max(10_000)
  readonly places?: number;

  /** Codes of the list `pre-employment-checks`. @example ["right-to-work"] */
  @OptionalField()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsCode({ each: true })
  readonly checks?: string[];

  /** The last day on which it can be applied for. */
  @OptionalField()
  @IsLocalDate()
  readonly validThrough?: string;

  @OptionalField()
  @NestedList(() => WorkPlaceBody, { max: 50 })
  readonly locations?: WorkPlaceBody[];

  /** Whether it may be done from anywhere. */
  @OptionalField()
  @IsBoolean()
  readonly remote?: boolean;

  /** @example "https://jobs.example/17" */
  @OptionalField()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  readonly url?: string;
}
