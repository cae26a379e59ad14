import { Module } from '@nestjs/common';
import { OutcomesController } from './api/outcomes.controller';
import { StatisticsController } from './api/statistics.controller';
import { AskBenefitPaidHandler } from './read-models/figures/benefit-paid.query';
import { AskCourseToJobHandler } from './read-models/figures/course-to-job.query';
import { ListDefinitionsHandler } from './read-models/figures/definitions.query';
import { AskDeskToJobHandler } from './read-models/figures/desk-to-job.query';
import { AskMeetingsKeptHandler } from './read-models/figures/meetings-kept.query';
import { MemberDigest } from './read-models/figures/member-digest';
import { AskOutcomeScoreHandler } from './read-models/figures/outcome-score.query';
import { AskPlanToJobHandler } from './read-models/figures/plan-to-job.query';
import { AskRateHandler } from './read-models/figures/rate.query';
import { AskTimeToJobHandler } from './read-models/figures/time-to-job.query';
import { AskMeetingsStatisticsHandler } from './read-models/statistics/meetings-statistics.query';
import { AskRateStatisticsHandler } from './read-models/statistics/rate-statistics.query';
import { AskTimeToJobStatisticsHandler } from './read-models/statistics/time-to-job-statistics.query';

/** Needs the default data source, and 32 bytes under `memberDigestKey`. */
@Module({
  controllers: [OutcomesController, StatisticsController],
  providers: [
    MemberDigest,
    AskRateHandler,
    AskTimeToJobHandler,
    AskBenefitPaidHandler,
    AskMeetingsKeptHandler,
    AskPlanToJobHandler,
    AskDeskToJobHandler,
    AskCourseToJobHandler,
    AskOutcomeScoreHandler,
    ListDefinitionsHandler,
    AskRateStatisticsHandler,
    AskTimeToJobStatisticsHandler,
    AskMeetingsStatisticsHandler,
  ],
})
export class OutcomesModule {}
