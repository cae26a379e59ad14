import type { Fold, RowsOf } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import { plainOf, wordsOf } from '../../domain/taxonomy/words';
import type { PublishedConcept } from '../../domain/taxonomy-sheet/published-concept';
import type { TaxonomySheetEvent, taxonomySheetEvents } from '../../domain/taxonomy-sheet/taxonomy-sheet.events';
import { ConceptLabelRow } from './concept-label.row';
import { ConceptRow } from './concept.row';

type Event = FoldedEvent<TaxonomySheetEvent, typeof taxonomySheetEvents>;
type ConceptsPublished = Extract<Event, { type: 'ConceptsPublished' }>;

interface Tables extends Record<string, object> {
  concept: ConceptRow;
  label: ConceptLabelRow;
}

/** The key of a concept in the tables of taxonomies. */
export function conceptKeyOf({ taxonomy, version }: { taxonomy: string; version: string }, code: string): string {
  return `${taxonomy}/${version}/${code}`;
}

/** The concepts of all versions, each with what it is called in each language. */
export const conceptFold: Fold<Tables, Event> = {
  name: 'skills_matching.concept_v1',
  tables: { concept: ConceptRow, label: ConceptLabelRow },
  key: 'concept',
  keys: (event) =>
    event.type === 'ConceptsPublished'
      ? [...event.data.concepts.map(({ code }) => code), ...event.data.left].map((code) =>
          conceptKeyOf(event.data, code),
        )
      : [],
  evolve: (rows, event, key) => (event.type === 'ConceptsPublished' ? told(rows, event, key) : rows),
};

function told(rows: RowsOf<Tables>, { data }: ConceptsPublished, key: string): RowsOf<Tables> {
  const code = key.slice(conceptKeyOf(data, '').length);
  const others = rows.label.filter(({ language }) => language !== data.language);
  const found = data.concepts.find((concept) => concept.code === code);
  if (!found) return { concept: others.length > 0 ? rows.concept : [], label: others };
  const { taxonomy, version, language } = data;
  const of = { concept: key, taxonomy, version };
  return { concept: [{ ...of, ...facts(found) }], label: [...others, { ...of, language, ...called(found) }] };
}

function facts({ code, kind, uri, notation, level, type, reuseLevel, group, status }: PublishedConcept) {
  const [first, second] = [
    { uri: uri ?? null, notation: notation ?? null, level: level ?? null, type: type ?? null },
    { reuseLevel: reuseLevel ?? null, groupCode: group ?? null, status: status ?? null },
  ];
  return { code, kind, ...first, ...second };
}

function called({ code, kind, notation, label, alternatives = [], hidden = [], texts = {} }: PublishedConcept) {
  const shown = label ?? alternatives[0] ?? code;
  const words = [shown, ...alternatives, ...hidden, code, notation ?? ''].flatMap(wordsOf);
  const distinct = [...new Set(words.map((word) => word.slice(0, 100)))];
  return {
    code,
    kind,
    label: label ?? null,
    alternatives,
    texts,
    plain: plainOf(shown),
    words: distinct.map((word) => `'${word}'`).join(' '),
  };
}
