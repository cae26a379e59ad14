import type { Instant, LocalDate, Moment, Month, Uuid } from '@alongside/kernel';

/** What figures of meetings can be broken down by; several dimensions give a row for each combination. */
export const meetingDimensions = ['office', 'advisor', 'kind', 'month', 'quarter', 'platform'] as const;

export type MeetingDimension = (typeof meetingDimensions)[number];

/** Meetings of any of the values of each list; what is left out does not narrow. */
export interface MeetingFilter {
  readonly office?: readonly Uuid[];
  /** In charge on the day of the meeting; `unassigned` for nobody. */
  readonly advisor?: readonly string[];
  readonly kind?: readonly string[];
  /** Of which the claimant was one on the day of the meeting; `none` for none. */
  readonly platform?: readonly string[];
  /** Calendar months of the meetings, both ends included. */
  readonly month?: { readonly from?: Month; readonly to?: Month };
}

/** What somebody asks of meetings. */
export interface AskedOfMeetings {
  /** The day that the figure speaks of; today in London unless told. */
  readonly asAt?: LocalDate;
  /** What had been recorded by then counts; by now unless told. */
  readonly knownAt?: Instant;
  readonly by: readonly MeetingDimension[];
  readonly filter: MeetingFilter;
}

export interface MeetingSelection extends Moment {
  readonly by: readonly MeetingDimension[];
  readonly filter: MeetingFilter;
}
