import type { LocalDate, Month, Uuid } from '@alongside/kernel';
import type { NameRecord } from '../claimant/claimant.record';

/** A claimant who was looked for. */
export class FoundClaimantRecord {
  readonly id: Uuid;
  readonly name: NameRecord;
  /** @example "1994-07" */
  readonly birthMonth: Month | null;
  readonly registeredOn: LocalDate;
  /** Whose the record is. */
  readonly office: Uuid | null;
  /** Who is in charge. */
  readonly advisorId: Uuid | null;
  /**
   * How the name answers to the one that was asked for: `exact`; `same-folded` but for marks, capitals and the like; `begins` with it;
   * `sounds-alike`. `null` where no name was.
   * @example "sounds-alike"
   */
  readonly match: string | null;
  /** Where a duplicate that is merged into this record is what was found. */
  readonly foundAs: FoundAsRecord | null;
}

/** What was found of somebody whose other record stays. */
export class FoundAsRecord {
  readonly id: Uuid;
  readonly name: NameRecord;
}

/** A record that was told apart from that of a claimant. */
export class DismissedDuplicateRecord {
  readonly id: Uuid;
  readonly name: NameRecord | null;
  readonly on: LocalDate;
  readonly reason: string | null;
}

/** A claimant who may be somebody who has another record. */
export class PossibleDuplicateRecord {
  readonly id: Uuid;
  readonly name: NameRecord;
  readonly dateOfBirth: LocalDate | null;
  /** @example "1994-07" */
  readonly birthMonth: Month | null;
  readonly registeredOn: LocalDate;
  /** Whose the record is. */
  readonly office: Uuid | null;
  /**
   * same-name, similar-name, same-date-of-birth, same-birth-month, same-phone or same-email.
   * @example ["similar-name", "same-birth-month"]
   */
  readonly reasons: string[];
}
