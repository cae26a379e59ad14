import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type {
  ServiceTaxonomyEvent,
  serviceTaxonomyEvents,
} from '../../domain/service-taxonomy/service-taxonomy.events';
import { ServiceTaxonomyRow } from './service-taxonomy.row';
import { ServiceTermRow } from './service-term.row';

type Event = FoldedEvent<ServiceTaxonomyEvent, typeof serviceTaxonomyEvents>;

const categoryPrefix = 'serviceTaxonomy-';

/** The taxonomies, each with its terms. */
export const serviceTaxonomyFold: Fold<{ taxonomy: ServiceTaxonomyRow; term: ServiceTermRow }, Event> = {
  name: 'community_desk.service_taxonomy_v1',
  tables: { taxonomy: ServiceTaxonomyRow, term: ServiceTermRow },
  key: 'taxonomyId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.taxonomyId] : []),
  evolve: (rows, { type, data }) => {
    const { taxonomyId } = data;
    if (type === 'ServiceTaxonomyDescribed')
      return { ...rows, taxonomy: [{ taxonomyId, taxonomy: JSON.stringify(data.taxonomy) }] };
    const told = data.terms.map((term) => ({ taxonomyId, termId: term.id, term: JSON.stringify(term) }));
    const named = new Set(told.map(({ termId }) => termId));
    return { ...rows, term: [...rows.term.filter(({ termId }) => !named.has(termId)), ...told] };
  },
};
