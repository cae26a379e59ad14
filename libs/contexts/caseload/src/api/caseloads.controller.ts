import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { PathUuid, QueryOperation, Roles, WaitsForPosition } from '@alongside/http';
import { ThisReading, type Reading } from '@alongside/privacy';
import { ShowOfficeOverview } from '../read-models/caseload/office-overview.query';
import { CaseloadAnswer, CaseloadQuery, OfficeCaseloadQuery } from './caseload.dto';
import { CaseloadLists } from './caseload-lists';
import { dated } from './dated';
import { OfficeOverviewAnswer } from './office-overview.dto';
import { overviewAnswer } from './overview-answer';

@ApiTags('caseloads')
@Controller('v1')
export class CaseloadsController {
  constructor(
    private readonly lists: CaseloadLists,
    private readonly queries: QueryBus,
  ) {}

  @Get('caseloads/:advisorId')
  @Roles('advisor', 'team_leader')
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the claimants of an advisor, and those whom the advisor stands in for today',
    answer: CaseloadAnswer,
    pages: true,
  })
  ofAdvisor(
    @PathUuid('advisorId') advisorId: string,
    @Query() query: CaseloadQuery,
    @ThisReading() reading: Reading,
  ): Promise<CaseloadAnswer> {
    return this.lists.answer({ kind: 'advisor', advisorId }, query, reading);
  }

  @Get('offices/:id/caseload')
  @Roles('advisor', 'team_leader')
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the claimants of an office',
    description:
      'Those in the charge of an advisor there; else those for whom one is proposed; else those with an open claim.',
    answer: CaseloadAnswer,
    pages: true,
  })
  ofOffice(
    @PathUuid('id') office: string,
    @Query() query: OfficeCaseloadQuery,
    @ThisReading() reading: Reading,
  ): Promise<CaseloadAnswer> {
    return this.lists.answer({ kind: 'office', office }, query, reading);
  }

  @Get('offices/:id/overview')
  @Roles('team_leader')
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show what there is to do at an office: numbers, each with the list of those whom it counts',
    answer: OfficeOverviewAnswer,
  })
  async overview(@PathUuid('id') office: string): Promise<OfficeOverviewAnswer> {
    const { today } = dated();
    return overviewAnswer(office, today, await this.queries.execute(new ShowOfficeOverview(office, today)));
  }
}
