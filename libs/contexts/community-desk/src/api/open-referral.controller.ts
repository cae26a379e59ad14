import { applyDecorators, Controller, Get, Query, UseInterceptors, type Type } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { OpenAnswerInterceptor, PathUuid, Public, QueryOperation } from '@alongside/http';
import { ListOrganizations } from '../read-models/open-referral/organizations.query';
import { ListPlaces } from '../read-models/open-referral/places.query';
import { ListServices } from '../read-models/open-referral/services.query';
import { ShowObject } from '../read-models/open-referral/shown-object.query';
import { ListTaxonomies, ListTaxonomyTerms } from '../read-models/open-referral/taxonomies.query';
import { listingFilters, pageOf, placeFilters } from './open-referral-asked';
import {
  OpenReferralAbout,
  OpenReferralObject,
  OpenReferralPage,
  OpenReferralPageQuery,
  OrganizationsQuery,
  ServiceAtLocationsQuery,
  ServicesQuery,
  TaxonomyTermsQuery,
} from './open-referral.dto';

const about: OpenReferralAbout = {
  version: 'HSDS-UK-3.0',
  profile: 'https://open-referral-uk-profile.readthedocs.io/en/latest/',
  openapi_url: 'https://raw.githubusercontent.com/OpenReferralUK/uk-profile/main/schema/openapi.json',
};

/** A public answer of the standard. */
function Standard(summary: string, answer: Type, refusals: readonly string[] = []): MethodDecorator {
  return applyDecorators(
    Public(),
    UseInterceptors(OpenAnswerInterceptor),
    QueryOperation({ summary, answer, ...(refusals.length > 0 && { refusals: { 'not-found': refusals } }) }),
  );
}

const StandardList = (of: string) => Standard(`List ${of}, as Open Referral UK has them`, OpenReferralPage);
const StandardObject = (of: string) =>
  Standard(`Show ${of} with all that is nested in it`, OpenReferralObject, ['community-desk/open-referral-not-found']);

/** The interface of Open Referral UK, HSDS 3.0: its names, its pages, its filters. */
@ApiTags('open referral')
@Controller('open-referral')
export class OpenReferralController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Standard('Say which version of the standard is served', OpenReferralAbout)
  about(): OpenReferralAbout {
    return about;
  }

  @Get('services')
  @StandardList('services')
  services(@Query() query: ServicesQuery) {
    return this.queries.execute(new ListServices(listingFilters(query), pageOf(query)));
  }

  @Get('services/:id')
  @StandardObject('a service')
  service(@PathUuid('id') id: string) {
    return this.queries.execute(new ShowObject('service', id));
  }

  @Get('service_at_locations')
  @StandardList('services at locations')
  serviceAtLocations(@Query() query: ServiceAtLocationsQuery) {
    return this.queries.execute(new ListPlaces(placeFilters(query), pageOf(query)));
  }

  @Get('service_at_locations/:id')
  @StandardObject('a service at a location')
  serviceAtLocation(@PathUuid('id') id: string) {
    return this.queries.execute(new ShowObject('service_at_location', id));
  }

  @Get('organizations')
  @StandardList('organisations that offer services')
  organizations(@Query() query: OrganizationsQuery) {
    return this.queries.execute(new ListOrganizations(query, pageOf(query)));
  }

  @Get('organizations/:id')
  @StandardObject('an organisation')
  organization(@PathUuid('id') id: string) {
    return this.queries.execute(new ShowObject('organization', id));
  }

  @Get('taxonomies')
  @StandardList('taxonomies')
  taxonomies(@Query() query: OpenReferralPageQuery) {
    return this.queries.execute(new ListTaxonomies(pageOf(query)));
  }

  @Get('taxonomies/:id')
  @StandardObject('a taxonomy')
  taxonomy(@PathUuid('id') id: string) {
    return this.queries.execute(new ShowObject('taxonomy', id));
  }

  @Get('taxonomy_terms')
  @StandardList('terms of taxonomies')
  taxonomyTerms(@Query() query: TaxonomyTermsQuery) {
    return this.queries.execute(new ListTaxonomyTerms(query.taxonomy_id?.[0], pageOf(query)));
  }

  @Get('taxonomy_terms/:id')
  @StandardObject('a term of a taxonomy')
  taxonomyTerm(@PathUuid('id') id: string) {
    return this.queries.execute(new ShowObject('taxonomy_term', id));
  }
}
