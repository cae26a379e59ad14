import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { findVersion, labelSql, type VersionAsked } from './asked-version';
import type { ConceptRecord } from './taxonomy.record';

/**
 * A concept by its code or its notation, with what it is related to: of the version that is asked for, else of the one in force, else
 * of the last that had it. Refuses with `skills-matching/concept-not-found`, and as `findVersion` does.
 */
export class ShowConcept extends Query<ConceptRecord> {
  constructor(readonly asked: VersionAsked & { readonly code: string }) {
    super();
  }
}

const named = (code: string) =>
  `select n.code, n.kind, ${labelSql('n.concept', '$4')} as label
    from skills_matching.concept_v1 n where n.concept = c.taxonomy || '/' || c.version || '/' || ${code}`;

const below = `
  select d.code from skills_matching.concept_relations_v1 d
  where d.broader @> array[c.code] and d.taxonomy = c.taxonomy and d.version = c.version`;

/** $1 taxonomy, $2 code, $3 the only version, $4 language, $5 the version in force. */
const oneSql = `
  select row_to_json(shown) as concept from (
    select c.taxonomy, c.version, c.code, c.kind, c.uri, c.notation, c.level, c.type, c.reuse_level as "reuseLevel",
      c.group_code as "group", c.status, ${labelSql('c.concept', '$4')} as label, c.attribution,
      (c.version <> $5 and $3::text is null) or coalesce(c.status, 'released') = 'obsolete' as retired,
      (select json_build_object('taxonomy', m.to_taxonomy, 'code', m.to_code, 'reason', m.reason, 'mappedOn', m.mapped_on)
        from skills_matching.concept_mapping_v1 m where m.taxonomy = c.taxonomy and m.code = c.code) as "mappedTo",
      (select json_agg(json_build_object('language', l.language, 'label', l.label, 'alternatives', l.alternatives) order by l.language)
        from skills_matching.concept_label_v1 l where l.concept = c.concept) as labels,
      (select l.texts from skills_matching.concept_label_v1 l where l.concept = c.concept
        order by l.language <> $4, split_part(l.language, '-', 1) <> split_part($4, '-', 1), l.language limit 1) as texts,
      (select coalesce(json_agg(b order by b.label), '[]') from unnest(r.broader) up (code) cross join lateral (${named('up.code')}) b) as broader,
      (select coalesce(json_agg(b order by b.label), '[]')
        from (select n.code from (${below}) n order by n.code limit 50) down cross join lateral (${named('down.code')}) b) as narrower,
      (select count(*)::integer from (${below}) n) as "narrowerCount",
      coalesce(cardinality(r.essential), 0) as "essentialCount", coalesce(cardinality(r.optional), 0) as "optionalCount",
      (select count(*)::integer from skills_matching.concept_relations_v1 t
        where (t.essential @> array[c.code] or t.optional @> array[c.code]) and t.taxonomy = c.taxonomy and t.version = c.version) as "takenByCount"
    from (
      select c.*, v.attribution from skills_matching.concept_v1 c join skills_matching.taxonomy_version_v1 v using (taxonomy, version)
      where c.taxonomy = $1 and (c.code = $2 or c.notation = $2) and ($3::text is null or c.version = $3)
      order by c.code <> $2, c.version <> $5, v.place desc, c.code
      limit 1
    ) c
    left join skills_matching.concept_relations_v1 r on r.concept = c.concept
  ) shown`;

@QueryHandler(ShowConcept)
export class ShowConceptHandler implements IQueryHandler<ShowConcept> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked }: ShowConcept): Promise<ConceptRecord> {
    const { inForce } = await findVersion(this.dataSource, asked);
    const { taxonomy, code, version = null, language } = asked;
    const values = [taxonomy, code, version, language.toLowerCase(), inForce];
    const [found] = await this.dataSource.query<{ concept: ConceptRecord }[]>(oneSql, values);
    if (!found) throw noConcept();
    return found.concept;
  }
}

export function noConcept(): DomainError {
  return new DomainError('skills-matching/concept-not-found', 'not-found', 'The taxonomy has no such concept.');
}
