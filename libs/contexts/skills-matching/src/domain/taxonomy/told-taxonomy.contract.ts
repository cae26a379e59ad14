import type { PublishedPart, TaxonomyEvent } from './taxonomy.events';

export const skills: PublishedPart = { part: 'skills', language: 'en', digest: 'a', count: 3 };
export const french: PublishedPart = { ...skills, language: 'fr', digest: 'b' };
const attribution = 'Made up by nobody.';
const facts = { taxonomy: 'bakery', occurredAt: '2026-03-02' };

export const publishedVersion = (version: string, ...parts: readonly PublishedPart[]) =>
  ({
    type: 'TaxonomyVersionPublished',
    data: { ...facts, version, attribution, parts },
  }) as const satisfies TaxonomyEvent;
export const inForce = (version: string, from = '2026-03-02') =>
  ({ type: 'TaxonomyVersionPutInForce', data: { ...facts, version, from } }) as const satisfies TaxonomyEvent;
export const mapped = (code: string, to: string, taxonomy = 'bakery') =>
  ({
    type: 'ConceptMapped',
    data: { ...facts, code, to: { taxonomy, code: to }, reason: 'It is called so now' },
  }) as const satisfies TaxonomyEvent;
export const mappingWithdrawn = (code: string) =>
  ({ type: 'ConceptMappingWithdrawn', data: { ...facts, code, reason: 'It is not' } }) as const satisfies TaxonomyEvent;
