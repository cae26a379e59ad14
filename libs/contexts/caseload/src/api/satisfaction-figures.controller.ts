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
import { optional, outOfOrder } from '../domain/rules';
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
    description: 'Fewer than five answers to a question are not told: `null`, with the reason.',
    answer: SatisfactionFiguresAnswer,
    refusals: { invalid: ['caseload/out-of-order'] },
  })
  async show(
    @PathUuid('id') office: string,
    @Query() query: SatisfactionFiguresQuery,
  ): Promise<SatisfactionFiguresAnswer> {
    const asked = satisfactionAsked(office, query);
    return satisfactionFiguresAnswer(await this.queries.execute(new ShowSatisfactionFigures(asked)), asked.today);
  }

  @Get('comments')
  @Roles('team_leader')
  @ConcernsPlace('office', inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List what those who answered at an office added in words, the latest first',
    description: 'Who said it by a one-time link, or of the own work, is not told. Each is on a month, not on a day.',
    answer: SatisfactionCommentsAnswer,
    pages: true,
    refusals: { invalid: ['caseload/out-of-order'] },
  })
  async comments(
    @PathUuid('id') office: string,
    @Query() { limit, cursor, ...period }: SatisfactionCommentsQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<SatisfactionCommentsAnswer> {
    const purpose = cursorPurpose('satisfaction-comments', { office, ...period });
    const after = cursor === undefined ? null : this.cursors.unseal<CommentsPlace>(purpose, cursor);
    const asked = { ...satisfactionAsked(office, period), viewer: caseworkerOf(actor) };
    const list = new ListSatisfactionComments(asked, { limit, after });
    const { entries, total, next } = await this.queries.execute(list);
    await this.readLog.record(reading, [...new Set(entries.map(({ personId }) => personId))]);
    return { entries: entries.map(({ comment }) => comment), total, next: next && this.cursors.seal(purpose, next) };
  }
}

function satisfactionAsked(office: Uuid, { of, from, to }: SatisfactionFiguresQuery): SatisfactionAsked {
  if (from !== undefined && to !== undefined && from > to) throw outOfOrder('The period ends before it begins.');
  const respondent = of === 'claimants' ? 'claimant' : 'advisor';
  return { office, of: respondent, askedOn: optional({ from, to }), today: dated().today };
}
