import { Module } from '@nestjs/common';
import { HoldsController } from './api/holds.controller';
import { ReadingsController } from './api/readings.controller';
import { RightsRequestsController } from './api/rights-requests.controller';
import { SubjectAccessController } from './api/subject-access.controller';
import { GrantErasureHandler } from './application/erasure/grant-erasure.handler';
import { PlaceHoldHandler } from './application/place-hold.handler';
import { ReceiveRequestHandler } from './application/rights-request/receive-request.handler';
import { SubjectAccesses } from './application/subject-access/subject-accesses';
import { ListHoldsHandler } from './read-models/hold/holds-of-person.query';
import { ListReadingsHandler } from './read-models/read-log/list-readings.query';
import { ListRightsRequestsHandler } from './read-models/rights-request/list-rights-requests.query';
import { GetRightsRequestHandler } from './read-models/rights-request/rights-request.query';
import { ReadLogModule } from './read-log.module';

@Module({
  imports: [ReadLogModule],
  controllers: [HoldsController, ReadingsController, RightsRequestsController, SubjectAccessController],
  providers: [
    GrantErasureHandler,
    PlaceHoldHandler,
    ReceiveRequestHandler,
    SubjectAccesses,
    GetRightsRequestHandler,
    ListHoldsHandler,
    ListReadingsHandler,
    ListRightsRequestsHandler,
  ],
})
export class PrivacyModule {}
