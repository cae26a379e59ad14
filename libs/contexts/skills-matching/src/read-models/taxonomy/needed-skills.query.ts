import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import { findVersion, labelSql, type VersionAsked } from './asked-version';
import { noConcept } from './concept.query';
import type { NamedConcept, NeededSkill } from './taxonomy.record';

/** Where a page of the list ended. */
export interface NeededSkillsPlace {
  readonly essential: number;
  readonly optional: number;
  readonly label: string;
  readonly code: string;
}

export interface NeededSkills extends Page<NeededSkill, NeededSkillsPlace> {
  /** Whose skills they are: what was asked for is mapped to it. */
  readonly of: NamedConcept & { readonly taxonomy: string };
  readonly version: string;
  readonly attribution: string;
  /** Of a group, how many occupations are below it. */
  readonly occupations: number;
}

/**
 * The skills that an occupation takes, what is essential to most first; of a group, those that the occupations below it take; of a skill, those
 * that it takes itself. A code that is mapped is read so, also into another taxonomy. Refuses with `skills-matching/concept-not-found`, and as `findVersion` does.
 */
export class ListNeededSkills extends Query<NeededSkills> {
  constructor(
    readonly asked: VersionAsked & { readonly code: string },
    readonly page: PageAsked<NeededSkillsPlace>,
  ) {
    super();
  }
}

const mappingSql = `
  select m.to_taxonomy as taxonomy, m.to_code as code from skills_matching.concept_mapping_v1 m
  where m.taxonomy = $1 and m.code in ($2, (
    select c.code from skills_matching.concept_v1 c where c.taxonomy = $1 and c.notation = $2 limit 1))`;

/** $1 taxonomy, $2 version, $3 code, $4 language. */
const pageSql = `
  with recursive asked as (
    select c.concept, c.code, c.kind, ${labelSql('c.concept', '$4')} as label from skills_matching.concept_v1 c
    where c.taxonomy = $1 and c.version = $2 and (c.code = $3 or c.notation = $3)
    order by c.code <> $3, c.code limit 1
  ), below as (
    select concept, code, kind from asked
    union
    select c.concept, c.code, c.kind from below b
    join skills_matching.concept_relations_v1 r on r.broader @> array[b.code] and r.taxonomy = $1 and r.version = $2
    join skills_matching.concept_v1 c on c.concept = r.concept
    where b.kind = 'occupation-group' or b.kind = 'occupation' and (select kind from asked) = 'occupation-group'
  ), meant as (
    select concept from below where kind in ('occupation', 'skill')
  ), needed as (
    select s.code, count(*) filter (where s.is_essential)::integer as essential, count(*) filter (where not s.is_essential)::integer as optional
    from meant join skills_matching.concept_relations_v1 r using (concept)
    cross join lateral (
      select code, true as is_essential from unnest(r.essential) code union all select code, false from unnest(r.optional) code
    ) s
    group by s.code
  ), listed as (
    select n.*, ${labelSql("$1 || '/' || $2 || '/' || n.code", '$4')} as label from needed n
  )
  select (select row_to_json(a) from (select code, kind, label from asked) a) as asked,
    (select count(*)::integer from meant) as occupations, (select count(*)::integer from listed) as total,
    (select coalesce(json_agg(shown), '[]') from (
      select l.*, c.type, c.reuse_level as "reuseLevel"
      from listed l left join skills_matching.concept_v1 c on c.concept = $1 || '/' || $2 || '/' || l.code
      where $5::integer is null or (-l.essential, -l.optional, l.label, l.code) > (-$5, -$6::integer, $7::text, $8::text)
      order by -l.essential, -l.optional, l.label, l.code
      limit $9
    ) shown) as rows`;

type Row = Pick<NeededSkill, 'type' | 'reuseLevel'> & NeededSkillsPlace;
type Found = PageRows<Row> & { readonly asked: NamedConcept | null; readonly occupations: number };

/** Mappings are in no circle within a taxonomy; from one to another they might be. */
const mostMappings = 5;

@QueryHandler(ListNeededSkills)
export class ListNeededSkillsHandler implements IQueryHandler<ListNeededSkills> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked, page: { limit, after } }: ListNeededSkills): Promise<NeededSkills> {
    await findVersion(this.dataSource, asked);
    const meant = await this.asMapped(asked);
    const { version, attribution } = await findVersion(this.dataSource, meant);
    const place = [after?.essential ?? null, after?.optional ?? null, after?.label ?? null, after?.code ?? null];
    const values = [meant.taxonomy, version, meant.code, asked.language.toLowerCase(), ...place, limit + 1];
    const [found] = await this.dataSource.query<[Found]>(pageSql, values);
    if (!found.asked) throw noConcept();
    const { shown, last } = cutPage(found.rows, limit);
    return {
      of: { taxonomy: meant.taxonomy, ...found.asked },
      ...{ version, attribution, occupations: found.occupations, total: found.total },
      entries: shown.map(neededSkill),
      next: last && { essential: last.essential, optional: last.optional, label: last.label, code: last.code },
    };
  }

  private async asMapped(asked: ListNeededSkills['asked']): Promise<ListNeededSkills['asked']> {
    let meant = asked;
    for (let step = 0; step < mostMappings; step += 1) {
      const [to] = await this.dataSource.query<{ taxonomy: string; code: string }[]>(mappingSql, [
        meant.taxonomy,
        meant.code,
      ]);
      if (!to) break;
      const { version: _, ...others } = meant;
      meant = to.taxonomy === meant.taxonomy ? { ...meant, code: to.code } : { ...others, ...to };
    }
    return meant;
  }
}

function neededSkill({ essential, optional, ...skill }: Row): NeededSkill {
  const need = essential === 0 ? 'optional' : optional === 0 ? 'essential' : 'both';
  return { ...skill, need, essentialIn: essential, optionalIn: optional };
}
