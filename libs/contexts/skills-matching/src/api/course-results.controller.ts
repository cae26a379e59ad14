import { caseworkerOf, listLink } from '@alongside/caseload';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  ConcernsPlace,
  CurrentActor,
  cursorPurpose,
  CursorSealer,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  today,
  WaitsForPosition,
  type Actor,
} from '@alongside/http';
import { wilsonBounds } from '@alongside/kernel';
import type { CourseResultRecord, HiredShareRecord } from '../read-models/results/course-result.record';
import {
  ListCourseResults,
  type CourseResult,
  type CourseResultsPlace,
} from '../read-models/results/course-results.query';
import { CourseResultsAnswer, CourseResultsQuery } from './course-results.dto';

@ApiTags('skills alignment')
@Controller('v1/offices/:id/course-results')
export class CourseResultsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly cursors: CursorSealer,
  ) {}

  @Get()
  @Roles('advisor', 'team_leader')
  @ConcernsPlace('office', inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary:
      'Show which courses have graduates who are not hired, those first whose are hired the least for what was taught',
    description:
      'Of claimants whom the asker may see. The shares are of those only for whom the weeks since the completion are over.',
    answer: CourseResultsAnswer,
    pages: true,
  })
  async list(
    @PathUuid('id') office: string,
    @Query() { limit, cursor, weeks }: CourseResultsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<CourseResultsAnswer> {
    const purpose = cursorPurpose('course-results', { office, weeks });
    const after = cursor === undefined ? null : this.cursors.unseal<CourseResultsPlace>(purpose, cursor);
    const asked = { office, weeks, viewer: caseworkerOf(actor), today: today() };
    const { entries, total, next } = await this.queries.execute(new ListCourseResults(asked, { limit, after }));
    return {
      ...{ weeks, total, next: next && this.cursors.seal(purpose, next) },
      entries: entries.map((one) => resultOf(one, weeks)),
    };
  }
}

function resultOf({ courseId, title, providerId, endsOn, ...counts }: CourseResult, weeks: number): CourseResultRecord {
  const { completed, mature } = counts;
  const list = (more: object) => listLink(`/v1/courses/${courseId}/enrolments`, { state: 'completed', ...more });
  return {
    ...{ courseId, title, providerId, endsOn, completed, completedQuery: list({}), mature },
    asking: shareOf(counts.asking, mature, list({ hired: 'asking', weeks: `${weeks}` })),
    hired: shareOf(counts.hired, mature, list({ hired: 'any', weeks: `${weeks}` })),
  };
}

function shareOf(count: number, of: number, query: string): HiredShareRecord {
  if (of === 0) return { count, rate: null, lower: null, upper: null, reason: 'too-early', query };
  return { count, rate: count / of, ...wilsonBounds(count, of), reason: null, query };
}
