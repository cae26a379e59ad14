import type { ServiceListingEvent } from '../../libs/contexts/community-desk/src/domain/service-listing/service-listing.events';
import type { ServiceTaxonomyEvent } from '../../libs/contexts/community-desk/src/domain/service-taxonomy/service-taxonomy.events';
import type { ExamplesOf } from './golden-files';

const serviceId = '0192aaaa-0000-7000-8000-000000000081';
const organizationId = '0192aaaa-0000-7000-8000-000000000082';
const taxonomyId = '0192aaaa-0000-7000-8000-000000000083';

const ofListing = { serviceId, organizationId, occurredAt: '2026-03-02' };
const ofTaxonomy = { taxonomyId, occurredAt: '2026-03-02' };

const service = {
  id: serviceId,
  name: 'Help with forms',
  status: 'active',
  organization_id: organizationId,
  organization: { id: organizationId, name: 'Invented Association', description: 'A support group' },
};

export const serviceListingExamples = {
  ServiceListingPublished: { ...ofListing, service, source: 'invented-directory' },
  ServiceListingChanged: { ...ofListing, service: { ...service, name: 'Help with letters' }, fields: ['name'] },
  ServiceListingAssured: { ...ofListing, assuredOn: '2026-03-02' },
  ServiceListingGoneFromFeed: ofListing,
  ServiceListingFoundInFeed: ofListing,
  ServiceListingWithdrawn: { ...ofListing, reason: 'service-ended' },
  ServiceListingShownAgain: ofListing,
  ServiceListingEnteredInError: { ...ofListing, reason: 'listed-twice' },
} satisfies ExamplesOf<ServiceListingEvent>;

export const serviceTaxonomyExamples = {
  ServiceTaxonomyDescribed: {
    ...ofTaxonomy,
    taxonomy: { id: taxonomyId, name: 'Kinds of help', description: 'What is offered' },
  },
  ServiceTaxonomyTermsDescribed: {
    ...ofTaxonomy,
    terms: [{ id: organizationId, name: 'Forms', description: 'Help with forms', taxonomy_id: taxonomyId }],
  },
} satisfies ExamplesOf<ServiceTaxonomyEvent>;
