import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { personOfSql, recordsOfSql, skillCodeSql } from '@alongside/caseload';
import type { CountOfPersons, LocalDate, Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { taxonomiesInForce } from '../matching/kin';
import { calledSql } from '../taxonomy/asked-version';

export interface CountedAlignmentAsked {
  readonly office: Uuid;
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  readonly today: LocalDate;
}

/** Of a skill that vacancies of the period ask for, or courses of the period teach. */
export interface CountedAlignment {
  readonly skill: string;
  readonly label: string | null;
  /** Places of the vacancies that could be applied for on one of the days. */
  readonly required: number;
  readonly wanted: number;
  /** Places of the courses that ran on one of the days. */
  readonly taught: number;
  /** Those of them whose course went on after the last day. */
  readonly stillTaught: number;
  /** Persons whose records had it on the last day, with a claim open then at the office. */
  readonly held: CountOfPersons;
}

/** What an office's vacancies asked for, courses taught and claimants had in a period, those skills first of which there were most places. */
export class CountAlignment extends Query<readonly CountedAlignment[]> {
  constructor(readonly asked: CountedAlignmentAsked) {
    super();
  }
}

const mostSkills = 500;

/** $1 office, $2 and $3 the first and the last day, $4 taxonomies in force, $5 how many. */
const countSql = `
  with asked as (
    select distinct on (v.vacancy_id, skill) v.places, asked.kind, ${skillCodeSql(`told ->> 'code'`)} as skill, told ->> 'label' as label
    from employers.vacancy_v3 v
      cross join lateral (values ('required', v.terms -> 'requiredSkills'), ('wanted', v.terms -> 'wantedSkills')) asked (kind, skills)
      cross join lateral jsonb_array_elements(asked.skills) told
    where v.office = $1::uuid and told ->> 'code' is not null and v.opened_on <= $3::date
      and (v.closed_on is null or v.closed_on >= $2::date) and (v.valid_through is null or v.valid_through >= $2::date)
    order by v.vacancy_id, skill, asked.kind
  ), demanded as (
    select skill, coalesce(sum(places) filter (where kind = 'required'), 0)::integer as required,
      coalesce(sum(places) filter (where kind = 'wanted'), 0)::integer as wanted, max(label) as label
    from asked group by skill
  ), running as (
    select s.skill, s.places, s.ends_on > $3::date as goes_on from skills_matching.course_skill_v2 s
    where s.office = $1::uuid and s.ends_on >= $2::date and s.starts_on <= $3::date
  ), taught as (
    select skill, sum(places)::integer as taught, coalesce(sum(places) filter (where goes_on), 0)::integer as still_taught
    from running group by skill
  ), placed as materialized (
    select skill, d.label, coalesce(d.required, 0) as required, coalesce(d.wanted, 0) as wanted, coalesce(t.taught, 0) as taught,
      coalesce(t.still_taught, 0) as still_taught
    from demanded d full join taught t using (skill)
    order by coalesce(d.required, 0) + coalesce(d.wanted, 0) + coalesce(t.taught, 0) desc, skill limit $5
  ), present as materialized (
    select distinct ${personOfSql('c.claimant_id')} as person from caseload.claim_v3 c
    where c.office = $1::uuid and c.entered_in_error_on is null and c.opened_on <= $3::date
      and (c.closed_on is null or c.closed_on > $3::date) and (c.follow_up_ended_on is null or c.follow_up_ended_on > $3::date)
  ), holding as (
    select h.skill, count(distinct p.person)::integer as held
    from present p cross join lateral unnest(${recordsOfSql('p.person')}) r (record)
      join skills_matching.declared_skill_v1 h on h.claimant_id = r.record and h.since <= $3::date
      join placed using (skill)
    group by h.skill
  )
  select p.skill, p.required, p.wanted, p.taught, p.still_taught as "stillTaught",
    coalesce(${calledSql('p.skill', { prefixes: '$4::text[]', language: `'en'` })}, p.label) as label,
    json_build_object('count', coalesce(h.held, 0), 'persons', coalesce(h.held, 0)) as held
  from placed p left join holding h using (skill) order by p.skill`;

@QueryHandler(CountAlignment)
export class CountAlignmentHandler implements IQueryHandler<CountAlignment> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked: { office, period, today } }: CountAlignment): Promise<readonly CountedAlignment[]> {
    const taxonomies = await taxonomiesInForce(this.dataSource, today);
    return this.dataSource.query<CountedAlignment[]>(countSql, [
      ...[office, period.from, period.to, taxonomies, mostSkills],
    ]);
  }
}
