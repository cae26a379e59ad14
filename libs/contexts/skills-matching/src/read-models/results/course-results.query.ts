import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { boundViewer, seenSql, Values, type Viewer } from '@alongside/caseload';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import { enrolmentsFrom } from '../enrolment/enrolment-columns';
import { hiredSql } from './hired.sql';

export interface CourseResultsAsked {
  /** That the courses serve. */
  readonly office: Uuid;
  readonly weeks: number;
  readonly viewer: Viewer;
  readonly today: LocalDate;
}

export interface CourseResult {
  readonly courseId: Uuid;
  readonly title: string;
  readonly providerId: Uuid;
  readonly endsOn: LocalDate;
  readonly completed: number;
  readonly mature: number;
  readonly hired: number;
  readonly asking: number;
}

/** Where a page of the list ended. */
export interface CourseResultsPlace {
  readonly share: number;
  readonly id: Uuid;
}

/** What became of those who completed courses, whose graduates are hired for what was taught the least first; last, of whom it is too early to say. */
export class ListCourseResults extends Query<Page<CourseResult, CourseResultsPlace>> {
  constructor(
    readonly asked: CourseResultsAsked,
    readonly page: PageAsked<CourseResultsPlace>,
  ) {
    super();
  }
}

/** One statement, so that page and counts are of one snapshot. */
function pageSql(
  { office, weeks, viewer, today }: CourseResultsAsked,
  { limit, after }: PageAsked<CourseResultsPlace>,
) {
  const { bind, all: values } = new Values();
  const day = bind(today, 'date');
  const { isSeen } = seenSql('c', boundViewer(viewer, bind), day);
  const { mature, any, asking } = hiredSql(weeks, { bind, today: day });
  const [share, id] = [bind(after?.share ?? null, 'double precision'), bind(after?.id ?? null, 'uuid')];
  const text = `
    with judged as (
      select e.course_id, ${mature} as mature, ${mature} and ${any} as hired, ${mature} and ${asking} as asking
      from ${enrolmentsFrom}
      where co.offices @> array[${bind(office, 'uuid')}] and e.state = 'completed' and ${isSeen}
    ), counted as (
      select course_id, count(*)::integer as completed, count(*) filter (where mature)::integer as mature,
        count(*) filter (where hired)::integer as hired, count(*) filter (where asking)::integer as asking
      from judged group by course_id
    ), ranked as (
      select *, coalesce(asking::double precision / nullif(mature, 0), 2) as share from counted
    )
    select (select count(*)::integer from ranked) as total, (
      select coalesce(json_agg(shown), '[]') from (
        select r.course_id as "courseId", co.terms ->> 'title' as title, co.provider_id as "providerId",
          co.ends_on as "endsOn", r.completed, r.mature, r.hired, r.asking, r.share
        from ranked r join skills_matching.course_v2 co on co.course_id = r.course_id
        where ${share} is null or (r.share, r.course_id) > (${share}, ${id})
        order by r.share, r.course_id limit ${bind(limit + 1, 'integer')}
      ) shown
    ) as rows`;
  return { text, values };
}

@QueryHandler(ListCourseResults)
export class ListCourseResultsHandler implements IQueryHandler<ListCourseResults> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked, page }: ListCourseResults): Promise<Page<CourseResult, CourseResultsPlace>> {
    const { text, values } = pageSql(asked, page);
    type Row = CourseResult & { readonly share: number };
    const [{ total, rows }] = await this.dataSource.query<[PageRows<Row>]>(text, values);
    const { shown, last } = cutPage(rows, page.limit);
    return { entries: shown, total, next: last && { share: last.share, id: last.courseId } };
  }
}
