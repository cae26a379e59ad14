import type { DataSource } from 'typeorm';
import type { Held, Relation, Wording } from './explained';
import { gapCoursesOf, type AskedAt } from './gap-courses';

const language = 'en';

/** What there is to explain. */
export interface Explaining {
  readonly held: readonly Held[];
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
  readonly taxonomies: readonly string[];
}

/** Which codes explanations name, and of these what is asked for, and in what somebody has worked. */
type Named = Readonly<Record<'codes' | 'asked' | 'occupations' | 'taxonomies', readonly string[]>>;

/** What explanations say: what these codes are called, which of what is asked for the occupations take, and what teaches it. */
export async function wordingOf(
  dataSource: DataSource,
  { codes, asked, occupations, taxonomies }: Named,
  at: AskedAt,
): Promise<Wording> {
  const [[found], courses] = await Promise.all([
    dataSource.query<[{ labels: Record<string, string> | null; takes: { code: string; skills: string[] }[] | null }]>(
      wordingSql,
      [codes, asked, taxonomies, language, occupations],
    ),
    gapCoursesOf(dataSource, asked, at),
  ]);
  return {
    labels: new Map(Object.entries(found.labels ?? {})),
    courses,
    takes: new Map((found.takes ?? []).map(({ code, skills }) => [code, skills])),
  };
}

const wordingSql = `
  with concept as materialized (
    select c.code, p.prefix || c.code as concept from unnest($1::text[]) c (code) cross join unnest($3::text[]) p (prefix)
  )
  select (
    select json_object_agg(c.code, l.label) from concept c
    join skills_matching.concept_label_v1 l on l.concept = c.concept and l.language = $4 and l.label is not null
  ) as labels, (
    select json_agg(json_build_object('code', o.code, 'skills', s.skills)) from unnest($5::text[]) o (code)
    cross join lateral (
      select array(select unnest(r.essential || r.optional) intersect select unnest($2::text[])) as skills
      from unnest($3::text[]) p (prefix)
      join skills_matching.concept_relations_v1 r on r.concept = p.prefix || o.code
    ) s where cardinality(s.skills) > 0
  ) as takes`;

/** Which codes the explanations of these name. */
export function codesOfExplained(asked: ReadonlySet<string>, { held, relations, taxonomies }: Explaining): Named {
  const has = new Set(held.map(({ code }) => code));
  const close = [...asked].flatMap((code) => (relations.get(code) ?? []).filter((one) => has.has(one.held)));
  const occupations = held.filter(({ level }) => level === null).map(({ code }) => code);
  return {
    codes: [...new Set([...asked, ...close.flatMap((one) => [one.held, one.via])])],
    asked: [...asked],
    occupations: [...new Set(occupations)],
    taxonomies,
  };
}
