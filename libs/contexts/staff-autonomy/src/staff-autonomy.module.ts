import { Module } from '@nestjs/common';
import { ReadLogModule } from '@alongside/privacy';
import { OwnRosterController } from './api/own-roster.controller';
import { PartnershipLists } from './api/partnership-lists';
import { PartnershipListsController } from './api/partnership-lists.controller';
import { PartnershipsController } from './api/partnerships.controller';
import { AgreePlanHandler } from './application/agree-plan.handler';
import { RecordEmployerCallHandler } from './application/record-employer-call.handler';
import { SelectClaimantHandler } from './application/select-claimant.handler';
import { ListPartnershipsHandler } from './read-models/partnership/list-partnerships.query';
import { CountPartnershipsHandler } from './read-models/partnership/partnership-figures.query';
import { ShowPartnershipHandler } from './read-models/partnership/partnership.query';

/** Needs `KnownEmployers`. */
@Module({
  imports: [ReadLogModule],
  controllers: [OwnRosterController, PartnershipsController, PartnershipListsController],
  providers: [
    SelectClaimantHandler,
    AgreePlanHandler,
    RecordEmployerCallHandler,
    PartnershipLists,
    ShowPartnershipHandler,
    ListPartnershipsHandler,
    CountPartnershipsHandler,
  ],
})
export class StaffAutonomyModule {}
