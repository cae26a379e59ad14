import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  ConcernsPlace,
  CurrentActor,
  cursorPurpose,
  CursorSealer,
  dated,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type Actor,
} from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { askedQuarter } from '../read-models/satisfaction/asked-quarter';
import { ListSatisfactionComments, type CommentsPlace } from '../read-models/satisfaction/satisfaction-comments.query';
import {
  ShowSatisfactionFigures,
  type SatisfactionAsked,
} from '../read-models/satisfaction/satisfaction-figures.query';
import { satisfactionFiguresAnswer } from './satisfaction-figures-answer';
import {
  SatisfactionCommentsAnswer,
  SatisfactionCommentsQuery,
  SatisfactionFiguresAnswer,
  SatisfactionFiguresQuery,
} from './satisfaction-figures.dto';
import { caseworkerOf } from './viewer-of';

@ApiTags('satisfaction')
@Controller('v1/offices/:id/satisfaction')
export class SatisfactionFiguresController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Get()
  @Roles('team_leader')
  @ConcernsPlace('office', inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show how satisfied the claimants of an office are, or its advisors: numbers alone',
    description:
      'Of a quarter that is over, as no answer may come any more. Fewer than five answers to a question are not told: `null`, with the reason.',
    answer: SatisfactionFiguresAnswer,
  })
  async show(
    @PathUuid('id') office: string,
    @Query() query: SatisfactionFiguresQuery,
  ): Promise<SatisfactionFiguresAnswer> {
    const asked = satisfactionAsked(office, query);
    return satisfactionFiguresAnswer(await this.queries.execute(new ShowSatisfactionFigures(asked)), asked);
  }

  @Get('comments')
  @Roles('team_leader')
  @ConcernsPlace('office', inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List what those who answered at an office added in words',
    description:
      'Who said it by a one-time link, or of the own work, is not told: such comments are there once the quarter is over and five persons have answered so.',
    answer: SatisfactionCommentsAnswer,
    pages: true,
  })
  async comments(
    @PathUuid('id') office: string,
    @Query() { limit, cursor, ...asking }: SatisfactionCommentsQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<SatisfactionCommentsAnswer> {
    const purpose = cursorPurpose('satisfaction-comments', { office, ...asking });
    const after = cursor === undefined ? null : this.cursors.unseal<CommentsPlace>(purpose, cursor);
    const asked = { ...satisfactionAsked(office, asking), viewer: caseworkerOf(actor) };
    const list = new ListSatisfactionComments(asked, { limit, after });
    const { entries, total, next, reason } = await this.queries.execute(list);
    await this.readLog.record(reading, [...new Set(entries.map(({ personId }) => personId))]);
    const sealed = next && this.cursors.seal(purpose, next);
    return { entries: entries.map(({ comment }) => comment), total, next: sealed, reason };
  }
}

function satisfactionAsked(office: Uuid, { of, quarter }: SatisfactionFiguresQuery): SatisfactionAsked {
  const respondent = of === 'claimants' ? 'claimant' : 'advisor';
  return { office, of: respondent, quarter: askedQuarter(quarter), today: dated().today };
}
