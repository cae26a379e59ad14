import type { LocalDate, Month, Uuid } from '@alongside/kernel';
import type { NameRecord } from '../claimant/claimant.record';
import type { OpenFlagRecord } from '../note/open-flag.record';

export class OpenBarrierRecord {
  readonly barrierId: Uuid;
  /** @example "housing" */
  readonly theme: string;
  /** low, medium or high. */
  readonly severity: string;
  readonly identifiedOn: LocalDate;
}

export class ListedAdvisorRecord {
  readonly advisorId: Uuid;
  readonly since: LocalDate;
}

export class ListedProposalRecord {
  readonly advisorId: Uuid;
  readonly office: Uuid;
  readonly on: LocalDate;
}

export class StandInRecord {
  readonly advisorId: Uuid;
  readonly from: LocalDate;
  /** The first day that is not covered any more; `null` while nobody knows it. */
  readonly to: LocalDate | null;
}

/** The open claim that was opened last, else the last one. */
export class ShownClaimRecord {
  readonly id: Uuid;
  /** @example "universal-credit" */
  readonly benefit: string;
  /** open, closed or follow-up-ended. */
  readonly state: string;
  readonly openedOn: LocalDate;
  readonly closedOn: LocalDate | null;
  /** @example "employment" */
  readonly destination: string | null;
  readonly followUpEndedOn: LocalDate | null;
  /** Whole weeks from the opening to the end, or to today. @example 12 */
  readonly weeks: number;
}

export class AppointmentRecord {
  readonly interactionId: Uuid;
  readonly on: LocalDate;
  /** In London, where an hour was agreed. @example "09:30" */
  readonly startsAt: string | null;
  /** @example "work-search-review" */
  readonly kind: string;
  /** @example "in-person" */
  readonly channel: string;
  readonly staffId: Uuid;
}

export class LastAttendanceRecord {
  readonly on: LocalDate;
  /** attended, late or missed. */
  readonly attendance: string;
}

/** A claimant on a caseload. Coded fields of a person who was forgotten say `erased`; the name is `null`. */
export class CaseloadEntryRecord {
  readonly id: Uuid;
  readonly name: NameRecord | null;
  readonly registeredOn: LocalDate;
  /** @example "1994-07" */
  readonly birthMonth: Month | null;
  /** In whole years, by the month of birth. @example 31 */
  readonly age: number | null;
  /** BCP 47 tags, the preferred one first. */
  readonly languages: string[];
  readonly interpreterNeeded: boolean | null;
  readonly communities: string[];
  /** Codes of a taxonomy. */
  readonly skills: string[];
  /** Those that are still in the way. */
  readonly barriers: OpenBarrierRecord[];
  /** The open ones, in the order in which they were raised. */
  readonly flags: OpenFlagRecord[];
  /** Who is in charge. */
  readonly advisor: ListedAdvisorRecord | null;
  /** On whose list the claimant is. */
  readonly office: Uuid | null;
  readonly proposal: ListedProposalRecord | null;
  /** Who stands in today; `null` also where whoever was to stand in is absent, or no advisor of the office. */
  readonly cover: StandInRecord | null;
  /** On an advisor's list: the advisor stands in today, somebody else is in charge. */
  readonly covering: boolean;
  readonly claim: ShownClaimRecord | null;
  /** Of the job that goes on. */
  readonly jobStartedOn: LocalDate | null;
  /** From today on. */
  readonly nextAppointment: AppointmentRecord | null;
  /** Those whose day has passed without a word of what became of them. */
  readonly overdue: AppointmentRecord[];
  readonly lastMetOn: LocalDate | null;
  readonly lastAttendance: LastAttendanceRecord | null;
  /** Appointments that were missed since the last meeting. */
  readonly missedSinceMet: number;
}
