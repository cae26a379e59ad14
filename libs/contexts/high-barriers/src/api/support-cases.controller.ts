import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  ConcernsList,
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
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { conferencePackOf } from '../read-models/support-case/conference-pack';
import { ConferencePackRecord } from '../read-models/support-case/conference-pack.record';
import { ListTeamWork, type TeamWorkPlace } from '../read-models/support-case/list-team-work.query';
import { ShowSupportCase } from '../read-models/support-case/show-support-case.query';
import { SupportCaseRecord } from '../read-models/support-case/support-case.record';
import { notFound } from './case-refusals';
import { caseViewerOf, teamRoles } from './case-viewer-of';
import { ConcernsSupportCase } from './concerns';
import { ConcernsReadingSupportCase } from './glass-concerns';
import { TeamWorkAnswer, TeamWorkQuery } from './support-case.dto';

/** What the team of a case reads, and nobody else. */
@ApiTags('support cases')
@Controller('v1')
export class SupportCasesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Get('support-cases/:id')
  @Roles(...teamRoles)
  @ConcernsReadingSupportCase(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show a support case to its team, and to whoever looks through a break-glass',
    answer: SupportCaseRecord,
    etag: true,
    refusals: { 'not-found': notFound },
  })
  show(@PathUuid('id') id: string, @CurrentActor() actor: Actor, @ThisReading() reading: Reading) {
    return this.read(id, actor, reading);
  }

  @Get('support-cases/:id/conference-pack')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show what the team needs for the next conference: plan, risks, open steps, sessions since the last one',
    answer: ConferencePackRecord,
    refusals: { 'not-found': notFound },
  })
  async pack(
    @PathUuid('id') id: string,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<ConferencePackRecord> {
    return conferencePackOf(await this.read(id, actor, reading), today());
  }

  @Get('staff/:id/support-cases')
  @Roles(...teamRoles)
  @ConcernsList({ owner: inPath('id') })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the open support cases whose team somebody is on, what is due first on top',
    description: 'Of those of somebody else the ones whose team one is on as well.',
    answer: TeamWorkAnswer,
    pages: true,
  })
  async work(
    @PathUuid('id') memberId: string,
    @Query() { limit, cursor, dueBy }: TeamWorkQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<TeamWorkAnswer> {
    const purpose = cursorPurpose('team-work', { memberId, dueBy });
    const after = cursor === undefined ? null : this.cursors.unseal<TeamWorkPlace>(purpose, cursor);
    const asked = { memberId, viewer: caseViewerOf(actor), ...(dueBy !== undefined && { dueBy }) };
    const { entries, total, next } = await this.queries.execute(new ListTeamWork(asked, { limit, after }));
    await this.readLog.record(reading, [...new Set(entries.map(({ claimantId }) => claimantId))]);
    return { entries, total, next: next && this.cursors.seal(purpose, next) };
  }

  private async read(id: string, actor: Actor, reading: Reading): Promise<SupportCaseRecord> {
    const record = await this.queries.execute(new ShowSupportCase(id, caseViewerOf(actor), reading.under));
    await this.readLog.record(reading, [record.claimantId]);
    return record;
  }
}
