import { PageAnswer, PageQuery, QueryInt } from '@alongside/http';
import { CourseResultRecord } from '../read-models/results/course-result.record';

export class CourseResultsQuery extends PageQuery {
  /** Within how many weeks of the completion somebody is hired. */
  @QueryInt({ min: 1, max: 260 })
  readonly weeks: number = 26;
}

export class CourseResultsAnswer extends PageAnswer {
  readonly weeks: number;
  readonly entries: CourseResultRecord[];
}
