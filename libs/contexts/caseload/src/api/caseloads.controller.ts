import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  ConcernsList,
  CurrentActor,
  ConcernsPlace,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type Actor,
  dated,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import type { FastifyReply } from 'fastify';
import { ShowOfficeOverview } from '../read-models/caseload/office-overview.query';
import {
  CaseloadAnswer,
  CaseloadExportQuery,
  CaseloadQuery,
  OfficeCaseloadExportQuery,
  OfficeCaseloadQuery,
} from './caseload.dto';
import { CaseloadExports } from './caseload-exports';
import { CaseloadLists } from './caseload-lists';
import { ExportOperation } from './export-operation';
import { OfficeOverviewAnswer } from './office-overview.dto';
import { overviewAnswer } from './overview-answer';
import { caseworkerOf } from './viewer-of';

const ofMerged =
  'Of somebody with merged records an entry tells what stands on the record that stays: claims and appointments of the others are in the tasks, the record and its timeline.';

@ApiTags('caseloads')
@Controller('v1')
export class CaseloadsController {
  constructor(
    private readonly lists: CaseloadLists,
    private readonly exports: CaseloadExports,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Get('caseloads/:advisorId')
  @Roles('advisor', 'team_leader')
  @ConcernsList({ owner: inPath('advisorId'), supervisedBy: ['team_leader'] })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the claimants of an advisor, and those whom the advisor stands in for today',
    description: ofMerged,
    answer: CaseloadAnswer,
    pages: true,
  })
  ofAdvisor(
    @PathUuid('advisorId') advisorId: string,
    @Query() query: CaseloadQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<CaseloadAnswer> {
    return this.lists.answer({ kind: 'advisor', advisorId }, query, { actor, reading });
  }

  @Get('caseloads/:advisorId/export')
  @Roles('advisor', 'team_leader')
  @ConcernsList({ owner: inPath('advisorId'), supervisedBy: ['team_leader'] })
  @WaitsForPosition()
  @ExportOperation('Export the claimants of an advisor, and those whom the advisor stands in for today, as CSV')
  exportOfAdvisor(
    @PathUuid('advisorId') advisorId: string,
    @Query() query: CaseloadExportQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.exports.answer({ kind: 'advisor', advisorId }, query, { actor, reading, reply });
  }

  @Get('offices/:id/caseload')
  @Roles('advisor', 'team_leader')
  @ConcernsPlace('office', inPath('id'))
  @ConcernsList({ supervisedBy: ['team_leader'] })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the claimants of an office',
    description: `Those in the charge of an advisor there; else those for whom one is proposed; else those with an open claim. ${ofMerged}`,
    answer: CaseloadAnswer,
    pages: true,
  })
  ofOffice(
    @PathUuid('id') office: string,
    @Query() query: OfficeCaseloadQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<CaseloadAnswer> {
    return this.lists.answer({ kind: 'office', office }, query, { actor, reading });
  }

  @Get('offices/:id/caseload/export')
  @Roles('advisor', 'team_leader')
  @ConcernsPlace('office', inPath('id'))
  @ConcernsList({ supervisedBy: ['team_leader'] })
  @WaitsForPosition()
  @ExportOperation('Export the claimants of an office as CSV')
  exportOfOffice(
    @PathUuid('id') office: string,
    @Query() query: OfficeCaseloadExportQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.exports.answer({ kind: 'office', office }, query, { actor, reading, reply });
  }

  @Get('offices/:id/overview')
  @Roles('team_leader')
  @ConcernsPlace('office', inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show what there is to do at an office: numbers, each with the list of those whom it counts',
    answer: OfficeOverviewAnswer,
  })
  async overview(
    @PathUuid('id') office: string,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<OfficeOverviewAnswer> {
    const { today } = dated();
    const asked = { office, today, viewer: caseworkerOf(actor) };
    const answer = overviewAnswer(office, today, await this.queries.execute(new ShowOfficeOverview(asked)));
    const advisors = answer.advisors.map(({ advisorId }) => advisorId);
    await this.readLog.record(reading, advisors);
    return answer;
  }
}
