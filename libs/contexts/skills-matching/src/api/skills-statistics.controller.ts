import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ConcernsPlace, inPath, PathUuid, QueryOperation, Roles, today, WaitsForPosition } from '@alongside/http';
import { addDays, closedQuarter } from '@alongside/kernel';
import { CountAlignment } from '../read-models/alignment/count-alignment.query';
import { CountCourseResults } from '../read-models/results/count-course-results.query';
import { alignmentStatistics, courseResultStatistics } from './skills-statistics-answers';
import {
  AlignmentStatisticsAnswer,
  AlignmentStatisticsQuery,
  CourseResultStatisticsAnswer,
  CourseResultStatisticsQuery,
} from './skills-statistics.dto';

const formula = 'required + wanted / 2 - held - stillTaught';
const refusals = { conflict: ['skills-matching/quarter-not-over'] };

/** For analysts: of an office and a quarter that is over, so that no table tells of a person. */
@ApiTags('skills alignment')
@Controller('v1/offices/:id')
export class SkillsStatisticsController {
  constructor(private readonly queries: QueryBus) {}

  @Get('skills-alignment/statistics')
  @Roles('analyst')
  @ConcernsPlace('office', inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary:
      'Show which skills courses taught, vacancies asked for and claimants had in a quarter, under disclosure control',
    description:
      'Vacancies that could be applied for and courses that ran on one of its days; what claimants had on its last. Fewer than eight persons are hidden, others are rounded to the nearest five.',
    answer: AlignmentStatisticsAnswer,
    refusals,
  })
  async alignment(
    @PathUuid('id') office: string,
    @Query() { quarter }: AlignmentStatisticsQuery,
  ): Promise<AlignmentStatisticsAnswer> {
    const day = today();
    const period = closedQuarter('skills-matching', { quarter, today: day });
    const counted = await this.queries.execute(new CountAlignment({ office, period, today: day }));
    return { quarter, formula, entries: alignmentStatistics(counted) };
  }

  @Get('course-results/statistics')
  @Roles('analyst')
  @ConcernsPlace('office', inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show what became of those who completed the courses of a quarter, under disclosure control',
    description:
      'Of the courses that ended in it and served the office, whoever was on them. Fewer than eight persons are hidden, with what would tell them; others are rounded to the nearest five.',
    answer: CourseResultStatisticsAnswer,
    refusals,
  })
  async results(
    @PathUuid('id') office: string,
    @Query() { quarter, weeks: told }: CourseResultStatisticsQuery,
  ): Promise<CourseResultStatisticsAnswer> {
    const [day, weeks] = [today(), Number(told)];
    const period = closedQuarter('skills-matching', { quarter, today: addDays(day, -7 * weeks) });
    const counted = await this.queries.execute(new CountCourseResults({ office, period, weeks, today: day }));
    return { quarter, weeks, ...courseResultStatistics(counted) };
  }
}
