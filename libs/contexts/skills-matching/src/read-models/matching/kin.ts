import type { LocalDate } from '@alongside/kernel';
import type { DataSource } from 'typeorm';
import { inForceSql } from '../taxonomy/asked-version';
import { matchScore, type Closeness } from './match-score';

/** A concept that is close to another one: what it is to it, and by which concept. */
export interface Kin {
  readonly of: string;
  readonly code: string;
  readonly is: Closeness;
  /** The broader concept that both are below, of siblings; else the broader one of the two. */
  readonly via: string;
}

export interface Kinship {
  readonly kin: readonly Kin[];
  /** How far skills are of use beyond one occupation, by code. */
  readonly levels: ReadonlyMap<string, string>;
}

/** Versions in force, as the tables of taxonomies begin their keys: `esco/1.2.0/`; none where none was imported. */
export async function taxonomiesInForce(dataSource: DataSource, today: LocalDate): Promise<readonly string[]> {
  const rows = await dataSource.query<{ prefix: string }[]>(prefixesSql, [today]);
  return rows.map(({ prefix }) => prefix);
}

const prefixesSql = `
  select taxonomy || '/' || ${inForceSql('taxonomy', '$1')} || '/' as prefix
  from (select distinct taxonomy from skills_matching.taxonomy_in_force_v1) t`;

/**
 * What is close to these codes in the taxonomies, and how far the skills are of use: of these alone (`own`), or of their kin as well.
 * Codes that no taxonomy has have no kin.
 */
export async function kinshipOf(
  dataSource: DataSource,
  codes: readonly string[],
  { taxonomies, levelsOf }: { readonly taxonomies: readonly string[]; readonly levelsOf: 'own' | 'all' },
): Promise<Kinship> {
  const values = [codes, taxonomies, matchScore.mostSiblings, levelsOf === 'all'];
  const [found] = await dataSource.query<[{ kin: Kin[] | null; levels: Record<string, string> | null }]>(
    kinSql,
    values,
  );
  return { kin: found.kin ?? [], levels: new Map(Object.entries(found.levels ?? {})) };
}

const below = (via: string, prefix: string) => `
  select r.code from skills_matching.concept_relations_v1 r
  where r.broader @> array[${via}] and r.concept = ${prefix} || r.code`;

/** Each lookup stands behind `offset 0`: the planner takes a few codes for many, and would read whole tables. */
const kinSql = `
  with seed as materialized (
    select s.code, p.prefix from unnest($1::text[]) s (code) cross join unnest($2::text[]) p (prefix)
  ), above as materialized (
    select s.code, s.prefix, r.via from seed s cross join lateral (
      select unnest(r.broader) as via from skills_matching.concept_relations_v1 r where r.concept = s.prefix || s.code
    ) r
  ), family as materialized (
    select a.via, a.prefix, b.codes from (select distinct via, prefix from above) a cross join lateral (
      select array_agg(code) as codes from (${below('a.via', 'a.prefix')} limit $3 + 1) b
    ) b where cardinality(b.codes) <= $3
  ), kin as materialized (
    select code as of, via as code, 'broader' as is, via from above
    union all
    select s.code, b.code, 'narrower', s.code from seed s cross join lateral (${below('s.code', 's.prefix')} offset 0) b
    union all
    select a.code, b.code, 'sibling', a.via from above a join family f using (via, prefix) cross join lateral unnest(f.codes) b (code)
    where b.code <> a.code
    union all
    select m.code, m.to_code, 'same', m.to_code from skills_matching.concept_mapping_v1 m where m.code = any($1)
    union all
    select m.to_code, m.code, 'same', m.to_code from skills_matching.concept_mapping_v1 m where m.to_code = any($1)
  ), asked as (
    select code from seed union select code from kin where $4::boolean
  )
  select (select json_agg(kin) from kin) as kin, (
    select json_object_agg(a.code, c.reuse_level) from asked a cross join lateral (
      select c.reuse_level from skills_matching.concept_v1 c
      where c.concept = any(select prefix || a.code from unnest($2::text[]) p (prefix)) and c.reuse_level is not null
      limit 1
    ) c
  ) as levels`;
