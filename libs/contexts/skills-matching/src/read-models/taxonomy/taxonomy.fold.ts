import type { Fold, RowsOf } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { PublishedPart, TaxonomyEvent, taxonomyEvents } from '../../domain/taxonomy/taxonomy.events';
import { ConceptMappingRow } from './concept-mapping.row';
import { TaxonomyInForceRow } from './taxonomy-in-force.row';
import { TaxonomyVersionRow } from './taxonomy-version.row';

type Event = FoldedEvent<TaxonomyEvent, typeof taxonomyEvents>;

interface Tables extends Record<string, object> {
  version: TaxonomyVersionRow;
  inForce: TaxonomyInForceRow;
  mapping: ConceptMappingRow;
}

/** The taxonomies: their versions, which is in force, and what is mapped. */
export const taxonomyFold: Fold<Tables, Event> = {
  name: 'skills_matching.taxonomy_v1',
  tables: { version: TaxonomyVersionRow, inForce: TaxonomyInForceRow, mapping: ConceptMappingRow },
  key: 'taxonomy',
  keys: ({ stream, data }) => (stream.startsWith('taxonomy-') ? [data.taxonomy] : []),
  evolve: (rows, { type, data }) => {
    const { taxonomy } = data;
    switch (type) {
      case 'TaxonomyVersionPublished':
        return published(rows, data);
      case 'TaxonomyVersionPutInForce': {
        const others = rows.inForce.filter(({ since }) => since !== data.from);
        return { ...rows, inForce: [...others, { taxonomy, since: data.from, version: data.version }] };
      }
      case 'ConceptMapped': {
        const { code, to, reason, occurredAt } = data;
        const row = { taxonomy, code, toTaxonomy: to.taxonomy, toCode: to.code, reason, mappedOn: occurredAt };
        return { ...rows, mapping: [...rows.mapping.filter((one) => one.code !== code), row] };
      }
      case 'ConceptMappingWithdrawn':
        return { ...rows, mapping: rows.mapping.filter(({ code }) => code !== data.code) };
    }
  },
};

function published(
  rows: RowsOf<Tables>,
  data: Extract<Event, { type: 'TaxonomyVersionPublished' }>['data'],
): RowsOf<Tables> {
  const { taxonomy, version, attribution, occurredAt } = data;
  const others = rows.version.filter((one) => one.version !== version);
  const before = rows.version.find((one) => one.version === version);
  const { place, publishedOn } = before ?? { place: others.length + 1, publishedOn: occurredAt };
  const parts = [
    ...(before?.parts ?? []).filter((part) => !data.parts.some((told) => isSame(told, part))),
    ...data.parts,
  ];
  return { ...rows, version: [...others, { taxonomy, version, place, publishedOn, attribution, parts }] };
}

function isSame(one: PublishedPart, other: PublishedPart): boolean {
  return one.part === other.part && one.language === other.language;
}
