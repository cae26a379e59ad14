import { Module } from '@nestjs/common';
import { ReadLogModule } from '@alongside/privacy';
import { OpenReferralController } from './api/open-referral.controller';
import { ServiceListingsController } from './api/service-listings.controller';
import { ChangeListingHandler, PublishListingHandler } from './application/publish-listing.handler';
import { TellListingHandler } from './application/tell-listing.handler';
import { DeskSessionsModule } from './desk-sessions.module';
import { GatheringsModule } from './gatherings.module';
import { ReferralsModule } from './referrals.module';
import { ListOrganizationsHandler } from './read-models/open-referral/organizations.query';
import { ListPlacesHandler } from './read-models/open-referral/places.query';
import { ListServicesHandler } from './read-models/open-referral/services.query';
import { ShowObjectHandler } from './read-models/open-referral/shown-object.query';
import { ListTaxonomiesHandler, ListTaxonomyTermsHandler } from './read-models/open-referral/taxonomies.query';
import {
  ListListingsOfFeedHandler,
  ListServiceListingsHandler,
  ShowServiceListingHandler,
} from './read-models/service-listing/service-listings.query';
import { DeskLookUpsController } from './api/desk-look-ups.controller';
import { DeskMembersController } from './api/desk-members.controller';
import { DesksController } from './api/desks.controller';
import { JoinDeskPartnerHandler } from './application/join-desk-partner.handler';
import { JoinDeskWorkerHandler } from './application/join-desk-worker.handler';
import { OpenDeskHandler } from './application/open-desk.handler';
import { ListDeskPartnersHandler, ListDeskWorkersHandler } from './read-models/desk/desk-members.query';
import { ShowDeskHandler } from './read-models/desk/desk.query';
import { ListDesksHandler } from './read-models/desk/desks.query';
import { ListOrganisationsOfAskerHandler } from './read-models/desk/organisations-of-asker.query';
import { FindWhereaboutsOfDeskHandler } from './read-models/desk/whereabouts-of-desk.query';

@Module({
  imports: [ReadLogModule, DeskSessionsModule, GatheringsModule, ReferralsModule],
  controllers: [
    DesksController,
    DeskLookUpsController,
    DeskMembersController,
    OpenReferralController,
    ServiceListingsController,
  ],
  providers: [
    OpenDeskHandler,
    JoinDeskPartnerHandler,
    JoinDeskWorkerHandler,
    ShowDeskHandler,
    ListDesksHandler,
    FindWhereaboutsOfDeskHandler,
    ListOrganisationsOfAskerHandler,
    ListDeskPartnersHandler,
    ListDeskWorkersHandler,
    PublishListingHandler,
    ChangeListingHandler,
    TellListingHandler,
    ListServicesHandler,
    ListPlacesHandler,
    ListOrganizationsHandler,
    ListTaxonomiesHandler,
    ListTaxonomyTermsHandler,
    ShowObjectHandler,
    ListServiceListingsHandler,
    ShowServiceListingHandler,
    ListListingsOfFeedHandler,
  ],
})
export class CommunityDeskModule {}
