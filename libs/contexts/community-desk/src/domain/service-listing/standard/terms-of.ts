import type { Uuid } from '@alongside/kernel';
import type { Json, Published, PublishedTaxonomy, PublishedTerm } from './published';
import type { Ids } from './read-published';

/** A taxonomy that terms name, with those of them that are of it. */
export interface NamedTaxonomy {
  readonly taxonomy: PublishedTaxonomy;
  readonly terms: readonly PublishedTerm[];
}

/** The same with each term in a taxonomy that has an id: one by its name where it names none, or that of terms without. */
export function withTaxonomyIds<What extends Published>(published: What, ids: Ids): What {
  return withIds(published, ids) as What;
}

function withIds(json: Json, ids: Ids): Json {
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map((item: Json) => withIds(item, ids));
  const entries = Object.entries(json).map(([name, value]): [string, Json] => [
    name,
    name === 'taxonomy_term' ? inTaxonomy(value as PublishedTerm, ids) : withIds(value, ids),
  ]);
  return Object.fromEntries(entries);
}

/** The term with the id of its taxonomy. */
export function inTaxonomy(term: PublishedTerm, ids: Ids): PublishedTerm {
  const id = term['taxonomy_id'] ?? ids.instead('taxonomy', nameOf(term));
  return id === null ? term : { ...term, taxonomy_id: id };
}

/** All terms that something is sorted by, wherever in it. */
export function termsIn(json: Json): readonly PublishedTerm[] {
  if (typeof json !== 'object' || json === null) return [];
  if (Array.isArray(json)) return json.flatMap(termsIn);
  return Object.entries(json).flatMap(([name, value]) =>
    name === 'taxonomy_term' ? [value as PublishedTerm] : termsIn(value),
  );
}

/** The terms by the taxonomies that they are of, each term once. */
export function taxonomiesOf(terms: readonly PublishedTerm[]): readonly NamedTaxonomy[] {
  const found = new Map<Uuid, Map<Uuid, PublishedTerm>>();
  for (const term of terms) {
    const id = term['taxonomy_id'];
    if (typeof id === 'string') found.set(id, (found.get(id) ?? new Map<Uuid, PublishedTerm>()).set(term.id, term));
  }
  return [...found].map(([id, ofIt]) => {
    const once = [...ofIt.values()];
    const name = nameOf(once[0]!);
    return { taxonomy: { id, name, description: name }, terms: once };
  });
}

function nameOf({ taxonomy }: PublishedTerm): string {
  return typeof taxonomy === 'string' ? taxonomy : 'Terms of no named taxonomy';
}
