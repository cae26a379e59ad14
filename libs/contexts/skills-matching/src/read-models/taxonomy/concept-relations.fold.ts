import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { TaxonomySheetEvent, taxonomySheetEvents } from '../../domain/taxonomy-sheet/taxonomy-sheet.events';
import { conceptKeyOf } from './concept.fold';
import { ConceptRelationsRow } from './concept-relations.row';

type Event = FoldedEvent<TaxonomySheetEvent, typeof taxonomySheetEvents>;

const none = { broader: [], essential: [], optional: [] } as const;

/** What each part tells; of a concept each field is told by one part. */
const fieldsOf = {
  'broader-skills': ['broader'],
  'broader-occupations': ['broader'],
  'occupation-skills': ['essential', 'optional'],
  'skill-skills': ['essential', 'optional'],
} as const;

/** The relations of all concepts of all versions: a row has those of one, so that a whole taxonomy is some thousand rows. */
export const conceptRelationsFold: Fold<{ relations: ConceptRelationsRow }, Event> = {
  name: 'skills_matching.concept_relations_v1',
  tables: { relations: ConceptRelationsRow },
  key: 'concept',
  keys: (event) =>
    event.type === 'ConceptRelationsPublished'
      ? [...event.data.relations.map(({ code }) => code), ...event.data.left].map((code) =>
          conceptKeyOf(event.data, code),
        )
      : [],
  evolve: (rows, event, key) => {
    if (event.type !== 'ConceptRelationsPublished') return rows;
    const { taxonomy, version, part, relations } = event.data;
    const code = key.slice(conceptKeyOf(event.data, '').length);
    const found = relations.find((one) => one.code === code);
    const told = Object.fromEntries(fieldsOf[part].map((field) => [field, found?.[field] ?? []]));
    const row = { concept: key, taxonomy, version, code, ...none, ...rows.relations[0], ...told };
    const isEmpty = row.broader.length + row.essential.length + row.optional.length === 0;
    return { relations: isEmpty ? [] : [row] };
  },
};
