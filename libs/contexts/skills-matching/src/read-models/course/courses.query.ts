import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { skillCodeOf, type LocalDate, type Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import { listedColumns } from './course-sql';
import type { CourseRecord, CourseStanding } from './course.record';

/** Where a page of the list ended. */
export interface CoursesPlace {
  readonly startsOn: LocalDate;
  readonly id: Uuid;
}

export interface CoursesAsked {
  /** Whose courses the asker sees; left out: all. */
  readonly seen?: readonly Uuid[];
  readonly provider?: readonly Uuid[];
  /** Serving any of them. */
  readonly office?: readonly Uuid[];
  /** Teaching any of them. */
  readonly skill?: readonly string[];
  /** As it is today. */
  readonly state?: readonly CourseStanding[];
  /** Running on one of these days. */
  readonly period?: { readonly from?: LocalDate; readonly to?: LocalDate };
  /** With so many places left at least. */
  readonly placesLeft?: number;
  readonly language?: readonly string[];
  readonly text?: string;
}

/** The courses as of a day, what begins first first. */
export class ListCourses extends Query<Page<CourseRecord, CoursesPlace>> {
  constructor(
    readonly asked: CoursesAsked,
    readonly today: LocalDate,
    readonly page: PageAsked<CoursesPlace>,
  ) {
    super();
  }
}

/** One statement, so that page and count are of one snapshot. */
const pageSql = `
  with listed as (
    select ${listedColumns}, c.starts_on as "startsOn" from skills_matching.course_v2 c
    where ($2::uuid[] is null or c.provider_id = any($2))
      and ($3::uuid[] is null or c.provider_id = any($3))
      and ($4::uuid[] is null or c.offices && $4)
      and ($5::text[] is null or c.skills && $5)
      and ($6::date is null or c.ends_on >= $6)
      and ($7::date is null or c.starts_on <= $7)
      and ($8::integer is null or c.places_left >= $8)
      and ($9::text[] is null or c.language = any($9))
      and ($10::text[] is null or c.words like all($10))
  ), asked as (
    select * from listed where $11::text[] is null or state = any($11)
  )
  select
    (select count(*)::integer from asked) as total,
    (select coalesce(json_agg(shown), '[]') from (
      select * from asked
      where $12::date is null or ("startsOn", id) > ($12, $13::uuid)
      order by "startsOn", id
      limit $14
    ) shown) as rows`;

@QueryHandler(ListCourses)
export class ListCoursesHandler implements IQueryHandler<ListCourses> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked, today, page: { limit, after } }: ListCourses): Promise<Page<CourseRecord, CoursesPlace>> {
    const values = [today, ...valuesOf(asked), after?.startsOn ?? null, after?.id ?? null, limit + 1];
    type Row = CourseRecord & { readonly startsOn: LocalDate };
    const [{ total, rows }] = await this.dataSource.query<[PageRows<Row>]>(pageSql, values);
    const { shown, last } = cutPage(rows, limit);
    return {
      entries: shown.map(({ startsOn: _, ...course }) => course),
      total,
      next: last && { startsOn: last.startsOn, id: last.id },
    };
  }
}

function valuesOf({ period, text, skill, ...asked }: CoursesAsked): readonly unknown[] {
  return [
    asked.seen,
    asked.provider,
    asked.office,
    skill?.map(skillCodeOf),
    period?.from,
    period?.to,
    asked.placesLeft,
    asked.language,
    text?.split(/\s+/).map(within),
    asked.state,
  ].map((value) => value ?? null);
}

function within(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
}
