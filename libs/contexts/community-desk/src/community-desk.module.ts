import { Module } from '@nestjs/common';
import { ReadLogModule } from '@alongside/privacy';
import { OpenReferralController } from './api/open-referral.controller';
import { ServiceListingsController } from './api/service-listings.controller';
import { ChangeListingHandler, PublishListingHandler } from './application/publish-listing.handler';
import { TellListingHandler } from './application/tell-listing.handler';
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

@Module({
  imports: [ReadLogModule],
  controllers: [OpenReferralController, ServiceListingsController],
  providers: [
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
