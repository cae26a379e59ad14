import { Module } from '@nestjs/common';
import { OutcomesController } from './api/outcomes.controller';
import { AskBenefitPaidHandler } from './read-models/figures/benefit-paid.query';
import { ListDefinitionsHandler } from './read-models/figures/definitions.query';
import { AskMeetingsKeptHandler } from './read-models/figures/meetings-kept.query';
import { MemberDigest } from './read-models/figures/member-digest';
import { AskRateHandler } from './read-models/figures/rate.query';
import { AskTimeToJobHandler } from './read-models/figures/time-to-job.query';

/** Needs the default data source, and 32 bytes under `memberDigestKey`. */
@Module({
  controllers: [OutcomesController],
  providers: [
    MemberDigest,
    AskRateHandler,
    AskTimeToJobHandler,
    AskBenefitPaidHandler,
    AskMeetingsKeptHandler,
    ListDefinitionsHandler,
  ],
})
export class OutcomesModule {}
