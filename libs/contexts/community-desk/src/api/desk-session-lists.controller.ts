import { closedQuarter } from '@alongside/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  ConcernsRecord,
  CurrentActor,
  CursorSealer,
  cursorPurpose,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  today,
  WaitsForPosition,
  type Actor,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { CountDeskSessions } from '../read-models/desk-session/session-figures.query';
import {
  ListDeskSessions,
  type SessionsAsked,
  type SessionsPlace,
} from '../read-models/desk-session/list-desk-sessions.query';
import { ConcernsDesk } from './concerns';
import { askerOf } from './desk-actor-of';
import { DaySheetAnswer, DaySheetQuery, DeskSessionsAnswer, SessionFilterQuery } from './desk-sessions.dto';
import { figuresAnswer, statisticsAnswer } from './session-figures-answer';
import {
  SessionFiguresAnswer,
  SessionFiguresQuery,
  SessionStatisticsAnswer,
  SessionStatisticsQuery,
} from './session-figures.dto';

interface Paged {
  readonly limit: number;
  readonly cursor?: string;
}

@ApiTags('desk sessions')
@Controller('v1')
export class DeskSessionListsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Get('desks/:id/sessions')
  @Roles('desk_partner', 'team_leader')
  @ConcernsDesk(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the sessions of a desk, the latest day first',
    description: 'Without those entered in error, and those of a claimant whose exclusion names whoever asks.',
    answer: DeskSessionsAnswer,
    pages: true,
  })
  ofDesk(
    @PathUuid('id') deskId: string,
    @Query() { limit, cursor, ...filter }: SessionFilterQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<DeskSessionsAnswer> {
    const of = { deskId, viewer: askerOf(actor) };
    return this.list({ of, filter, order: 'latest' }, { limit, cursor }, reading);
  }

  @Get('desks/:id/day-sheet')
  @Roles('desk_partner', 'team_leader')
  @ConcernsDesk(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({ summary: 'Show who came to a desk on a day, in order', answer: DaySheetAnswer, pages: true })
  async daySheet(
    @PathUuid('id') deskId: string,
    @Query() { limit, cursor, day = today() }: DaySheetQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<DaySheetAnswer> {
    const of = { deskId, viewer: askerOf(actor) };
    const asked = { of, filter: { heldOn: { from: day, to: day } }, order: 'hours' } as const;
    return { deskId, day, ...(await this.list(asked, { limit, cursor }, reading)) };
  }

  @Get('desks/:id/session-figures')
  @Roles('desk_partner', 'team_leader')
  @ConcernsDesk(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Count the sessions of a desk by kind, service, need, language and outcome',
    description: 'Each count names the list of exactly those whom it counts.',
    answer: SessionFiguresAnswer,
  })
  async figures(
    @PathUuid('id') deskId: string,
    @Query() filter: SessionFiguresQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<SessionFiguresAnswer> {
    const counts = await this.queries.execute(new CountDeskSessions({ deskId, filter, viewer: askerOf(actor) }));
    await this.readLog.record(reading, []);
    return figuresAnswer(deskId, filter, counts);
  }

  @Get('desks/:id/session-statistics')
  @Roles('analyst')
  @ConcernsDesk(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Count the sessions of a desk in a quarter, under disclosure control',
    description: 'Hidden is what is of few persons, and whatever would tell it; what is told is rounded.',
    answer: SessionStatisticsAnswer,
    refusals: { conflict: ['community-desk/quarter-not-over'] },
  })
  async statistics(
    @PathUuid('id') deskId: string,
    @Query() { quarter }: SessionStatisticsQuery,
    @ThisReading() reading: Reading,
  ): Promise<SessionStatisticsAnswer> {
    const filter = { heldOn: closedQuarter('community-desk', { quarter, today: today() }) };
    const counts = await this.queries.execute(new CountDeskSessions({ deskId, filter, viewer: null }));
    await this.readLog.record(reading, []);
    return statisticsAnswer(deskId, quarter, counts);
  }

  @Get('claimants/:id/desk-sessions')
  @Roles('advisor', 'team_leader')
  @ConcernsRecord('claimant', inPath('id'), 'caseload/claimant-not-found')
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the sessions of a claimant at desks, the latest day first',
    answer: DeskSessionsAnswer,
    pages: true,
  })
  ofClaimant(
    @PathUuid('id') claimantId: string,
    @Query() { limit, cursor, ...filter }: SessionFilterQuery,
    @ThisReading() reading: Reading,
  ): Promise<DeskSessionsAnswer> {
    return this.list({ of: { claimantId }, filter, order: 'latest' }, { limit, cursor }, reading);
  }

  private async list(asked: SessionsAsked, { limit, cursor }: Paged, reading: Reading): Promise<DeskSessionsAnswer> {
    const { viewer: _, ...of } = { viewer: undefined, ...asked.of };
    const purpose = cursorPurpose('desk-sessions', { ...of, order: asked.order, ...asked.filter });
    const after = cursor === undefined ? null : this.cursors.unseal<SessionsPlace>(purpose, cursor);
    const { entries, total, next } = await this.queries.execute(new ListDeskSessions(asked, { limit, after }));
    const persons = entries.flatMap(({ claimantId }) => (claimantId === null ? [] : [claimantId]));
    const asksOf = 'claimantId' in asked.of ? [asked.of.claimantId] : [];
    await this.readLog.record(reading, [...new Set([...asksOf, ...persons])]);
    return { entries, total, next: next && this.cursors.seal(purpose, next) };
  }
}
