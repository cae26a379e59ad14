import type { LocalDate, Uuid } from '@alongside/kernel';
import type { ClaimantNameRecord } from '@alongside/employers';

/** By which formula matches are ordered. */
export class MatchDefinitionRecord {
  /** @example "match-score" */
  readonly id: string;
  /** @example 1 */
  readonly version: number;
}

/** A course that teaches what is missing, and that can be begun. */
export class GapCourseRecord {
  readonly courseId: Uuid;
  /** @example "Food hygiene, level 2" */
  readonly title: string;
  readonly startsOn: LocalDate;
  readonly placesLeft: number;
}

/** What somebody has that is close to what is asked for. */
export class NearlyRecord {
  /** What the claimant has. @example "S1.4.2" */
  readonly code: string;
  readonly label: string | null;
  /** What it is to what is asked for: narrower, broader, or a sibling. @example "sibling" */
  readonly is: string;
  /** The broader concept by which they are close. @example "S1.4" */
  readonly via: string;
  readonly viaLabel: string | null;
}

/** One thing that a vacancy asks for, and how it is met. */
export class AskedRecord {
  /** @example "S1.4.1" */
  readonly code: string;
  /** As the taxonomy in force calls it. @example "bake bread" */
  readonly label: string | null;
  /** required, wanted or occupation. @example "required" */
  readonly as: string;
  /** matched, nearly or missing. @example "matched" */
  readonly standing: string;
  /** How well, as it was said of a matched skill. @example "advanced" */
  readonly level: string | null;
  /** declared or gained, of a matched skill. @example "declared" */
  readonly source: string | null;
  readonly nearly: NearlyRecord | null;
  /** Of one that is not matched: the occupation in which the claimant worked and that takes the skill. To be asked. @example "5432" */
  readonly suggestedBy: string | null;
  /** Of one that is not matched: the first three courses for the asker's offices that teach it and can be begun. */
  readonly courses: GapCourseRecord[];
  /** What it adds to the score, and what it can add at most. @example 12.5 */
  readonly adds: number;
  readonly atMost: number;
}

/** A vacancy that could be something for a claimant. */
export class MatchedVacancyRecord {
  readonly vacancyId: Uuid;
  /** @example "Baker" */
  readonly title: string;
  /** A code of the list `opportunity-kinds`. @example "job" */
  readonly kind: string;
  readonly employerId: Uuid | null;
  /** @example "Corner Bakery" */
  readonly employerName: string;
  /** Which office looks after it. */
  readonly office: Uuid;
  /** The asker works there. */
  readonly ofOwnOffice: boolean;
  readonly placesLeft: number;
  /** The last day on which it can be applied for. */
  readonly validThrough: LocalDate | null;
  readonly remote: boolean | null;
  /** Of 100. @example 62.5 */
  readonly score: number;
  readonly asked: AskedRecord[];
}

/** Somebody who could be put forward for a vacancy. */
export class MatchedClaimantRecord {
  readonly claimantId: Uuid;
  readonly claimantName: ClaimantNameRecord | null;
  /** `given` for this employer, or `to-be-asked`: whoever refused is not listed. @example "to-be-asked" */
  readonly consent: string;
  /** Of 100. @example 62.5 */
  readonly score: number;
  readonly asked: AskedRecord[];
}
