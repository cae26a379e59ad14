import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { caseworkerOf } from '@alongside/caseload';
import {
  ConcernsList,
  ConcernsPlace,
  CurrentActor,
  cursorPurpose,
  CursorSealer,
  dated,
  inPath,
  PageQuery,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type Actor,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import type { BoardEntry } from '../read-models/board/board.record';
import { ListCandidatesInReach, type CandidatesPlace } from '../read-models/board/candidates-in-reach.query';
import { ShowVacancyBoard, type BoardPlace } from '../read-models/board/vacancy-board.query';
import {
  ListApplicationsOfVacancy,
  type ApplicationsOfVacancy,
} from '../read-models/candidacy/applications-of-vacancy.query';
import type { ApplicationsPlace } from '../read-models/candidacy/applications-of-claimant.query';
import { ApplicationsQuery } from './application.dto';
import { ApplicationsOfVacancyAnswer, BoardEntryAnswer, CandidatesAnswer, VacancyBoardAnswer } from './board.dto';
import { employersViewerOf } from './employers-viewer';

@ApiTags('vacancies')
@Controller('v1')
export class VacancyBoardController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Get('offices/:id/vacancy-board')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsPlace('office', inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary:
      'Show the vacancies of an office that have places left, with how many applied and who of the own caseload is in reach',
    description: 'Numbers alone, and no persons: each number of candidates has the list of exactly those.',
    answer: VacancyBoardAnswer,
    pages: true,
  })
  async board(
    @PathUuid('id') office: string,
    @Query() { limit, cursor }: PageQuery,
    @CurrentActor() actor: Actor,
  ): Promise<VacancyBoardAnswer> {
    const purpose = cursorPurpose('vacancy-board', { office });
    const after = cursor === undefined ? null : this.cursors.unseal<BoardPlace>(purpose, cursor);
    const asked = { office, viewer: caseworkerOf(actor), today: dated().today };
    const { entries, total, next } = await this.queries.execute(new ShowVacancyBoard(asked, { limit, after }));
    return {
      entries: entries.map((entry) => boardEntry(entry, actor)),
      total,
      next: next && this.cursors.seal(purpose, next),
    };
  }

  @Get('caseloads/:advisorId/vacancies/:vacancyId/candidates')
  @Roles('advisor', 'team_leader')
  @ConcernsList({ owner: inPath('advisorId'), supervisedBy: ['team_leader'] })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List who of a caseload could be put forward for a vacancy, with what speaks for it',
    description:
      'Claimants with at least one of the required skills, or who worked in the occupation; not those who applied, were hired elsewhere, or refused that employers are told.',
    answer: CandidatesAnswer,
    pages: true,
    refusals: { 'not-found': ['employers/vacancy-not-found'] },
  })
  async candidates(
    @PathUuid('advisorId') advisorId: string,
    @PathUuid('vacancyId') vacancyId: string,
    @Query() { limit, cursor }: PageQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<CandidatesAnswer> {
    const purpose = cursorPurpose('candidates-in-reach', { advisorId, vacancyId });
    const after = cursor === undefined ? null : this.cursors.unseal<CandidatesPlace>(purpose, cursor);
    const asked = { advisorId, vacancyId, viewer: caseworkerOf(actor), today: dated().today };
    const { entries, total, next } = await this.queries.execute(new ListCandidatesInReach(asked, { limit, after }));
    await this.readLog.record(
      reading,
      entries.map(({ claimantId }) => claimantId),
    );
    return { entries, total, next: next && this.cursors.seal(purpose, next) };
  }

  @Get('vacancies/:id/applications')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsList({ supervisedBy: ['team_leader', 'employer_adviser'] })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the applications for a vacancy, the last one first',
    description: 'Those of claimants whom the asker may not see are counted under `others`, and nothing else.',
    answer: ApplicationsOfVacancyAnswer,
    pages: true,
    refusals: { 'not-found': ['employers/vacancy-not-found'] },
  })
  async applications(
    @PathUuid('id') vacancyId: string,
    @Query() { limit, cursor, state }: ApplicationsQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<ApplicationsOfVacancyAnswer> {
    const purpose = cursorPurpose('applications-of-vacancy', { vacancyId, state });
    const after = cursor === undefined ? null : this.cursors.unseal<ApplicationsPlace>(purpose, cursor);
    const asked = { vacancyId, ...(state && { state }), viewer: employersViewerOf(actor), today: dated().today };
    const listed: ApplicationsOfVacancy = await this.queries.execute(
      new ListApplicationsOfVacancy(asked, { limit, after }),
    );
    await this.readLog.record(reading, [...new Set(listed.entries.map(({ claimantId }) => claimantId))]);
    return { ...listed, next: listed.next && this.cursors.seal(purpose, listed.next) };
  }
}

function boardEntry({ applications, inReach, ...entry }: BoardEntry, { personId, roles }: Actor): BoardEntryAnswer {
  const query = `/v1/caseloads/${personId}/vacancies/${entry.vacancyId}/candidates`;
  return {
    ...entry,
    applications: Object.entries(applications).map(([state, count]) => ({ state, count })),
    inReach: roles.includes('advisor') ? { count: inReach, query } : null,
  };
}
