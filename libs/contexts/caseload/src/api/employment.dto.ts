import {
  IsCode,
  IsFreeText,
  IsRecordDay,
  IsUuidText,
  NestedObject,
  OptionalField,
  QueryList,
  DatedBody,
} from '@alongside/http';
import { IsBoolean, IsIn } from 'class-validator';
import {
  checkResults,
  checkWeeks,
  evidenceKinds,
  workingHours,
  type CheckResult,
  type CheckWeeks,
  type EvidenceKind,
  type WorkingHours,
} from '../domain/employment/employment.events';
import { EmploymentRecord, employmentStates } from '../read-models/employment/employment.record';
import { IsAmountPence } from './amount-pence.decorator';
import { MomentPageAnswer, MomentPageQuery } from './moment.dto';
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

  /** Where the register of employers has it. */
  @OptionalField()
  @IsUuidText()
  readonly employerId?: string;

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

export class EvidenceWithdrawalBody extends DatedBody {
  @IsIn(evidenceKinds)
  readonly evidence: EvidenceKind;

  /** The day that the evidence is of. */
  @IsRecordDay()
  readonly evidencedOn: string;

  /** @example "The payslip is of somebody else" */
  @IsFreeText(500)
  readonly reason: string;
}

/** The check's own day says when it was made. */
export class SustainedCheckBody extends DatedBody {
  /** Since the job started. */
  @IsIn(checkWeeks)
  readonly weeks: CheckWeeks;

  @IsIn(checkResults)
  readonly result: CheckResult;

  /** What it rests on that the claimant is in the job: with that result, and with no other. */
  @OptionalField()
  @IsIn(evidenceKinds)
  readonly evidence?: EvidenceKind;

  /** @example "Likes the early shift" */
  @OptionalField()
  @IsFreeText(2_000)
  readonly note?: string;
}

/** All of the check again: what is left out is no longer held. */
export class SustainedCheckCorrectionBody extends DatedBody {
  /** Which check it is: after so many weeks. */
  @IsIn(checkWeeks)
  readonly weeks: CheckWeeks;

  /** Left out where there was no such check. */
  @OptionalField()
  @IsIn(checkResults)
  readonly result?: CheckResult;

  /** What it rests on that the claimant is in the job: with that result, and with no other. */
  @OptionalField()
  @IsIn(evidenceKinds)
  readonly evidence?: EvidenceKind;

  /** Of a check that there was. */
  @OptionalField()
  @IsFreeText(2_000)
  readonly note?: string;

  /** The day on which the check was made; as it is on record unless told. */
  @OptionalField()
  @IsRecordDay()
  readonly checkedOn?: string;

  /** @example "Ticked the wrong answer" */
  @IsFreeText(500)
  readonly reason: string;
}

export class EmploymentEndBody extends DatedBody {
  /**
   * A code of the list `employment-end-reasons`.
   * @example "contract-over"
   */
  @IsCode()
  readonly reason: string;
}

export class JobEndBody {
  @IsRecordDay()
  readonly endedOn: string;

  /**
   * A code of the list `employment-end-reasons`.
   * @example "contract-over"
   */
  @IsCode()
  readonly endReason: string;
}

export class EmploymentEndCorrectionBody extends DatedBody {
  /** Left out, the job goes on after all. */
  @OptionalField()
  @NestedObject(() => JobEndBody)
  readonly end?: JobEndBody;

  /** @example "Meant for another job" */
  @IsFreeText(500)
  readonly reason: string;
}

export class LossContactClosureBody extends DatedBody {
  /**
   * A code of the list `loss-contact-reasons`.
   * @example "in-touch"
   */
  @IsCode()
  readonly reason: string;

  /** @example "Comes to the office on Monday" */
  @OptionalField()
  @IsFreeText(2_000)
  readonly note?: string;
}

export class LossContactReopeningBody extends DatedBody {
  /** @example "Did not come on Monday" */
  @IsFreeText(500)
  readonly reason: string;
}

export class EmploymentsQuery extends MomentPageQuery {
  /** Those that go on and those that ended, unless told. */
  @QueryList({ oneOf: employmentStates })
  readonly state?: string[];
}

/** A job, as far as the asker's roles see it. */
export class EmploymentAnswer extends EmploymentRecord {
  /**
   * The fields that the asker's roles do not see. They are `null`, whatever is in them.
   * @example ["healthIssues", "sustained.note"]
   */
  readonly masked: string[];
}

export class EmploymentsAnswer extends MomentPageAnswer {
  /** What started last first. */
  readonly entries: EmploymentAnswer[];
}
