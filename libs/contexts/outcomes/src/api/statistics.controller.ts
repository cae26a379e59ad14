import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ConcernsNobody, CurrentActor, QueryOperation, Roles, WaitsForPosition, type Actor } from '@alongside/http';
import { AskMeetingsStatistics } from '../read-models/statistics/meetings-statistics.query';
import { AskRateStatistics } from '../read-models/statistics/rate-statistics.query';
import { MeetingsStatistics, RateStatistics, TimeToJobStatistics } from '../read-models/statistics/statistics.record';
import { AskTimeToJobStatistics } from '../read-models/statistics/time-to-job-statistics.query';
import { officesOf } from './offices-of';
import { ClaimsTableQuery, MeetingsTableQuery } from './statistics.dto';

const refusals = { conflict: ['outcomes/period-not-sealed'] };
const description =
  'One of a fixed set of tables, of a sealed quarter. Counts up to seven are hidden, with what would tell them; the others are rounded to five, and rates are of rounded counts. Where the role is held at offices, it is a table of those.';

/** Figures for analysts: under disclosure control, so that no table tells of a person. */
@ApiTags('statistics')
@Controller('v1/statistics')
export class StatisticsController {
  constructor(private readonly queries: QueryBus) {}

  @Get('off-flow')
  @Roles('analyst', 'evaluator')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({ summary: 'The off-flow rate, protected', description, answer: RateStatistics, refusals })
  offFlow(@Query() asked: ClaimsTableQuery, @CurrentActor() actor: Actor): Promise<RateStatistics> {
    return this.queries.execute(new AskRateStatistics('off-flow', { ...asked, ...officesOf(actor) }));
  }

  @Get('back-to-work')
  @Roles('analyst', 'evaluator')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({ summary: 'The back-to-work rate, protected', description, answer: RateStatistics, refusals })
  backToWork(@Query() asked: ClaimsTableQuery, @CurrentActor() actor: Actor): Promise<RateStatistics> {
    return this.queries.execute(new AskRateStatistics('back-to-work', { ...asked, ...officesOf(actor) }));
  }

  @Get('time-to-job')
  @Roles('analyst', 'evaluator')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({ summary: 'The time to a job, protected', description, answer: TimeToJobStatistics, refusals })
  timeToJob(@Query() asked: ClaimsTableQuery, @CurrentActor() actor: Actor): Promise<TimeToJobStatistics> {
    return this.queries.execute(new AskTimeToJobStatistics({ ...asked, ...officesOf(actor) }));
  }

  @Get('meetings-kept')
  @Roles('analyst', 'evaluator')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'The share of meetings kept, protected',
    description,
    answer: MeetingsStatistics,
    refusals,
  })
  meetingsKept(@Query() asked: MeetingsTableQuery, @CurrentActor() actor: Actor): Promise<MeetingsStatistics> {
    return this.queries.execute(new AskMeetingsStatistics({ ...asked, ...officesOf(actor) }));
  }
}
