import type { PublishedConcept, PublishedRelations } from './published-concept';
import type { TaxonomySheetEvent } from './taxonomy-sheet.events';

/** A made-up taxonomy of the bakery, as it is told by its sheets. */
export const bakery = { taxonomy: 'bakery', version: '1', sheet: 3, occurredAt: '2026-03-02' };

export const kneading: PublishedConcept = {
  code: 'knead',
  uri: 'http://data.europa.eu/esco/skill/knead',
  kind: 'skill',
  type: 'skill/competence',
  reuseLevel: 'sector-specific',
  status: 'released',
  label: 'knead dough',
  alternatives: ['work the dough', 'pétrir'],
  hidden: ['kneed doug'],
  texts: { description: 'By hand or by machine.' },
};
export const proving: PublishedConcept = { code: 'prove', kind: 'skill', label: 'prove loaves' };
export const baker: PublishedConcept = {
  code: 'baker',
  kind: 'occupation',
  notation: '7512.1',
  group: '7512',
  label: 'baker',
};

export const published = (digest: string, concepts: readonly PublishedConcept[], left: readonly string[] = []) =>
  ({
    type: 'ConceptsPublished',
    data: { ...bakery, part: 'skills', language: 'en', digest, concepts, left },
  }) as const satisfies TaxonomySheetEvent;

export const related = (
  part: 'broader-skills' | 'occupation-skills',
  relations: readonly PublishedRelations[],
  left: readonly string[] = [],
) =>
  ({
    type: 'ConceptRelationsPublished',
    data: { ...bakery, part, digest: 'related', relations, left },
  }) as const satisfies TaxonomySheetEvent;
