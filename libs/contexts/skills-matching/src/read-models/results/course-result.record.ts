import type { LocalDate, Uuid } from '@alongside/kernel';

/** A share of those of whom it can be said. */
export class HiredShareRecord {
  readonly count: number;
  /** `null` with the reason where it can be said of nobody. @example 0.4 */
  readonly rate: number | null;
  /** Wilson, 95 %. @example 0.2188 */
  readonly lower: number | null;
  /** @example 0.6134 */
  readonly upper: number | null;
  /** too-early: for nobody the weeks are over yet. */
  readonly reason: string | null;
  /** The enrolments. */
  readonly query: string;
}

/** What became of those who completed a course. */
export class CourseResultRecord {
  readonly courseId: Uuid;
  /** @example "Food hygiene, level 2" */
  readonly title: string;
  readonly providerId: Uuid;
  readonly endsOn: LocalDate;
  /** Of claimants whom the asker may see. */
  readonly completed: number;
  readonly completedQuery: string;
  /** For whom the weeks are over: of them the shares are. */
  readonly mature: number;
  /** Hired within the weeks for work that asks for a skill that the course teaches. */
  readonly asking: HiredShareRecord;
  /** Hired within the weeks at all. */
  readonly hired: HiredShareRecord;
}
