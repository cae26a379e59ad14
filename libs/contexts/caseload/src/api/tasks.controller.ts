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
  dated,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { ShowTaskBoard } from '../read-models/task/task-board.query';
import { taskBoardAnswer } from './task-board-answer';
import { OfficeTasksQuery, TaskBoardAnswer, TaskBoardQuery, TasksAnswer, TasksQuery } from './task.dto';
import { TaskLists } from './task-lists';
import { caseworkerOf } from './viewer-of';

@ApiTags('tasks')
@Controller('v1')
export class TasksController {
  constructor(
    private readonly lists: TaskLists,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Get('caseloads/:advisorId/tasks')
  @Roles('advisor', 'team_leader')
  @ConcernsList({ owner: inPath('advisorId'), supervisedBy: ['team_leader'] })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List what there is to do for the claimants of an advisor, and for those whom the advisor stands in for',
    description:
      'Appointments, next steps, steps and reviews of plans, signatures, consents that run out: what is due first comes first.',
    answer: TasksAnswer,
    pages: true,
  })
  ofAdvisor(
    @PathUuid('advisorId') advisorId: string,
    @Query() query: TasksQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<TasksAnswer> {
    return this.lists.answer({ kind: 'advisor', advisorId }, query, { actor, reading });
  }

  @Get('offices/:id/tasks')
  @Roles('advisor', 'team_leader')
  @ConcernsPlace('office', inPath('id'))
  @ConcernsList({ supervisedBy: ['team_leader'] })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List what there is to do for the claimants of an office',
    answer: TasksAnswer,
    pages: true,
  })
  ofOffice(
    @PathUuid('id') office: string,
    @Query() query: OfficeTasksQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<TasksAnswer> {
    return this.lists.answer({ kind: 'office', office }, query, { actor, reading });
  }

  @Get('offices/:id/task-board')
  @Roles('team_leader')
  @ConcernsPlace('office', inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show how much there is to do at an office, by advisor: numbers, each with the list of what it counts',
    answer: TaskBoardAnswer,
  })
  async board(
    @PathUuid('id') office: string,
    @Query() { asAt: asked, ...filter }: TaskBoardQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<TaskBoardAnswer> {
    const { today } = dated();
    const asAt = asked ?? today;
    const board = new ShowTaskBoard({ office, today, asAt, viewer: caseworkerOf(actor), filter });
    const answer = taskBoardAnswer(office, { asAt, asked }, await this.queries.execute(board));
    const advisors = answer.advisors.map(({ advisorId }) => advisorId);
    await this.readLog.record(reading, advisors);
    return answer;
  }
}
