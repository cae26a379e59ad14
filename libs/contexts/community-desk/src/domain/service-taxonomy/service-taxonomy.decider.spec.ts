import { deciderSpec } from '@alongside/testing';
import { serviceTaxonomyDecider } from './service-taxonomy.decider';
import type { ServiceTaxonomyEvent } from './service-taxonomy.events';

const taxonomies = deciderSpec(serviceTaxonomyDecider);
const on = { occurredAt: '2026-03-02', today: '2026-03-02' };
const taxonomy = { id: '0192ffff-0000-7000-8000-00000000000a', name: 'Kinds of help', description: 'What is offered' };
const termOf = (number: number, name = `Help ${number}`) => ({
  id: `0192ffff-0000-7000-8000-${String(number).padStart(12, '0')}`,
  name,
  description: name,
});
const describe_ = (terms = [termOf(1)], told = taxonomy) =>
  ({ kind: 'describe', taxonomy: told, terms, ...on }) as const;
const facts = { taxonomyId: taxonomy.id, occurredAt: on.occurredAt };
const described: ServiceTaxonomyEvent = { type: 'ServiceTaxonomyDescribed', data: { ...facts, taxonomy } };
const termsDescribed = (...terms: ReturnType<typeof termOf>[]): ServiceTaxonomyEvent => ({
  type: 'ServiceTaxonomyTermsDescribed',
  data: { ...facts, terms },
});

describe('a taxonomy of services', () => {
  it('is described with its terms', () =>
    taxonomies
      .given()
      .when(describe_())
      .then(described, termsDescribed(termOf(1))));

  it('says nothing when it is described as it is', () =>
    taxonomies
      .given(described, termsDescribed(termOf(1)))
      .when(describe_())
      .thenNothing());

  it('tells what is new and what is said otherwise, and keeps the rest', () =>
    taxonomies
      .given(described, termsDescribed(termOf(1), termOf(2)))
      .when(describe_([termOf(2, 'Help with forms'), termOf(3)], { ...taxonomy, name: 'Help' }))
      .then(
        { type: 'ServiceTaxonomyDescribed', data: { ...facts, taxonomy: { ...taxonomy, name: 'Help' } } },
        termsDescribed(termOf(2, 'Help with forms'), termOf(3)),
      ));

  it('stays as it was described when a term only names it', () =>
    taxonomies
      .given(described)
      .when({ ...describe_([], { ...taxonomy, description: '' }), isOnlyNamed: true })
      .thenNothing());

  it('tells many terms in parts, so that no event is too large to store', () => {
    const terms = Array.from({ length: 201 }, (_, number) => termOf(number));
    taxonomies
      .given(described)
      .when(describe_(terms))
      .then(termsDescribed(...terms.slice(0, 200)), termsDescribed(terms[200]!));
  });
});
