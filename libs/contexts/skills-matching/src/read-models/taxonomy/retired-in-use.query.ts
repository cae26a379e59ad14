import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { listLink } from '@alongside/caseload';
import type { LocalDate } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { findVersion, labelSql, type VersionAsked } from './asked-version';
import type { RetiredConcept, RetiredInUse } from './taxonomy.record';

/**
 * How many declare, ask for and teach skills that the later version has no more: persons, however many records each has, vacancies that can be
 * applied for, and courses that are not over. Refuses as `findVersion` does.
 */
export class CountRetiredInUse extends Query<RetiredInUse> {
  constructor(readonly asked: Omit<VersionAsked, 'version'> & { readonly from: string; readonly to: string }) {
    super();
  }
}

/** $1 taxonomy, $2 and $3 versions, $4 today, $5 language. */
const countSql = `
  with retired as materialized (
    select c.code, c.uri, c.concept from skills_matching.concept_v1 c
    where c.taxonomy = $1 and c.version = $2 and c.kind = 'skill' and not exists (
      select from skills_matching.concept_v1 n where n.concept = $1 || '/' || $3 || '/' || c.code)
  ), held as materialized (
    select distinct code, coalesce(m.canonical_id, m.claimant_id) as person_id
    from skills_matching.matchable_claimant_v1 m cross join lateral unnest(m.codes) k (code) join retired using (code)
  ), asked as materialized (
    select distinct code, a.vacancy_id from retired join skills_matching.vacancy_ask_v1 a using (code)
    where a.asked_as <> 'occupation' and (a.valid_through is null or a.valid_through >= $4::date)
  ), taught as materialized (
    select distinct t.skill as code, t.course_id from retired r join skills_matching.course_skill_v2 t on t.skill = r.code
    where t.ends_on >= $4::date
  ), used as (select code from held union select code from asked union select code from taught)
  select (select count(*)::integer from retired) as retired,
    (select count(distinct person_id)::integer from held) as claimants,
    (select count(distinct vacancy_id)::integer from asked) as "openVacancies",
    (select count(distinct course_id)::integer from taught) as courses,
    (select coalesce(json_agg(json_build_object(
        'code', r.code, 'uri', r.uri, 'label', ${labelSql('r.concept', '$5')},
        'openVacancies', (select count(*)::integer from asked where code = r.code),
        'courses', (select count(*)::integer from taught where code = r.code),
        'mappedTo', (select json_build_object('taxonomy', m.to_taxonomy, 'code', m.to_code)
          from skills_matching.concept_mapping_v1 m where m.taxonomy = $1 and m.code = r.code)
      ) order by r.code), '[]')
      from retired r join used using (code)) as codes`;

@QueryHandler(CountRetiredInUse)
export class CountRetiredInUseHandler implements IQueryHandler<CountRetiredInUse> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked }: CountRetiredInUse): Promise<RetiredInUse> {
    const { from, to, taxonomy, today, language } = asked;
    for (const version of [from, to]) await findVersion(this.dataSource, { ...asked, version });
    const values = [taxonomy, from, to, today, language.toLowerCase()];
    const [{ codes, ...counts }] = await this.dataSource.query<[Found]>(countSql, values);
    return { ...counts, codes: codes.map((one) => withLists(one, today)), searches: searchesFor(codes) };
  }
}

type Counted = Omit<RetiredConcept, 'vacanciesQuery' | 'coursesQuery'>;
type Found = Omit<RetiredInUse, 'codes' | 'searches'> & { readonly codes: readonly Counted[] };

function withLists(one: Counted, from: LocalDate): RetiredConcept {
  const running = { skill: one.code, period: { from }, state: ['open', 'full', 'closed'] };
  return {
    ...one,
    vacanciesQuery: one.openVacancies === 0 ? null : listLink('/v1/vacancies', { skill: toldOf(one), state: 'open' }),
    coursesQuery: one.courses === 0 ? null : listLink('/v1/courses', running),
  };
}

/** Some are told by their URI. */
function toldOf({ code, uri }: Counted): string[] {
  return uri === null ? [code] : [code, uri];
}

/** As many as one search takes. */
const mostSkills = 20;

function searchesFor(codes: readonly Counted[]): RetiredInUse['searches'] {
  const said = codes.flatMap(toldOf);
  const starts = Array.from({ length: Math.ceil(said.length / mostSkills) }, (_, index) => index * mostSkills);
  return starts.map((start) => ({ skill: said.slice(start, start + mostSkills) }));
}
