import type { LocalDate, Month, Uuid } from '@alongside/kernel';
import type { ClaimRecord } from '../claim/claim.record';
import type { EmploymentRecord } from '../employment/employment.record';

export class NameRecord {
  /** @example "Amina" */
  readonly given: string;
  /** @example "Example" */
  readonly family: string;
}

export class ContactRecord {
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
}

export class SkillRecord {
  /** The skill's code in its taxonomy. */
  readonly skill: string;
  /** beginner, intermediate, advanced or expert. */
  readonly level: string;
}

export class BarrierRecord {
  readonly barrierId: Uuid;
  /** @example "housing" */
  readonly theme: string;
  /** low, medium or high. */
  readonly severity: string;
  readonly identifiedOn: LocalDate;
  readonly resolvedOn: LocalDate | null;
}

/** A claimant's record as it stands. Coded fields of a person who was forgotten say `erased`; personal ones are `null`. */
export class ClaimantRecord {
  readonly id: Uuid;
  /** For `If-Match`. */
  readonly revision: number;
  readonly registeredOn: LocalDate;
  readonly name: NameRecord | null;
  readonly dateOfBirth: LocalDate | null;
  /** @example "1994-07" */
  readonly birthMonth: Month | null;
  readonly contact: ContactRecord | null;
  readonly nationalInsuranceNumber: string | null;
  readonly accessibilityNeeds: string | null;
  /** BCP 47 tags, the preferred one first. */
  readonly languages: string[];
  readonly interpreterNeeded: boolean | null;
  readonly communities: string[];
  readonly skills: SkillRecord[];
  readonly barriers: BarrierRecord[];
  /** The newest first. */
  readonly claims: ClaimRecord[];
  /** The newest first. */
  readonly employments: EmploymentRecord[];
}
