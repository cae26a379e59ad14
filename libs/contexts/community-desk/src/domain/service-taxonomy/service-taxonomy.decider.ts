import type { Dated, Decider, Uuid } from '@alongside/kernel';
import { differences } from '../service-listing/standard/differences';
import type { PublishedTaxonomy, PublishedTerm } from '../service-listing/standard/published';
import { serviceTaxonomyEvents, type ServiceTaxonomyEvent } from './service-taxonomy.events';

export type ServiceTaxonomyCommand = Dated & {
  readonly kind: 'describe';
  readonly taxonomy: PublishedTaxonomy;
  /** It was only named, by a term that is in it: what is known of it stays. */
  readonly isOnlyNamed?: true;
  readonly terms: readonly PublishedTerm[];
};

export interface ServiceTaxonomyState {
  readonly taxonomy: PublishedTaxonomy | null;
  readonly terms: Readonly<Record<Uuid, PublishedTerm>>;
}

/** So many terms an event: with all that is said of them it stays well below what a store takes. */
const termsAnEvent = 200;

/** By what services are sorted: a taxonomy of the standard, with its terms. */
export const serviceTaxonomyDecider: Decider<ServiceTaxonomyState, ServiceTaxonomyCommand, ServiceTaxonomyEvent> = {
  category: 'serviceTaxonomy',
  events: serviceTaxonomyEvents,
  initialState: { taxonomy: null, terms: {} },
  decide,
  evolve,
};

function decide(
  { taxonomy: known, terms: knownTerms }: ServiceTaxonomyState,
  { taxonomy, isOnlyNamed, terms, occurredAt }: ServiceTaxonomyCommand,
): readonly ServiceTaxonomyEvent[] {
  const facts = { taxonomyId: taxonomy.id, occurredAt };
  const isNew = known === null || (!isOnlyNamed && differences(known, taxonomy).length > 0);
  const changed = terms.filter((term) => differences(knownTerms[term.id], term).length > 0);
  return [
    ...(isNew ? [{ type: 'ServiceTaxonomyDescribed', data: { ...facts, taxonomy } } as const] : []),
    ...inParts(changed).map(
      (part) => ({ type: 'ServiceTaxonomyTermsDescribed', data: { ...facts, terms: part } }) as const,
    ),
  ];
}

function evolve(state: ServiceTaxonomyState, { type, data }: ServiceTaxonomyEvent): ServiceTaxonomyState {
  switch (type) {
    case 'ServiceTaxonomyDescribed':
      return { ...state, taxonomy: data.taxonomy };
    case 'ServiceTaxonomyTermsDescribed':
      return { ...state, terms: { ...state.terms, ...Object.fromEntries(data.terms.map((term) => [term.id, term])) } };
  }
}

function inParts(terms: readonly PublishedTerm[]): readonly (readonly PublishedTerm[])[] {
  const starts = Array.from({ length: Math.ceil(terms.length / termsAnEvent) }, (_, part) => part * termsAnEvent);
  return starts.map((start) => terms.slice(start, start + termsAnEvent));
}
