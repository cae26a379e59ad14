import type { TaxonomyEvent } from '../../libs/contexts/skills-matching/src/domain/taxonomy/taxonomy.events';
import type { TaxonomySheetEvent } from '../../libs/contexts/skills-matching/src/domain/taxonomy-sheet/taxonomy-sheet.events';
import type { ExamplesOf } from './golden-files';

const ofTaxonomy = { taxonomy: 'esco', occurredAt: '2026-03-02' };
const ofSheet = { ...ofTaxonomy, version: '1.2.0', sheet: 7, digest: 'jGzcvB9m0tqF4yN1', left: ['S9.9.9'] };

export const taxonomiesExamples = {
  TaxonomyVersionPublished: {
    ...ofTaxonomy,
    version: '1.2.0',
    attribution: 'This service uses a made-up classification.',
    parts: [{ part: 'skills', language: 'en', digest: 'jGzcvB9m0tqF4yN1', count: 2 }],
  },
  TaxonomyVersionPutInForce: { ...ofTaxonomy, version: '1.2.0', from: '2026-04-01' },
  ConceptMapped: {
    ...ofTaxonomy,
    code: 'S9.9.9',
    to: { taxonomy: 'esco', code: 'S1.4.1' },
    reason: 'Retired, and said of the same work',
  },
  ConceptMappingWithdrawn: { ...ofTaxonomy, code: 'S9.9.9', reason: 'It was another kind of work' },
  ConceptsPublished: {
    ...ofSheet,
    part: 'skills',
    language: 'en',
    concepts: [
      {
        code: 'S1.4.1',
        uri: 'http://data.europa.eu/esco/skill/S1.4.1',
        kind: 'skill',
        type: 'skill/competence',
        reuseLevel: 'cross-sector',
        status: 'released',
        label: 'explain what was made up',
        alternatives: ['say that it was made up'],
        hidden: ['say it was made-up'],
        texts: { description: 'To say that something was invented.' },
      },
    ],
  },
  ConceptRelationsPublished: {
    ...ofSheet,
    part: 'occupation-skills',
    relations: [{ code: '2654.9', essential: ['S1.4.1'], optional: ['S1.4.1'] }],
  },
} satisfies ExamplesOf<TaxonomyEvent> & ExamplesOf<TaxonomySheetEvent>;
