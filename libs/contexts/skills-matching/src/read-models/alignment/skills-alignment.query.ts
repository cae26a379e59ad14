import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { skillCodeSql, Values } from '@alongside/caseload';
import type { LocalDate } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import type { SkillCounts } from '../../domain/alignment/skill-gap';
import { taxonomiesInForce } from '../matching/kin';
import { calledSql } from '../taxonomy/asked-version';
import { holdersFrom, type HoldersAsked } from './holders.sql';

export interface AlignmentAsked extends HoldersAsked {
  /** Of which courses count: those that run on one of these days. */
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  /** In which taxonomies call the skills, as far as they can. */
  readonly language: string;
}

export interface AlignedSkill extends SkillCounts {
  readonly skill: string;
  readonly label: string | null;
  readonly gap: number;
  /** The codes and addresses under which the vacancies ask for it. */
  readonly told: readonly string[];
}

/** Where a page of the list ended. */
export interface AlignmentPlace {
  readonly gap: number;
  readonly skill: string;
}

/** The skills that are taught, asked for by open vacancies, or held at an office, the widest gap first. */
export class AlignSkills extends Query<Page<AlignedSkill, AlignmentPlace>> {
  constructor(
    readonly asked: AlignmentAsked,
    readonly page: PageAsked<AlignmentPlace>,
  ) {
    super();
  }
}

/** What open vacancies ask for: a skill that one requires and wants as well counts once, as required. */
const asksSql = `
  select distinct on (v.vacancy_id, skill) v.places_left, asked.kind, ${skillCodeSql(`told ->> 'code'`)} as skill,
    told ->> 'code' as told, told ->> 'label' as label
  from open v cross join lateral (values ('required', v.terms -> 'requiredSkills'), ('wanted', v.terms -> 'wantedSkills')) asked (kind, skills)
    cross join lateral jsonb_array_elements(asked.skills) told
  where told ->> 'code' is not null
  order by v.vacancy_id, skill, asked.kind`;

/** Of the values in the statement. */
type Places = Readonly<Record<'office' | 'today' | 'from' | 'to', string>>;

/** By skill what open vacancies ask for (`demanded`), and what the courses of the period teach (`taught`). */
function demandedAndTaught({ office, today, from, to }: Places): string {
  return `open as (
      select v.vacancy_id, v.places_left, v.terms from employers.vacancy_v3 v
      where v.office = ${office} and v.closed_on is null and v.places_left > 0
        and (v.valid_through is null or v.valid_through >= ${today})
    ), demanded as (
      select skill, coalesce(sum(places_left) filter (where kind = 'required'), 0)::integer as required,
        coalesce(sum(places_left) filter (where kind = 'wanted'), 0)::integer as wanted,
        array_agg(distinct told) as told, max(label) as label
      from (${asksSql}) asks group by skill
    ), running as (
      select s.course_id, s.skill, s.places from skills_matching.course_skill_v2 s
      where s.office = ${office} and s.ends_on >= ${from} and s.starts_on <= ${to}
    ), done as (
      select e.course_id, count(*)::integer as completed from skills_matching.enrolment_v1 e
      where e.state = 'completed' and e.course_id in (select course_id from running) group by 1
    ), taught as (
      select r.skill, sum(r.places)::integer as taught, coalesce(sum(d.completed), 0)::integer as completed,
        max((select t ->> 'label' from jsonb_array_elements(co.terms -> 'skills') t
          where ${skillCodeSql(`t ->> 'code'`)} = r.skill limit 1)) as label
      from running r join skills_matching.course_v2 co on co.course_id = r.course_id
        left join done d on d.course_id = r.course_id group by r.skill`;
}

/** One statement over what one office has, so that all counts are of one snapshot. */
function alignmentSql(
  asked: AlignmentAsked & { readonly taxonomies: readonly string[] },
  { limit, after }: PageAsked<AlignmentPlace>,
) {
  const { bind, all: values } = new Values();
  const holders = holdersFrom(asked, bind);
  const { office, today, period } = asked;
  const days = { today: bind(today, 'date'), from: bind(period.from, 'date'), to: bind(period.to, 'date') };
  const places = { office: bind(office, 'uuid'), ...days };
  const [prefixes, language] = [bind(asked.taxonomies, 'text[]'), bind(asked.language.toLowerCase(), 'text')];
  const [gap, skill] = [bind(after?.gap ?? null, 'double precision'), bind(after?.skill ?? null, 'text')];
  const text = `
    with ${demandedAndTaught(places)}
    ), holding as (
      select skill, count(*)::integer as held from ${holders}, unnest(held.skills) skill group by skill
    ), counted as (
      select skill, coalesce(d.label, t.label) as told_label, coalesce(d.required, 0) as required, coalesce(d.wanted, 0) as wanted,
        coalesce(h.held, 0) as held, coalesce(t.taught, 0) as taught, coalesce(t.completed, 0) as completed,
        coalesce(d.told, '{}') as told
      from demanded d full join taught t using (skill) full join holding h using (skill)
    ), ranked as (
      select *, (required + wanted / 2.0 - held - (taught - completed))::double precision as gap from counted
    )
    select (select count(*)::integer from ranked) as total, (
      select coalesce(json_agg(shown), '[]') from (
        select ranked.*, coalesce(${calledSql('ranked.skill', { prefixes, language })}, told_label) as label
        from ranked where ${gap} is null or gap < ${gap} or (gap = ${gap} and skill > ${skill})
        order by gap desc, skill limit ${bind(limit + 1, 'integer')}
      ) shown
    ) as rows`;
  return { text, values };
}

@QueryHandler(AlignSkills)
export class AlignSkillsHandler implements IQueryHandler<AlignSkills> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked, page }: AlignSkills): Promise<Page<AlignedSkill, AlignmentPlace>> {
    const taxonomies = await taxonomiesInForce(this.dataSource, asked.today);
    const { text, values } = alignmentSql({ ...asked, taxonomies }, page);
    const [{ total, rows }] = await this.dataSource.query<[PageRows<AlignedSkill>]>(text, values);
    const { shown, last } = cutPage(rows, page.limit);
    return { entries: shown, total, next: last && { gap: last.gap, skill: last.skill } };
  }
}
