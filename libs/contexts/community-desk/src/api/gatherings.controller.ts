import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  CommandMeta,
  CommandOperation,
  ConcernsNobody,
  CurrentActor,
  cursorPurpose,
  CursorSealer,
  dated,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type Actor,
  type CommandMetadata,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { PlanGathering } from '../application/plan-gathering.handler';
import { ShowGathering } from '../read-models/gathering/gathering.query';
import { GatheringRecord } from '../read-models/gathering/gathering.record';
import { ListGatherings, type GatheringsPlace } from '../read-models/gathering/gatherings.query';
import { ConcernsGathering } from './concerns-gathering';
import { GatheringsAnswer, GatheringsQuery } from './gathering-lists.dto';
import { hostViewerOf } from './gathering-viewer-of';
import { PlanGatheringBody } from './gathering.dto';

@ApiTags('gatherings')
@Controller('v1/gatherings')
export class GatheringsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly cursors: CursorSealer,
    private readonly readLog: ReadLog,
  ) {}

  @Post()
  @Roles('desk_partner', 'team_leader')
  @ConcernsNobody()
  @CommandOperation({
    summary: 'Plan a gathering: a forum, an outreach event, a workshop',
    description: 'Of a desk or an organisation where the role is held, or of the office.',
    creates: '/v1/gatherings/{id}',
    refusals: {
      invalid: ['community-desk/in-the-future'],
      'not-found': ['community-desk/host-not-found'],
      conflict: ['community-desk/desk-closed'],
    },
  })
  plan(@CommandMeta() meta: CommandMetadata, @Body() { kind: gatheringKind, occurredAt, ...body }: PlanGatheringBody) {
    const given = { gatheringKind, ...body, ...dated(occurredAt) };
    return this.commands.execute(new PlanGathering(meta, given, hostViewerOf(meta.actor)));
  }

  @Get()
  @Roles('desk_partner', 'team_leader')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List gatherings, the last day first',
    description:
      'Those of the desks, organisations and offices where the role is held. Those entered in error are among them, and say nothing else.',
    answer: GatheringsAnswer,
    pages: true,
  })
  async list(@Query() query: GatheringsQuery, @CurrentActor() actor: Actor): Promise<GatheringsAnswer> {
    const { limit, cursor, ...filters } = query;
    const purpose = cursorPurpose('gatherings', query);
    const after = cursor === undefined ? null : this.cursors.unseal<GatheringsPlace>(purpose, cursor);
    const list = new ListGatherings({ ...filters, viewer: hostViewerOf(actor) }, { limit, after });
    const { entries, total, next } = await this.queries.execute(list);
    return { entries, total, next: next && this.cursors.seal(purpose, next) };
  }

  @Get(':id')
  @Roles('desk_partner', 'team_leader')
  @ConcernsGathering()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show a gathering',
    answer: GatheringRecord,
    etag: true,
  })
  async show(
    @PathUuid('id') id: string,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<GatheringRecord> {
    await this.readLog.record(reading, []); // nobody who came is named
    return this.queries.execute(new ShowGathering(id, hostViewerOf(actor)));
  }
}
