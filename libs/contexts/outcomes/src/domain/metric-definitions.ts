import { type AgeBands, defaultAgeBands } from './age-band';
import { always, type DatedParameter } from './dated-parameter';
import { evidenceKinds } from './destination';
import type {
  BenefitDefinition,
  CourseToJobDefinition,
  Definition,
  MeetingsDefinition,
  MetricDefinition,
  PlanToJobDefinition,
  RateDefinition,
  ScoreDefinition,
  StepsToJobDefinition,
  SuccessRule,
} from './metric-definition';

/** The ages by which claims are grouped; the facts of claims are folded with them. */
export const ageBands: DatedParameter<AgeBands> = always(defaultAgeBands);

/** What all definitions share. */
const ofTheNation = {
  owner: { level: 'nation' },
  exclusions: ['entered-in-error'],
  disclosureControl: { suppressUpTo: 7, roundTo: 5 },
} as const;

/** What the definitions of claims share. */
const ofClaims = {
  ...ofTheNation,
  population: { unit: 'claim', cohorts: 'on-flow-month' },
  start: 'claim-opened',
  parameters: {
    reentryWindowWeeks: always(26),
    reportingLagDays: always(0),
    ageBands,
  },
} as const;

/** The windows of Jobcentre Plus; employment and support allowance is also read at 65 weeks. */
const jobcentreWindow: RateDefinition['window'] = {
  kind: 'within-weeks',
  weeks: [13, 26, 39, 52],
  furtherByBenefit: { 'employment-and-support-allowance': [65] },
};

const intoWork: SuccessRule = { destinations: ['employment', 'self-employment'], evidence: evidenceKinds };

/** Of the claims of a cohort, the share that ended within so many weeks, wherever people went. */
export const offFlow: RateDefinition = {
  id: 'off-flow',
  version: 1,
  title: 'Off-flow rate',
  ...ofClaims,
  success: { destinations: 'any', evidence: 'not-needed' },
  window: jobcentreWindow,
  maturity: 'cohort-complete',
};

/** Of the same claims, the share that ended within so many weeks in a job that has evidence. */
export const backToWork: RateDefinition = {
  id: 'back-to-work',
  version: 1,
  title: 'Back-to-work rate',
  ...ofClaims,
  success: intoWork,
  window: jobcentreWindow,
  maturity: 'cohort-complete',
};

/** How long it takes from the opening of a claim to the first day of the job that it ended in. */
export const timeToJob: MetricDefinition = {
  id: 'time-to-job',
  version: 1,
  title: 'Time to job',
  ...ofClaims,
  success: intoWork,
  window: { kind: 'time-to-event' },
  maturity: 'none',
};

/** What was paid for each week of each claimant on benefit, before a day and after it. */
export const benefitPaid: BenefitDefinition = {
  id: 'benefit-paid',
  version: 1,
  title: 'Benefit paid per claimant-week',
  ...ofTheNation,
  population: { unit: 'claimant-week' },
  measure: 'pence-for-the-days-of-the-window',
  window: { kind: 'around-a-day', weeks: 13 },
  maturity: 'window-over',
  parameters: { reportingLagDays: always(0), ageBands },
};

/** Of the meetings that were due and of which it is recorded, the share to which the claimant came, late or in time. */
export const meetingsKept: MeetingsDefinition = {
  id: 'meetings-kept',
  version: 1,
  title: 'Share of meetings kept',
  ...ofTheNation,
  population: { unit: 'scheduled-meeting', creditedTo: 'advisor-on-the-day' },
  success: { attendance: ['attended', 'late'] },
  maturity: 'attendance-recorded',
};

/** Staff Autonomy: how long it takes from the plan to the first day of the job that the claim ended in. */
export const planToJob: PlanToJobDefinition = {
  id: 'plan-to-job',
  version: 1,
  title: 'Weeks from plan to job',
  ...ofTheNation,
  platform: 'staff-autonomy',
  population: { unit: 'claim-with-agreed-plan' },
  start: 'plan-agreed',
  success: intoWork,
  window: { kind: 'time-to-event' },
  maturity: 'none',
};

/** The desk: of the claims, how many led to it, from there to somebody else, and into a job. */
export const deskToJob: StepsToJobDefinition = {
  id: 'desk-to-job',
  version: 1,
  title: 'From the desk to a job',
  ...ofClaims,
  platform: 'community-desk',
  steps: ['contact', 'referral', 'job'],
  success: intoWork,
  window: { kind: 'within-weeks', weeks: [26], furtherByBenefit: {} },
  maturity: 'cohort-complete',
};

/** Skills-Matching: of those who completed a course, the share placed in an occupation that asks for a skill which the course taught. */
export const courseToJob: CourseToJobDefinition = {
  id: 'course-to-job',
  version: 1,
  title: 'Completers placed where the taught skill is asked for',
  ...ofTheNation,
  platform: 'skills-matching',
  population: { unit: 'claim-with-completed-course', cohorts: 'on-flow-month' },
  start: 'course-completed',
  success: { evidence: evidenceKinds, occupation: 'asks-for-taught-skill' },
  window: { kind: 'within-weeks', weeks: [26], furtherByBenefit: {} },
  maturity: 'cohort-complete',
  parameters: { reportingLagDays: always(0) },
};

/** High-Barriers: what became of what support cases were about. */
export const outcomeScore: ScoreDefinition = {
  id: 'outcome-score',
  version: 1,
  title: 'Outcome score of support cases',
  ...ofTheNation,
  platform: 'high-barriers',
  population: { unit: 'support-case' },
  measure: 'mean-score',
  points: { achieved: 1, partially: 0.5, not: 0 },
  maturity: 'case-closed',
};

/** Every version of every definition that the code can compute. */
export const metricDefinitions: readonly Definition[] = [
  offFlow,
  backToWork,
  timeToJob,
  benefitPaid,
  meetingsKept,
  planToJob,
  deskToJob,
  courseToJob,
  outcomeScore,
];
