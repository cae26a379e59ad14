import type { AnyFold } from '@alongside/projections';
import { claimFactsFold } from './read-models/claim-facts/claim-facts.fold';
import { jobFactsFold } from './read-models/job-facts/job-facts.fold';
import { meetingFactsFold } from './read-models/meeting-facts/meeting-facts.fold';
import { planFactsFold } from './read-models/plan-facts/plan-facts.fold';
import { platformFactsFold } from './read-models/platform-facts/platform-facts.fold';
import { paymentFactsFold } from './read-models/payment-facts/payment-facts.fold';

export { askedOf, askedOfBenefit, askedOfMeetings } from './api/asked-of';
export {
  BenefitQuery,
  CourseToJobQuery,
  DeskToJobQuery,
  FigureQuery,
  MeetingsQuery,
  PlanToJobQuery,
  RateQuery,
  TimeToJobQuery,
} from './api/figure.dto';
export { OutcomesModule } from './outcomes.module';
export { AskBenefitPaid } from './read-models/figures/benefit-paid.query';
export { BenefitAnswer, BenefitFigure } from './read-models/figures/benefit-paid.record';
export { AskCourseToJob } from './read-models/figures/course-to-job.query';
export { CourseToJobAnswer } from './read-models/figures/course-to-job.record';
export { AskDeskToJob } from './read-models/figures/desk-to-job.query';
export { DeskToJobAnswer } from './read-models/figures/desk-to-job.record';
export { AskMeetingsKept } from './read-models/figures/meetings-kept.query';
export { MeetingsAnswer } from './read-models/figures/meetings-kept.record';
export { memberDigestKey } from './read-models/figures/member-digest';
export { AskOutcomeScore } from './read-models/figures/outcome-score.query';
export { OutcomeScoreAnswer } from './read-models/figures/outcome-score.record';
export { AskPlanToJob } from './read-models/figures/plan-to-job.query';
export { PlanToJobAnswer } from './read-models/figures/plan-to-job.record';
export { AskRate } from './read-models/figures/rate.query';
export { RateAnswer } from './read-models/figures/rate.record';
export { AskTimeToJob } from './read-models/figures/time-to-job.query';
export { CurveStep, TimeToJobAnswer } from './read-models/figures/time-to-job.record';

export const outcomesFolds: readonly AnyFold[] = [
  claimFactsFold,
  paymentFactsFold,
  meetingFactsFold,
  planFactsFold,
  jobFactsFold,
  platformFactsFold,
];
