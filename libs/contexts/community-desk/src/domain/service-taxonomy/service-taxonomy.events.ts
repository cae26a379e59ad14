import type { EventDefinitions, EventOf, Uuid } from '@alongside/kernel';
import type { PublishedTaxonomy, PublishedTerm } from '../service-listing/standard/published';

interface OfTaxonomy {
  readonly taxonomyId: Uuid;
}

export type ServiceTaxonomyEvent =
  | EventOf<'ServiceTaxonomyDescribed', OfTaxonomy & { readonly taxonomy: PublishedTaxonomy }>
  /** New terms, or what is said of them now. Listings go on using a term that its publisher drops: none goes. */
  | EventOf<'ServiceTaxonomyTermsDescribed', OfTaxonomy & { readonly terms: readonly PublishedTerm[] }>;

export const serviceTaxonomyEvents = {
  ServiceTaxonomyDescribed: { subject: null, protect: {} },
  ServiceTaxonomyTermsDescribed: { subject: null, protect: {} },
} as const satisfies EventDefinitions<ServiceTaxonomyEvent>;
