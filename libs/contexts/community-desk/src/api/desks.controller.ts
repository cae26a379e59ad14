import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  ConcernsNobody,
  ConcernsPlace,
  CurrentActor,
  cursorPurpose,
  CursorSealer,
  dated,
  inBody,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  today,
  WaitsForPosition,
  type Actor,
  type CommandMetadata,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { OpenDesk } from '../application/open-desk.handler';
import { deskDecider, type DeskCommand } from '../domain/desk/desk.decider';
import { ShowDesk } from '../read-models/desk/desk.query';
import { DeskRecord } from '../read-models/desk/desk.record';
import { ListDesks, type DesksPlace } from '../read-models/desk/desks.query';
import { ConcernsDesk } from './concerns';
import { deskViewerOf } from './desk-viewer-of';
import { DeskNameBody, DeskReopeningBody, DesksAnswer, DesksQuery, LeavingDeskBody, OpenDeskBody } from './desk.dto';

const dates = ['community-desk/in-the-future', 'community-desk/out-of-order'];
const closed = ['community-desk/desk-closed'];

@ApiTags('desks')
@Controller('v1/desks')
export class DesksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly cursors: CursorSealer,
    private readonly readLog: ReadLog,
  ) {}

  @Post()
  @Roles('administrator', 'team_leader')
  @ConcernsPlace('office', inBody('office'))
  @CommandOperation({
    summary: 'Open a desk of a community at an office',
    creates: '/v1/desks/{id}',
    refusals: {
      invalid: ['community-desk/in-the-future', 'offices/out-of-order'],
      'not-found': ['offices/office-not-found', 'offices/organisation-not-found'],
      conflict: ['community-desk/desk-already-opened', 'offices/office-closed', 'offices/organisation-closed'],
    },
  })
  open(@CommandMeta() meta: CommandMetadata, @Body() { id, occurredAt, ...desk }: OpenDeskBody) {
    return this.commands.execute(new OpenDesk(meta, { ...(id && { deskId: id }), ...desk, ...dated(occurredAt) }));
  }

  @Post(':id/names')
  @Roles('administrator', 'team_leader')
  @ConcernsDesk(inPath('id'))
  @CommandOperation({ summary: 'Rename a desk', ifMatch: true, refusals: { invalid: dates, conflict: closed } })
  rename(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: DeskNameBody) {
    return this.decide(meta, id, { kind: 'rename', name: body.name, ...dated(body.occurredAt) });
  }

  @Post(':id/closure')
  @Roles('administrator', 'team_leader')
  @ConcernsDesk(inPath('id'))
  @CommandOperation({
    summary: 'Close a desk',
    description: 'From that day on nobody works there and no organisation is there.',
    ifMatch: true,
    refusals: { invalid: dates, conflict: closed },
  })
  close(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: LeavingDeskBody) {
    return this.decide(meta, id, { kind: 'close', ...dated(body.occurredAt) });
  }

  @Post(':id/reopening')
  @Roles('administrator', 'team_leader')
  @ConcernsDesk(inPath('id'))
  @CommandOperation({
    summary: 'Take back that a desk was closed',
    description: 'It was open all along, with the organisations and people who were there.',
    ifMatch: true,
    refusals: { invalid: dates },
  })
  reopen(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: DeskReopeningBody) {
    return this.decide(meta, id, { kind: 'reopen', reason: body.reason, ...dated(body.occurredAt) });
  }

  @Get()
  @Roles('administrator', 'team_leader', 'advisor', 'desk_partner')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the desks that one has to do with',
    description:
      'Those of the own offices; to who works at a desk the own one; to who works for an organisation those where it is.',
    answer: DesksAnswer,
    pages: true,
  })
  async list(@Query() query: DesksQuery, @CurrentActor() actor: Actor): Promise<DesksAnswer> {
    const { limit, cursor, asAt: day, ...filter } = query;
    const purpose = cursorPurpose('desks', query);
    // Further pages are of the day of the first one, also past midnight.
    const after = cursor === undefined ? null : this.cursors.unseal<DesksPlace & { asAt: string }>(purpose, cursor);
    const asAt = after?.asAt ?? day ?? today();
    const asked = { viewer: deskViewerOf(actor), asAt, ...filter };
    const { next, ...page } = await this.queries.execute(new ListDesks(asked, { limit, after }));
    return { asAt, ...page, next: next && this.cursors.seal(purpose, { ...next, asAt }) };
  }

  @Get(':id')
  @Roles('administrator', 'team_leader', 'advisor', 'desk_partner')
  @ConcernsDesk(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({ summary: 'Show a desk', answer: DeskRecord, etag: true })
  async show(@PathUuid('id') id: string, @ThisReading() reading: Reading): Promise<DeskRecord> {
    await this.readLog.record(reading, []);
    return this.queries.execute(new ShowDesk(id));
  }

  private decide(meta: CommandMetadata, id: string, command: DeskCommand) {
    return this.commands.execute(new Decide(meta, decision(deskDecider, id, command)));
  }
}
