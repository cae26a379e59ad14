import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ConcernsNobody, QueryOperation, Roles, today, WaitsForPosition } from '@alongside/http';
import { closedQuarter, protectedCounts } from '@alongside/kernel';
import { CountSupportCases } from '../read-models/support-case/count-support-cases.query';
import { SupportCaseStatisticsAnswer, SupportCaseStatisticsQuery } from './support-case-statistics.dto';

@ApiTags('statistics')
@Controller('v1/statistics')
export class SupportCaseStatisticsController {
  constructor(private readonly queries: QueryBus) {}

  @Get('support-cases')
  @Roles('analyst')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Count what support cases achieved by area, and how long the first session took, under disclosure control',
    description: 'Over all offices, so that few are never told apart by the place.',
    answer: SupportCaseStatisticsAnswer,
    refusals: { conflict: ['high-barriers/quarter-not-over'] },
  })
  async count(@Query() { quarter }: SupportCaseStatisticsQuery): Promise<SupportCaseStatisticsAnswer> {
    const period = closedQuarter('high-barriers', { quarter, today: today() });
    const { outcomes, waits } = await this.queries.execute(new CountSupportCases(period));
    const [ofOutcomes, ofWaits] = [protectedCounts(outcomes), protectedCounts(waits)];
    return {
      quarter,
      outcomes: outcomes.map(({ area, outcome }, at) => ({ area, outcome, count: ofOutcomes[at]! })),
      daysToFirstSession: waits.map(({ days }, at) => ({ days, count: ofWaits[at]! })),
    };
  }
}
