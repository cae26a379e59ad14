import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { serviceTaxonomyDecider } from '../../domain/service-taxonomy/service-taxonomy.decider';
import type { ServiceTaxonomyEvent } from '../../domain/service-taxonomy/service-taxonomy.events';
import { serviceTaxonomyFold } from './service-taxonomy.fold';

const taxonomyId = '0192ffff-0000-7000-8000-00000000000a';
const facts = { taxonomyId, occurredAt: '2026-03-02' };
const term = (number: number, name: string) => ({
  id: `0192ffff-0000-7000-8000-00000000000${number}`,
  name,
  description: name,
});
const terms = (...told: ReturnType<typeof term>[]): ServiceTaxonomyEvent => ({
  type: 'ServiceTaxonomyTermsDescribed',
  data: { ...facts, terms: told },
});
const described = (name: string): ServiceTaxonomyEvent => ({
  type: 'ServiceTaxonomyDescribed',
  data: { ...facts, taxonomy: { id: taxonomyId, name, description: name } },
});

describe('the taxonomies of services', () => {
  const taxonomies = projectionSpec({
    fold: serviceTaxonomyFold,
    deciders: [serviceTaxonomyDecider],
    database: useTestDatabase(),
  });

  it('are as they were last described, each term too', async () => {
    const events = [
      described('Help'),
      terms(term(1, 'Forms'), term(2, 'Letters')),
      terms(term(2, 'Letters read')),
      described('Kinds of help'),
    ];
    const shown = await taxonomies.project(events.map((event) => ({ stream: `serviceTaxonomy-${taxonomyId}`, event })));
    expect(shown['taxonomy']!.map((row) => JSON.parse(row['taxonomy'] as string) as object)).toMatchObject([
      { id: taxonomyId, name: 'Kinds of help' },
    ]);
    expect(shown['term']!.map((row) => (JSON.parse(row['term'] as string) as { name: string }).name)).toEqual([
      'Forms',
      'Letters read',
    ]);
  });
});
