import { claimFactsFold } from './read-models/claim-facts/claim-facts.fold';

export { askedOf } from './api/asked-of';
export { RateQuery, TimeToJobQuery } from './api/figure.dto';
export { OutcomesModule } from './outcomes.module';
export { memberDigestKey } from './read-models/figures/member-digest';
export { AskRate } from './read-models/figures/rate.query';
export { RateAnswer } from './read-models/figures/rate.record';
export { AskTimeToJob } from './read-models/figures/time-to-job.query';
export { CurveStep, TimeToJobAnswer } from './read-models/figures/time-to-job.record';

export const outcomesFolds = [claimFactsFold];
