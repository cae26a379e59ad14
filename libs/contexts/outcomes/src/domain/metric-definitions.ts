import { type AgeBands, defaultAgeBands } from './age-band';
import { always, type DatedParameter } from './dated-parameter';
import { evidenceKinds } from './destination';
import type { MetricDefinition, RateDefinition, SuccessRule } from './metric-definition';

/** The ages by which claims are grouped; the facts of claims are folded with them. */
export const ageBands: DatedParameter<AgeBands> = always(defaultAgeBands);

/** What the three definitions share. */
const ofClaims = {
  owner: { level: 'nation' },
  population: { unit: 'claim', cohorts: 'on-flow-month' },
  start: 'claim-opened',
  exclusions: ['entered-in-error'],
  disclosureControl: { suppressUpTo: 7, roundTo: 5 },
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

/** Every version of every definition that the code can compute. */
export const metricDefinitions: readonly MetricDefinition[] = [offFlow, backToWork, timeToJob];
