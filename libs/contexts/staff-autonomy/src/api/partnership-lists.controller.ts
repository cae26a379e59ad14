import { ConcernsClaimant } from '@alongside/caseload';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  ConcernsList,
  ConcernsPlace,
  CurrentActor,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type Actor,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { CountPartnerships } from '../read-models/partnership/partnership-figures.query';
import { ShowPartnership } from '../read-models/partnership/partnership.query';
import { PartnershipRecord } from '../read-models/partnership/partnership.record';
import { PartnershipFiguresAnswer, selectionWarning } from './partnership-figures.dto';
import { PartnershipLists } from './partnership-lists';
import { notFound } from './partnership-refusals';
import { PartnershipFiguresQuery, PartnershipsAnswer, PartnershipsQuery } from './partnership.dto';

@ApiTags('partnerships')
@Controller('v1')
export class PartnershipListsController {
  constructor(
    private readonly lists: PartnershipLists,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Get('claimants/:id/partnerships')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the partnerships with a claimant, the last one first',
    answer: PartnershipsAnswer,
    pages: true,
  })
  ofClaimant(
    @PathUuid('id') claimantId: string,
    @Query() query: PartnershipsQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<PartnershipsAnswer> {
    return this.lists.answer({ kind: 'claimant', claimantId }, query, { actor, reading });
  }

  @Get('claimants/:id/partnerships/:partnershipId')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show a partnership with a claimant',
    answer: PartnershipRecord,
    refusals: { 'not-found': notFound },
  })
  async show(
    @PathUuid('id') claimantId: string,
    @PathUuid('partnershipId') partnershipId: string,
    @ThisReading() reading: Reading,
  ): Promise<PartnershipRecord> {
    const partnership = await this.queries.execute(new ShowPartnership(claimantId, partnershipId));
    await this.readLog.record(reading, [claimantId]);
    return partnership;
  }

  @Get('caseloads/:advisorId/partnerships')
  @Roles('advisor', 'team_leader')
  @ConcernsList({ owner: inPath('advisorId'), supervisedBy: ['team_leader'] })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the partnerships of an advisor, who was selected last first',
    answer: PartnershipsAnswer,
    pages: true,
  })
  ofAdvisor(
    @PathUuid('advisorId') advisorId: string,
    @Query() query: PartnershipsQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<PartnershipsAnswer> {
    return this.lists.answer({ kind: 'advisor', advisorId }, query, { actor, reading });
  }

  @Get('offices/:id/partnerships')
  @Roles('team_leader')
  @ConcernsPlace('office', inPath('id'))
  @ConcernsList({ supervisedBy: ['team_leader'] })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the partnerships at an office, who was selected last first',
    answer: PartnershipsAnswer,
    pages: true,
  })
  ofOffice(
    @PathUuid('id') office: string,
    @Query() query: PartnershipsQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<PartnershipsAnswer> {
    return this.lists.answer({ kind: 'office', office }, query, { actor, reading });
  }

  @Get('offices/:id/partnership-figures')
  @Roles('team_leader', 'evaluator')
  @ConcernsPlace('office', inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Count what became of those who were selected at an office in a period: numbers, with what to mind',
    answer: PartnershipFiguresAnswer,
  })
  async figures(
    @PathUuid('id') office: string,
    @Query() period: PartnershipFiguresQuery,
  ): Promise<PartnershipFiguresAnswer> {
    const figures = await this.queries.execute(new CountPartnerships({ office, ...period }));
    return { ...period, ...figures, warnings: [selectionWarning] };
  }
}
