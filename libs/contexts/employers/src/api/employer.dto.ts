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
  QueryBoolean,
  QueryDate,
  QueryList,
  QueryRange,
  QueryText,
} from '@alongside/http';
import type { LocalDate } from '@alongside/kernel';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, Matches } from 'class-validator';
import { EmployerEntry } from '../read-models/employer/employer.record';
import type { EmployersFilter } from '../read-models/employer/employers.query';

export class BusinessSiteBody {
  /** @example ["1 Invented Yard"] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @IsFreeText(200, { each: true })
  readonly lines: string[];

  /** @example "NW10 0XX" */
  @Matches(/^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}$/, { message: 'must be a postcode such as NW10 0XX' })
  readonly postcode: string;
}

export class EmployerDetailsBody {
  /** @example "Example Kitchens Ltd" */
  @IsFreeText(200)
  readonly name: string;

  /**
   * Of Companies House; a sole trader has none.
   * @example "01234567"
   */
  @OptionalField()
  @Matches(/^[0-9A-Z]{2}[0-9]{5}[0-9A-Z]$/, { message: 'must be a company number of eight characters' })
  readonly companyNumber?: string;

  /** @example ["The Example Canteen"] */
  @OptionalField()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsFreeText(200, { each: true })
  readonly tradingNames?: string[];

  /**
   * A code of the list `employer-sectors`.
   * @example "hospitality"
   */
  @IsCode()
  readonly sector: string;

  /**
   * A code of the list `employer-sizes`.
   * @example "small"
   */
  @IsCode()
  readonly size: string;

  /**
   * As the employer says itself, a code of the list `communities`.
   * @example "somali"
   */
  @OptionalField()
  @IsCode()
  readonly community?: string;

  /** Where the business works: nobody's home. */
  @OptionalField()
  @NestedObject(() => BusinessSiteBody)
  readonly site?: BusinessSiteBody;
}

export class RegisterEmployerBody extends DatedBody {
  /** Which office works with it. */
  @IsUuidText()
  readonly office: string;

  @NestedObject(() => EmployerDetailsBody)
  readonly details: EmployerDetailsBody;
}

export class EmployerCorrectionBody extends DatedBody {
  /** All of them: what is left out is no longer held. */
  @NestedObject(() => EmployerDetailsBody)
  readonly details: EmployerDetailsBody;

  /**
   * A code of the list `employer-correction-reasons`.
   * @example "moved"
   */
  @IsCode()
  readonly reason: string;
}

export class EmployerOfficeBody extends DatedBody {
  @IsUuidText()
  readonly office: string;
}

export class EmployerStageBody extends DatedBody {
  /**
   * A code of the list `employer-stages`.
   * @example "engaged"
   */
  @IsCode()
  readonly stage: string;

  /**
   * A code of the list `employer-stage-reasons`.
   * @example "agreed"
   */
  @IsCode()
  readonly reason: string;
}

export class WillingnessBody extends DatedBody {
  /**
   * All of them, codes of the list `willingness-conditions`.
   * @example ["mentor"]
   */
  @OptionalField()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsCode({ each: true })
  readonly conditions?: string[];

  /** When to ask again. */
  @OptionalField()
  @IsRecordDay()
  readonly reviewOn?: string;
}

export class WillingnessEndBody extends DatedBody {
  /**
   * A code of the list `willingness-end-reasons`.
   * @example "no-places"
   */
  @IsCode()
  readonly reason: string;
}

export class EmployerErrorBody extends DatedBody {
  /**
   * A code of the list `employer-error-reasons`.
   * @example "registered-twice"
   */
  @IsCode()
  readonly reason: string;
}

export class EmployersQuery extends PageQuery implements EmployersFilter {
  /** Those that any of these offices works with; those of all offices of the asker's unless told. */
  @QueryList({ of: 'uuid' })
  readonly office?: string[];

  /** Part of the name or of a trading name. */
  @QueryText({ max: 100 })
  readonly name?: string;

  @QueryList()
  readonly sector?: string[];

  @QueryList()
  readonly size?: string[];

  @QueryList()
  readonly stage?: string[];

  /** As they say themselves; `none` of those that do not say. */
  @QueryList()
  readonly community?: string[];

  /** Only those that are willing to hire people at risk, or only those that are not, or never said. */
  @QueryBoolean()
  readonly willing?: boolean;

  /** With no contact on or after that day, and registered before it. */
  @QueryDate()
  readonly notContactedSince?: LocalDate;

  /** When to ask again whether they are willing. */
  @QueryRange({ of: 'date' })
  readonly review?: { readonly from?: LocalDate; readonly to?: LocalDate };
}

/** How many employers of the list have a code, and the list of exactly those. */
export class EmployersCount {
  /** @example "engaged" */
  readonly code: string;
  readonly count: number;
  /** @example "/v1/employers?stage=engaged" */
  readonly query: string;
}

export class EmployersCounts {
  readonly stage: EmployersCount[];
  readonly sector: EmployersCount[];
  /** Of `true` and `false`. */
  readonly willing: EmployersCount[];
}

export class EmployersAnswer extends PageAnswer {
  /** By name. */
  readonly entries: EmployerEntry[];
  /** Of the whole list, at the moment of the page. */
  readonly counts: EmployersCounts;
}
