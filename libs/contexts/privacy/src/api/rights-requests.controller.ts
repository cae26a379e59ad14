import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  ConcernsEverywhere,
  CursorSealer,
  cursorPurpose,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type CommandMetadata,
  dated,
  DatedBody,
} from '@alongside/http';
import { ReceiveRequest } from '../application/rights-request/receive-request.handler';
import { rightsRequestDecider, type RightsRequestCommand } from '../domain/rights-request/rights-request.decider';
import { ReadLog, type Reading } from '../read-models/read-log/read-log';
import { ListRightsRequests, type RightsRequestPlace } from '../read-models/rights-request/list-rights-requests.query';
import { GetRightsRequest } from '../read-models/rights-request/rights-request.query';
import { RightsRequestRecord } from '../read-models/rights-request/rights-request.record';
import {
  ClockStopBody,
  ExtensionBody,
  RightsRequestBody,
  RightsRequestsAnswer,
  RightsRequestsQuery,
} from './rights-request.dto';
import { requestRefusals } from './request-refusals';
import { ThisReading } from './this-reading.decorator';

const { notFound, decided, whileOpen } = requestRefusals;

/** What people ask for of their own data, and by when they are to be answered. */
@ApiTags('rights requests')
@Controller('v1/rights-requests')
export class RightsRequestsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Post()
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Record that somebody asked to see the own data, or to be forgotten',
    description: 'The answer is due one month after the day on which it came.',
    creates: '/v1/rights-requests/{id}',
    refusals: {
      invalid: ['privacy/in-the-future'],
      'not-found': ['privacy/person-not-found'],
      conflict: ['privacy/person-forgotten'],
    },
  })
  receive(@CommandMeta() meta: CommandMetadata, @Body() { occurredAt, ...asked }: RightsRequestBody) {
    return this.commands.execute(new ReceiveRequest(meta, { ...asked, ...dated(occurredAt) }));
  }

  @Post(':id/clock-stops')
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Stop the clock until the person has shown who they are, or said what is meant',
    ifMatch: true,
    refusals: whileOpen,
  })
  stopClock(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: ClockStopBody,
  ) {
    return this.decide(meta, id, { kind: 'stopClock', reason, ...dated(occurredAt) });
  }

  @Post(':id/clock-resumptions')
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Let the clock run on: the answer is due later by the days for which it stood',
    ifMatch: true,
    refusals: whileOpen,
  })
  resumeClock(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() { occurredAt }: DatedBody) {
    return this.decide(meta, id, { kind: 'resumeClock', ...dated(occurredAt) });
  }

  @Post(':id/extension')
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Take two more months, once and before the answer is overdue',
    ifMatch: true,
    refusals: { ...whileOpen, conflict: [decided, 'privacy/request-overdue'] },
  })
  extend(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: ExtensionBody,
  ) {
    return this.decide(meta, id, { kind: 'extend', reason, ...dated(occurredAt) });
  }

  @Get()
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List requests, what is due first on top',
    answer: RightsRequestsAnswer,
    pages: true,
  })
  async list(
    @Query() { limit, cursor, ...asked }: RightsRequestsQuery,
    @ThisReading() reading: Reading,
  ): Promise<RightsRequestsAnswer> {
    const purpose = cursorPurpose('rights-requests', asked);
    const after = cursor === undefined ? null : this.cursors.unseal<RightsRequestPlace>(purpose, cursor);
    const page = await this.queries.execute(new ListRightsRequests(asked, { limit, after }));
    await this.readLog.record(
      reading,
      page.entries.map(({ personId }) => personId),
    );
    return { ...page, next: page.next && this.cursors.seal(purpose, page.next) };
  }

  @Get(':id')
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show a request',
    answer: RightsRequestRecord,
    etag: true,
    refusals: { 'not-found': notFound },
  })
  async show(@PathUuid('id') id: string, @ThisReading() reading: Reading): Promise<RightsRequestRecord> {
    const request = await this.queries.execute(new GetRightsRequest(id));
    await this.readLog.record(reading, [request.personId]);
    return request;
  }

  private decide(meta: CommandMetadata, id: string, command: RightsRequestCommand) {
    return this.commands.execute(new Decide(meta, decision(rightsRequestDecider, id, command)));
  }
}
