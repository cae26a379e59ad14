import { derivedId } from '@alongside/commands';
import { isUuid } from '@alongside/kernel';
import type {
  PublishedService,
  PublishedTaxonomy,
  PublishedTerm,
} from '../../domain/service-listing/standard/published';
import { readPublished, type Ids, type Read } from '../../domain/service-listing/standard/read-published';
import type { Kind } from '../../domain/service-listing/standard/shapes';
import { inTaxonomy, withTaxonomyIds } from '../../domain/service-listing/standard/terms-of';

/** Ids of ours for what a directory has under its own, the same each time and everywhere. */
const foreign = '0199ffff-0000-7000-8000-000000000002';

/** These are known by their ids: what they say is no name for them. */
const named: readonly Kind[] = ['service', 'organization', 'taxonomy', 'taxonomy_term'];

/** Reads what stands in the feed of that directory. UUIDs are kept; ids of another kind, and what has none, get one that is the same each time. */
export function feedReader(source: string) {
  const idsIn = (whole: string): Ids => ({
    instead: (kind, id) => derivedId(foreign, JSON.stringify([source, kind, id])),
    without: (kind, content) =>
      named.includes(kind) ? null : derivedId(foreign, JSON.stringify([source, kind, whole, content])),
  });
  return {
    service(given: unknown): Read<PublishedService> {
      const ids = idsIn(idOf(given));
      const { read, faults } = readPublished<PublishedService>('service', given, ids);
      return { read: read && withTaxonomyIds(ofItsOrganization(read), ids), faults };
    },
    term(given: unknown): Read<PublishedTerm> {
      const ids = idsIn('');
      const { read, faults } = readPublished<PublishedTerm>('taxonomy_term', given, ids);
      return { read: read && inTaxonomy(read, ids), faults };
    },
    taxonomy: (given: unknown): Read<PublishedTaxonomy> => readPublished('taxonomy', given, idsIn('')),
    /** The id under which a service of the feed is listed; `null` where it has none. */
    serviceId(given: unknown): string | null {
      const id = idOf(given).trim();
      if (id === '') return null;
      return isUuid(id.toLowerCase()) ? id.toLowerCase() : idsIn('').instead('service', id);
    },
  };
}

export type FeedReader = ReturnType<typeof feedReader>;

function ofItsOrganization(service: PublishedService): PublishedService {
  return { ...service, organization_id: service.organization.id };
}

function idOf(given: unknown): string {
  const id = typeof given === 'object' && given !== null && 'id' in given ? given.id : '';
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}
