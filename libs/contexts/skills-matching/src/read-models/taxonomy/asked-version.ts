import { DomainError, type LocalDate } from '@alongside/kernel';
import type { DataSource } from 'typeorm';
import type { PublishedPart } from '../../domain/taxonomy/taxonomy.events';
import type { ConceptKind } from '../../domain/taxonomy-sheet/published-concept';

/** A version of a taxonomy, the one in force unless told, in a language as far as it is there. */
export interface VersionAsked {
  readonly taxonomy: string;
  readonly version?: string;
  readonly language: string;
  readonly today: LocalDate;
}

export interface FoundVersion {
  readonly version: string;
  readonly attribution: string;
  /** Which one is in force. */
  readonly inForce: string;
  /** In which language each kind of concept is best told: as asked, in a near one, in English, or in any. */
  readonly languages: ReadonlyMap<ConceptKind, string>;
}

interface Row {
  readonly version: string;
  readonly attribution: string;
  readonly parts: PublishedPart[];
  readonly inForce: string;
}

/** The version that is in force on a day: the last that was put in force by then, or the first. */
export const inForceSql = (taxonomy: string, day: string) => `
  (select f.version from skills_matching.taxonomy_in_force_v1 f where f.taxonomy = ${taxonomy}
    order by f.since <= ${day}::date desc, case when f.since <= ${day}::date then f.since end desc, f.since limit 1)`;

const versionsSql = `
  select version, attribution, parts, ${inForceSql('$1', '$2')} as "inForce"
  from skills_matching.taxonomy_version_v1 where taxonomy = $1`;

const partOf = {
  skill: 'skills',
  'skill-group': 'skill-groups',
  occupation: 'occupations',
  'occupation-group': 'occupation-groups',
} as const;

/** Refuses with `skills-matching/taxonomy-not-found` and `skills-matching/version-not-found`. */
export async function findVersion(
  dataSource: DataSource,
  { taxonomy, version, language, today }: VersionAsked,
): Promise<FoundVersion> {
  const rows = await dataSource.query<Row[]>(versionsSql, [taxonomy, today]);
  if (rows.length === 0)
    throw new DomainError('skills-matching/taxonomy-not-found', 'not-found', 'There is no such taxonomy.');
  const found = rows.find((row) => row.version === (version ?? row.inForce));
  if (!found)
    throw new DomainError(
      'skills-matching/version-not-found',
      'not-found',
      'There is no such version of the taxonomy.',
    );
  const kinds = Object.entries(partOf) as [ConceptKind, string][];
  const languages = kinds.flatMap(([kind, part]) => {
    const there = found.parts.flatMap((one) => (one.part === part && one.language ? [one.language] : []));
    const best = nearest(there, language.toLowerCase());
    return best === undefined ? [] : [[kind, best] as const];
  });
  return {
    version: found.version,
    attribution: found.attribution,
    inForce: found.inForce,
    languages: new Map(languages),
  };
}

function nearest(languages: readonly string[], asked: string): string | undefined {
  const [primary] = asked.split('-');
  const near = (language: string) =>
    [language === asked, language.split('-')[0] === primary, language.split('-')[0] === 'en'].findIndex(Boolean);
  const far = 3;
  return [...languages].sort((one, other) => {
    const [first, second] = [near(one), near(other)].map((at) => (at === -1 ? far : at)) as [number, number];
    return first - second || (one < other ? -1 : 1);
  })[0];
}

/** What a concept is called, in that language if it can be. */
export const labelSql = (concept: string, language: string) => `
  (select coalesce(l.label, l.alternatives[1], l.code) from skills_matching.concept_label_v1 l where l.concept = ${concept}
    order by l.label is null, l.language <> ${language}, split_part(l.language, '-', 1) <> split_part(${language}, '-', 1),
      split_part(l.language, '-', 1) <> 'en', l.language limit 1)`;

/** What the first of the versions in force that has a code calls it; `null` where none has. `prefixes` as `taxonomiesInForce` says them. */
export const calledSql = (
  code: string,
  { prefixes, language }: { readonly prefixes: string; readonly language: string },
) => `
  (select called from unnest(${prefixes}) in_force (prefix) cross join lateral ${labelSql(`in_force.prefix || ${code}`, language)} l (called)
    where called is not null order by prefix limit 1)`;
