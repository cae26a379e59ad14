import type { LocalDate, Uuid } from '@alongside/kernel';

export class OverviewCountAnswer {
  /** @example 12 */
  readonly count: number;
  /** The list of exactly these. @example "/v1/offices/0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f/caseload?overdue=true" */
  readonly query: string;
}

export class AdvisorOverviewAnswer {
  readonly advisorId: Uuid;
  /** present, absent, or gone: holds the role at this office no longer. @example "present" */
  readonly here: string;
  /** The first day back; `null` where nobody knows it, or the advisor is not absent. */
  readonly absentUntil: LocalDate | null;
  readonly caseload: OverviewCountAnswer;
  /** Met since Monday, or with an appointment until Sunday. */
  readonly meetingThisWeek: OverviewCountAnswer;
  /** With an appointment whose day has passed without a word of what became of it. */
  readonly overdue: OverviewCountAnswer;
  /** With an open claim, and no meeting for 28 days. */
  readonly notSeenForFourWeeks: OverviewCountAnswer;
  /** Of an advisor who is not here: those for whom nobody who is there stands in today. */
  readonly uncovered: OverviewCountAnswer | null;
}

/** Numbers alone of claimants: whom they count, the lists say to those who may see them. Of the advisors, who is away. */
export class OfficeOverviewAnswer {
  /** Today in London. */
  readonly asAt: LocalDate;
  readonly caseload: OverviewCountAnswer;
  /** In nobody's charge. */
  readonly unassigned: OverviewCountAnswer;
  /** With an advisor proposed who has not answered yet. */
  readonly proposed: OverviewCountAnswer;
  /** In the charge of somebody who is not here, with nobody to stand in; `null` while all who have claimants are here. */
  readonly uncovered: OverviewCountAnswer | null;
  /** Who is an advisor here or has claimants here, the largest caseload first. */
  readonly advisors: AdvisorOverviewAnswer[];
}
