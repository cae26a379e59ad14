import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { personOfSql, Values } from '@alongside/caseload';
import type { CountOfPersons, LocalDate, Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { hiredSql } from './hired.sql';

export interface CountedResultsAsked {
  /** That the courses served. */
  readonly office: Uuid;
  /** Of the courses that ended on one of these days. */
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  readonly weeks: number;
  readonly today: LocalDate;
}

/** Of those who completed a course so many weeks ago and more. */
export interface CountedResult {
  /** `null` of all of them. */
  readonly courseId: Uuid | null;
  readonly title: string | null;
  readonly providerId: Uuid | null;
  readonly endsOn: LocalDate | null;
  /** Hired for work that asks for what the course taught. */
  readonly asking: CountOfPersons;
  /** Hired for other work. */
  readonly otherwise: CountOfPersons;
  readonly notHired: CountOfPersons;
  readonly completed: CountOfPersons;
}

/** What became of those who completed courses of an office, course by course; the last is all of them together. */
export class CountCourseResults extends Query<readonly CountedResult[]> {
  constructor(readonly asked: CountedResultsAsked) {
    super();
  }
}

const counted = (where: string) =>
  `json_build_object('count', count(*) filter (where ${where}), 'persons', count(distinct person) filter (where ${where}))`;

@QueryHandler(CountCourseResults)
export class CountCourseResultsHandler implements IQueryHandler<CountCourseResults> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked: { office, period, weeks, today } }: CountCourseResults): Promise<readonly CountedResult[]> {
    const { bind, all: values } = new Values();
    const { mature, any, asking } = hiredSql(weeks, { bind, today: bind(today, 'date') });
    const text = `
      with ended as (
        select co.* from skills_matching.course_v2 co
        where co.offices @> array[${bind(office, 'uuid')}] and co.ended ->> 'kind' is distinct from 'cancelled'
          and co.ends_on between ${bind(period.from, 'date')} and ${bind(period.to, 'date')}
      ), judged as (
        select co.course_id, e.enrolment_id, ${personOfSql('e.claimant_id')} as person,
          case when ${asking} then 'asking' when ${any} then 'otherwise' else 'none' end as became
        from ended co left join skills_matching.enrolment_v1 e
          on e.course_id = co.course_id and e.state = 'completed' and ${mature}
      ), counts as (
        select course_id, ${counted(`became = 'asking'`)} as asking, ${counted(`became = 'otherwise'`)} as otherwise,
          ${counted(`enrolment_id is not null and became = 'none'`)} as "notHired", ${counted('enrolment_id is not null')} as completed
        from judged group by grouping sets ((course_id), ())
      )
      select c.course_id as "courseId", co.terms ->> 'title' as title, co.provider_id as "providerId", co.ends_on::text as "endsOn",
        c.asking, c.otherwise, c."notHired", c.completed
      from counts c left join ended co using (course_id)
      order by c.course_id is null, co.ends_on, c.course_id`;
    return this.dataSource.query<CountedResult[]>(text, values);
  }
}
