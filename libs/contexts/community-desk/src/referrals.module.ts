import { Module } from '@nestjs/common';
import { ReadLogModule } from '@alongside/privacy';
import { EndNames } from './api/end-names';
import { NetworkController } from './api/network.controller';
import { ReferralListsController } from './api/referral-lists.controller';
import { ReferralsController } from './api/referrals.controller';
import { UnmetNeedsController } from './api/unmet-needs.controller';
import { RequestReferralHandler } from './application/request-referral.handler';
import { TellReferralHandler } from './application/tell-referral.handler';
import { CountNetworkHandler } from './read-models/network/network-statistics.query';
import { ListDeskNamesHandler, ShowNetworkHandler } from './read-models/network/network.query';
import { ListReferralsHandler } from './read-models/referral/list-referrals.query';
import { ReferralRecords } from './read-models/referral/referral-records';
import { SeesReferralHandler, ShowReferralHandler } from './read-models/referral/referral.query';
import { FindNearListingsHandler } from './read-models/unmet-needs/near-listings.query';
import { CountUnmetNeedsHandler, ListUnmetNeedsHandler } from './read-models/unmet-needs/unmet-needs.query';

@Module({
  imports: [ReadLogModule],
  controllers: [NetworkController, UnmetNeedsController, ReferralListsController, ReferralsController],
  providers: [
    RequestReferralHandler,
    TellReferralHandler,
    ListReferralsHandler,
    ShowReferralHandler,
    SeesReferralHandler,
    ReferralRecords,
    CountNetworkHandler,
    ShowNetworkHandler,
    ListDeskNamesHandler,
    EndNames,
    ListUnmetNeedsHandler,
    CountUnmetNeedsHandler,
    FindNearListingsHandler,
  ],
})
export class ReferralsModule {}
