import { IsCode, IsFreeText, IsRecordDay, IsUuidText, NestedObject, OptionalField, DatedBody } from '@alongside/http';
import { IsBoolean, IsIn } from 'class-validator';
import {
  evidenceKinds,
  workingHours,
  type EvidenceKind,
  type WorkingHours,
} from '../domain/employment/employment.events';
import { IsAmountPence } from './amount-pence.decorator';
import { IsTaxonomyCode } from './taxonomy-code.decorator';
import { IsWeeklyHours } from './weekly-hours.decorator';

export class JobTermsBody {
  @IsRecordDay()
  readonly startedOn: string;

  @IsIn(workingHours)
  readonly hours: WorkingHours;

  /** @example 37.5 */
  @OptionalField()
  @IsWeeklyHours()
  readonly weeklyHours?: number;

  /** Gross, in pence. */
  @OptionalField()
  @IsAmountPence()
  readonly weeklyPayPence?: number;

  /**
   * A code of SOC 2020 or of ESCO.
   * @example "5434"
   */
  @OptionalField()
  @IsTaxonomyCode()
  readonly occupation?: string;

  /** @example "Example Kitchens Ltd" */
  @OptionalField()
  @IsFreeText(200)
  readonly employer?: string;

  /**
   * How the job was found, a code of the list `job-sources`.
   * @example "own-search"
   */
  @OptionalField()
  @IsCode()
  readonly source?: string;
}

export class StartEmploymentBody {
  @IsUuidText()
  readonly claimantId: string;

  /** The claim that the job ends. */
  @OptionalField()
  @IsUuidText()
  readonly claimId?: string;

  @OptionalField()
  @IsBoolean()
  readonly selfEmployed?: boolean;

  @NestedObject(() => JobTermsBody)
  readonly terms: JobTermsBody;

  /** What the entry rests on, where there is evidence already. */
  @OptionalField()
  @IsIn(evidenceKinds)
  readonly evidence?: EvidenceKind;
}

export class EmploymentCorrectionBody extends DatedBody {
  /** All of it: what is left out is no longer held. */
  @NestedObject(() => JobTermsBody)
  readonly terms: JobTermsBody;

  /** @example "The payslip names an earlier first day" */
  @IsFreeText(500)
  readonly reason: string;
}

export class EvidenceBody extends DatedBody {
  @IsIn(evidenceKinds)
  readonly evidence: EvidenceKind;
}

export class EmploymentEndBody extends DatedBody {
  /**
   * A code of the list `employment-end-reasons`.
   * @example "contract-over"
   */
  @IsCode()
  readonly reason: string;
}
