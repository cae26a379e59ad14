import type { LocalDate } from '@alongside/kernel';
import type { DataSource } from 'typeorm';
import { inForceSql } from './asked-version';

export interface OccupationsAsked {
  /** Short codes as jobs tell them: of a concept, its notation, or one that is mapped to another. */
  readonly occupations: readonly string[];
  /** Short codes. */
  readonly skills: readonly string[];
  /** The day whose versions are looked at. */
  readonly on: LocalDate;
}

export interface OccupationAsks {
  /** Which of the occupations asks for which of the skills, essential or optional. */
  readonly asks: readonly { readonly occupation: string; readonly skill: string }[];
  /** Occupations of which a taxonomy says what they ask for; of the others nobody knows. */
  readonly known: readonly string[];
  readonly taxonomies: readonly { readonly taxonomy: string; readonly version: string }[];
}

/**
 * Which occupations ask for which skills, by the versions in force on a day, and as codes are mapped now. A group of occupations asks for nothing: it
 * would ask for what one of them does.
 */
export async function occupationAsks(
  dataSource: DataSource,
  { occupations, skills, on }: OccupationsAsked,
): Promise<OccupationAsks> {
  const [found] = await dataSource.query<[OccupationAsks]>(asksSql, [occupations, skills, on]);
  return found;
}

const asksSql = `
  with in_force as materialized (
    select t.taxonomy, ${inForceSql('t.taxonomy', '$3')} as version
    from (select distinct taxonomy from skills_matching.taxonomy_in_force_v1) t
  ), meant as (
    select o.code as told, o.code from unnest($1::text[]) o (code)
    union
    select m.code, m.to_code from skills_matching.concept_mapping_v1 m where m.code = any($1)
    union
    select c.notation, c.code from in_force v
    join skills_matching.concept_v1 c on c.taxonomy = v.taxonomy and c.version = v.version and c.notation = any($1)
    where c.kind = 'occupation'
  ), needs as materialized (
    select m.told, r.essential || r.optional as skills from meant m cross join in_force v
    join skills_matching.concept_relations_v1 r on r.concept = v.taxonomy || '/' || v.version || '/' || m.code
    where cardinality(r.essential) + cardinality(r.optional) > 0
  ), taught as (
    select s.code as told, s.code from unnest($2::text[]) s (code)
    union
    select m.code, m.to_code from skills_matching.concept_mapping_v1 m where m.code = any($2)
    union
    select m.to_code, m.code from skills_matching.concept_mapping_v1 m where m.to_code = any($2)
  ), pair as (
    select distinct n.told as occupation, t.told as skill
    from needs n cross join lateral unnest(n.skills) one (code) join taught t on t.code = one.code
  )
  select (select coalesce(json_agg(pair order by occupation, skill), '[]') from pair) as asks,
    array(select distinct told from needs order by told) as known,
    (select coalesce(json_agg(in_force order by taxonomy), '[]') from in_force) as taxonomies`;
