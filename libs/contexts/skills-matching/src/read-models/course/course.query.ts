import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { courseNotFound } from '../../domain/course/course.decider';
import { listedColumns } from './course-sql';
import type { CourseRecord } from './course.record';

/** One course, in the state that it has on that day. Refuses with `skills-matching/course-not-found`. */
export class ShowCourse extends Query<CourseRecord> {
  constructor(
    readonly courseId: Uuid,
    readonly today: LocalDate,
  ) {
    super();
  }
}

/** Whose course it is; `null` where there is no such course. */
export class FindProviderOfCourse extends Query<Uuid | null> {
  constructor(readonly courseId: Uuid) {
    super();
  }
}

@QueryHandler(ShowCourse)
export class ShowCourseHandler implements IQueryHandler<ShowCourse> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ courseId, today }: ShowCourse): Promise<CourseRecord> {
    const sql = `select row_to_json(shown) as course
      from (select ${listedColumns} from skills_matching.course_v2 c where c.course_id = $2) shown`;
    const [found] = await this.dataSource.query<{ course: CourseRecord }[]>(sql, [today, courseId]);
    if (!found) throw courseNotFound();
    return found.course;
  }
}

@QueryHandler(FindProviderOfCourse)
export class FindProviderOfCourseHandler implements IQueryHandler<FindProviderOfCourse> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ courseId }: FindProviderOfCourse): Promise<Uuid | null> {
    const sql = 'select provider_id as provider from skills_matching.course_v2 where course_id = $1';
    const [found] = await this.dataSource.query<{ provider: Uuid }[]>(sql, [courseId]);
    return found?.provider ?? null;
  }
}
