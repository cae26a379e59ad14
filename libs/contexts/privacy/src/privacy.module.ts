import { Module } from '@nestjs/common';
import { HoldsController } from './api/holds.controller';
import { ReadingsController } from './api/readings.controller';
import { RequestOutcomesController } from './api/request-outcomes.controller';
import { RetentionController } from './api/retention.controller';
import { RightsRequestsController } from './api/rights-requests.controller';
import { SubjectAccessController } from './api/subject-access.controller';
import { GrantErasureHandler } from './application/erasure/grant-erasure.handler';
import { PlaceHoldHandler } from './application/place-hold.handler';
import { ExpirePersonHandler } from './application/retention/expire-person.handler';
import { ReceiveRequestHandler } from './application/rights-request/receive-request.handler';
import { SubjectAccesses } from './application/subject-access/subject-accesses';
import { ListHoldsHandler } from './read-models/hold/holds-of-person.query';
import { ListReadingsHandler } from './read-models/read-log/list-readings.query';
import { ListExpiredPersonsHandler } from './read-models/retention/list-expired-persons.query';
import { ListRetentionRulesHandler } from './read-models/retention/list-retention-rules.query';
import { ListRightsRequestsHandler } from './read-models/rights-request/list-rights-requests.query';
import { GetRightsRequestHandler } from './read-models/rights-request/rights-request.query';
import { ReadLogModule } from './read-log.module';

@Module({
  imports: [ReadLogModule],
  controllers: [
    HoldsController,
    ReadingsController,
    RequestOutcomesController,
    RetentionController,
    RightsRequestsController,
    SubjectAccessController,
  ],
  providers: [
    ExpirePersonHandler,
    GrantErasureHandler,
    PlaceHoldHandler,
    ReceiveRequestHandler,
    SubjectAccesses,
    GetRightsRequestHandler,
    ListExpiredPersonsHandler,
    ListHoldsHandler,
    ListReadingsHandler,
    ListRetentionRulesHandler,
    ListRightsRequestsHandler,
  ],
})
export class PrivacyModule {}
