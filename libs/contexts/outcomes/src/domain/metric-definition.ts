import { type AgeBands } from './age-band';
import { type DatedParameter } from './dated-parameter';
import type { Destination, EvidenceKind } from './destination';
import type { OutcomePoints } from './outcome-score';

/**
 * What a figure means, as data. A version that was ever used is never edited: a change is a new version, and figures of the old one
 * stay what they were.
 */
export interface Definition {
  readonly id: string;
  /** From 1. */
  readonly version: number;
  readonly title: string;
  readonly owner: MetricOwner;
  /** What counts nowhere, not even in the denominator. */
  readonly exclusions: readonly 'entered-in-error'[];
  readonly disclosureControl: DisclosureControl;
}

/** A figure of claims and what became of them. */
export interface MetricDefinition extends Definition {
  readonly population: {
    readonly unit: 'claim';
    /** The calendar by which openings fall into cohort months. */
    readonly cohorts: 'on-flow-month';
  };
  readonly start: 'claim-opened';
  readonly success: SuccessRule;
  readonly window: MetricWindow;
  readonly maturity: MaturityRule;
  readonly parameters: MetricParameters;
}

/** What was paid for each week of each claimant on benefit, before a day and after it. */
export interface BenefitDefinition extends Definition {
  readonly population: { readonly unit: 'claimant-week' };
  /** A payment counts by the days that it is for, a part of it for a part of them. */
  readonly measure: 'pence-for-the-days-of-the-window';
  /** So many weeks on either side, unless told. */
  readonly window: { readonly kind: 'around-a-day'; readonly weeks: number };
  /** A window counts from the day on which it and the reporting lag are over. */
  readonly maturity: 'window-over';
  readonly parameters: Pick<MetricParameters, 'reportingLagDays' | 'ageBands'>;
}

/** How many of the meetings that were due took place. */
export interface MeetingsDefinition extends Definition {
  /** Meetings by the day of the appointment, credited to whoever was in charge on it. */
  readonly population: { readonly unit: 'scheduled-meeting'; readonly creditedTo: 'advisor-on-the-day' };
  readonly success: { readonly attendance: readonly ('attended' | 'late')[] };
  /** A meeting counts once its day has come and its attendance is recorded. */
  readonly maturity: 'attendance-recorded';
}

/** How long it takes from a plan that both have signed to the claim's job, on a platform and beside it. */
export interface PlanToJobDefinition extends Definition {
  readonly platform: string;
  /** Claims in which a plan was agreed. */
  readonly population: { readonly unit: 'claim-with-agreed-plan' };
  /** The day of the first plan of the claim; on the platform, of the first that is followed there. */
  readonly start: 'plan-agreed';
  readonly success: SuccessRule;
  readonly window: Extract<MetricWindow, { kind: 'time-to-event' }>;
  readonly maturity: 'none';
}

/** How many of the claims reach each step on the way to a job, on a platform and beside it. */
export type StepsToJobDefinition = RateDefinition & {
  readonly platform: string;
  readonly steps: readonly string[];
};

/** Who completed a course is placed where what it taught is asked for, and beside the platform. */
export interface CourseToJobDefinition extends Definition {
  readonly platform: string;
  /** Claims in which a course was completed, by the on-flow month of the first completion. */
  readonly population: { readonly unit: 'claim-with-completed-course'; readonly cohorts: 'on-flow-month' };
  /** The first completion in the claim; of those beside, the opening. */
  readonly start: 'course-completed';
  /** A job that began within the window. */
  readonly success: {
    readonly evidence: readonly EvidenceKind[];
    /** By a taxonomy: its essential and optional skills. */
    readonly occupation: 'asks-for-taught-skill';
  };
  readonly window: RateDefinition['window'];
  readonly maturity: MaturityRule;
  readonly parameters: Pick<MetricParameters, 'reportingLagDays'>;
}

/** What the support cases of a platform came to. */
export interface ScoreDefinition extends Definition {
  readonly platform: string;
  /** Cases that were opened while a claim was open; they are grouped as it is. */
  readonly population: { readonly unit: 'support-case' };
  /** Of each case the mean over its areas, of the cases their mean. */
  readonly measure: 'mean-score';
  /** What each outcome of an area is worth. */
  readonly points: OutcomePoints;
  /** A case counts once it was closed. */
  readonly maturity: 'case-closed';
}

export type MetricOwner =
  { readonly level: 'nation' } | { readonly level: 'office' | 'partnership'; readonly id: string };

/** A claim's closing that counts as a success. */
export interface SuccessRule {
  readonly destinations: 'any' | readonly Destination[];
  /**
   * The claim's job needs evidence of one of these kinds; `not-needed` where leaving is all that is asked. The destination that was
   * stated at the closing is no evidence.
   */
  readonly evidence: 'not-needed' | readonly EvidenceKind[];
}

export type MetricWindow =
  | {
      readonly kind: 'within-weeks';
      readonly weeks: readonly number[];
      /** Further windows of single benefits, by the benefit's code. */
      readonly furtherByBenefit: Readonly<Record<string, readonly number[]>>;
    }
  /** The whole time until the success, the end of follow-up or the as-at day. */
  | { readonly kind: 'time-to-event' };

/** A definition that counts who succeeded within so many weeks. */
export type RateDefinition = MetricDefinition & { readonly window: Extract<MetricWindow, { kind: 'within-weeks' }> };

/**
 * `cohort-complete`: a cohort counts from the day on which its youngest claim is as old as the window and the reporting lag together.
 * `none`: claims of any age count, for as long as they were seen.
 */
export type MaturityRule = 'cohort-complete' | 'none';

export interface DisclosureControl {
  /** Analysts see no count up to this, 0 included. */
  readonly suppressUpTo: number;
  /** Analysts see counts rounded to a multiple of this, and rates of rounded counts. */
  readonly roundTo: number;
}

export interface MetricParameters {
  /** A claim opened within so many weeks of the end of another one is linked to it. */
  readonly reentryWindowWeeks: DatedParameter<number>;
  /** Days that closings may take to be reported; a cohort waits for them. */
  readonly reportingLagDays: DatedParameter<number>;
  readonly ageBands: DatedParameter<AgeBands>;
}
