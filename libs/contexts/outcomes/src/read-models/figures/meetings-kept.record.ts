import { AnswerHead, type FigureInterval } from './figure.record';

export class MeetingsParameters {
  /** What counts as kept. @example ["attended", "late"] */
  readonly kept: string[];
  /** Of the intervals. @example 0.95 */
  readonly level: number;
}

export class MissedMeetings {
  /** The class of the reason. @example "logistics" */
  readonly reason: string;
  readonly count: number;
}

/** Meetings of the selection that are not in the share, and why. */
export class MeetingsLeftOut {
  readonly cancelled: number;
  /** Their day has come, and nobody has said whether the claimant did. */
  readonly unrecorded: number;
  /** Entered in error. */
  readonly excluded: number;
  /** Hidden by disclosure control: never from an evaluator. */
  readonly suppressed: number;
}

export class MeetingsRow {
  /** A value for each dimension. @example { "month": "2026-03" } */
  readonly group: Readonly<Record<string, string>>;
  /** Meetings that were kept. @example 17 */
  readonly numerator: number;
  /** Meetings that were due and of which the attendance is recorded. @example 20 */
  readonly denominator: number;
  /** From 0 to 1; `null` where no meeting is in the denominator. @example 0.85 */
  readonly rate: number | null;
  /** Wilson's, as if meetings of one claimant were as different as those of several. */
  readonly interval: FigureInterval | null;
  /** Why there is no share. @example "empty-denominator" */
  readonly reason?: string;
  /** In time. */
  readonly attended: number;
  readonly late: number;
  readonly missed: MissedMeetings[];
  readonly leftOut: MeetingsLeftOut;
  /** A keyed digest of the meetings in the denominator: equal digests, equal meetings. */
  readonly members: string;
}

/** The first row's share less the second's. */
export class MeetingsComparison {
  readonly difference: number | null;
  /** Newcombe's hybrid of two Wilson intervals. */
  readonly interval: FigureInterval | null;
  readonly reason?: string;
}

/** Meetings of those on a platform are in its row; these are those of all who are not on it. */
export class MeetingsBesidePlatform {
  /** @example "staff-autonomy" */
  readonly platform: string;
  readonly others: MeetingsRow;
  /** The platform's share less that of the others. */
  readonly comparison: MeetingsComparison;
}

export class MeetingsAnswer extends AnswerHead {
  readonly parameters: MeetingsParameters;
  readonly rows: MeetingsRow[];
  /** Where one dimension has two rows that add up. */
  readonly comparison: MeetingsComparison | null;
  /** By platforms alone: each with those who are not on it. */
  readonly besidePlatforms: MeetingsBesidePlatform[] | null;
}
