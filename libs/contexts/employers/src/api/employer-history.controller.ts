import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
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
import type { HistoryPlace } from '../read-models/history/employer-history-page.sql';
import { ListEmployerHistory } from '../read-models/history/employer-history.query';
import { ListJobsAtEmployer, type JobsPlace } from '../read-models/hire/jobs-at-employer.query';
import { ConcernsEmployer } from './concerns';
import {
  EmployerHistoryAnswer,
  EmployerHistoryQuery,
  JobsAtEmployerAnswer,
  JobsAtEmployerQuery,
} from './employer-history.dto';
import { employersViewerOf } from './employers-viewer';

@ApiTags('employers')
@Controller('v1/employers/:id')
export class EmployerHistoryController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Get('history')
  @Roles('employer_adviser', 'advisor', 'team_leader')
  @ConcernsEmployer(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List what there was with an employer, what happened last first',
    description:
      'Contacts, briefings, willingness, stages, introductions, vacancies with what became of applications, hires and issues at work. Claimants stand in it for whoever may see them; others see that it was for a claimant.',
    answer: EmployerHistoryAnswer,
    pages: true,
  })
  async history(
    @PathUuid('id') employerId: string,
    @Query() query: EmployerHistoryQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<EmployerHistoryAnswer> {
    const { limit, cursor, kind } = query;
    const purpose = cursorPurpose('employer-history', { employerId, ...query });
    const after = cursor === undefined ? null : this.cursors.unseal<HistoryPlace>(purpose, cursor);
    const asked = { employerId, viewer: employersViewerOf(actor), today: today(), ...(kind && { kind }) };
    const listed = await this.queries.execute(new ListEmployerHistory(asked, { limit, after }));
    await this.readLog.record(
      reading,
      listed.entries.flatMap(({ claimantId }) => claimantId ?? []),
    );
    return { ...listed, next: listed.next && this.cursors.seal(purpose, listed.next) };
  }

  @Get('jobs')
  @Roles('employer_adviser', 'advisor', 'team_leader')
  @ConcernsEmployer(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the jobs at an employer of claimants whom the asker sees, with what is difficult in them',
    description:
      'How many there are of anybody is counted. An issue is helped by `POST /v1/employments/{id}/issues/{issueId}/helps`.',
    answer: JobsAtEmployerAnswer,
    pages: true,
  })
  async jobs(
    @PathUuid('id') employerId: string,
    @Query() query: JobsAtEmployerQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<JobsAtEmployerAnswer> {
    const { limit, cursor, open } = query;
    const purpose = cursorPurpose('jobs-at-employer', { employerId, ...query });
    const after = cursor === undefined ? null : this.cursors.unseal<JobsPlace>(purpose, cursor);
    const viewer = employersViewerOf(actor);
    const asked = { employerId, viewer, today: today(), ...(open !== undefined && { open }) };
    const listed = await this.queries.execute(new ListJobsAtEmployer(asked, { limit, after }));
    await this.readLog.record(
      reading,
      listed.entries.map(({ claimantId }) => claimantId),
    );
    return { ...listed, next: listed.next && this.cursors.seal(purpose, listed.next) };
  }
}
