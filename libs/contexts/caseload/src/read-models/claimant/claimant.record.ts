import type { LocalDate, Month, Uuid } from '@alongside/kernel';
import type { ClaimRecord } from '../claim/claim.record';
import type { EmploymentRecord } from '../employment/employment.record';
import type { MergeRecord } from '../merge/merge.record';
import type { OpenFlagRecord } from '../note/open-flag.record';

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

/** Somebody, or some organisation, who supports a claimant. */
export class SupporterRecord {
  readonly supporterId: Uuid;
  /** @example "elder" */
  readonly kind: string;
  /** Of one with a record of the own the name there, for those who may read that record too. */
  readonly name: string | null;
  readonly contact: ContactRecord | null;
  /** Where the supporter has a record of the own. */
  readonly personId: Uuid | null;
  readonly organisationId: Uuid | null;
  readonly namedOn: LocalDate;
  readonly endedOn: LocalDate | null;
}

export class ExcludedRecord {
  /** person or organisation. */
  readonly kind: string;
  readonly id: Uuid;
}

/** Who may not see a claimant. */
export class ExclusionRecord {
  readonly exclusionId: Uuid;
  readonly excluded: ExcludedRecord;
  /** Why it was set. */
  readonly reason: string | null;
  readonly setOn: LocalDate;
  readonly liftedOn: LocalDate | null;
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
  /** `null` only where masked. */
  readonly communities: string[] | null;
  readonly skills: SkillRecord[];
  readonly barriers: BarrierRecord[];
  /** The open ones of the notes. `null` only where masked. */
  readonly flags: OpenFlagRecord[] | null;
  /** In the order in which they were named, those who support no longer too. `null` only where masked. */
  readonly supporters: SupporterRecord[] | null;
  /** In the order in which they were set, those that were lifted too. `null` only where masked. */
  readonly exclusions: ExclusionRecord[] | null;
  /** The record that stays, where this one was found to be a duplicate: whatever is recorded of the person goes there. */
  readonly mergedInto: MergeRecord | null;
  /**
   * The duplicates of this record. Its claims and jobs here are those of all; what else was said stands on the duplicate's own. At a moment of
   * the past those of then that are merged into it still.
   */
  readonly mergedRecords: MergeRecord[];
  /** The newest first. */
  readonly claims: ClaimRecord[];
  /** The newest first. */
  readonly employments: EmploymentRecord[];
}
