import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  cursorPurpose,
  CursorSealer,
  dated,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  today,
  WaitsForPosition,
  type CommandMetadata,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { JoinDeskPartner } from '../application/join-desk-partner.handler';
import { JoinDeskWorker } from '../application/join-desk-worker.handler';
import { deskDecider } from '../domain/desk/desk.decider';
import { ListDeskPartners, ListDeskWorkers, type MembersPlace } from '../read-models/desk/desk-members.query';
import { ConcernsDesk } from './concerns';
import {
  DeskMembersQuery,
  DeskPartnersAnswer,
  DeskWorkersAnswer,
  JoinDeskPartnerBody,
  JoinDeskWorkerBody,
  LeavingDeskBody,
} from './desk.dto';

const dates = ['community-desk/in-the-future', 'community-desk/out-of-order'];
const closed = 'community-desk/desk-closed';

@ApiTags('desks')
@Controller('v1/desks/:id')
export class DeskMembersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly cursors: CursorSealer,
    private readonly readLog: ReadLog,
  ) {}

  @Post('partners')
  @Roles('administrator', 'team_leader')
  @ConcernsDesk(inPath('id'))
  @CommandOperation({
    summary: 'Record that an organisation joined a desk',
    description: 'Told late of an earlier day, it was there from that day on.',
    refusals: {
      invalid: [...dates, 'offices/out-of-order'],
      'not-found': ['offices/organisation-not-found'],
      conflict: [closed, 'offices/organisation-closed'],
    },
  })
  joinPartner(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: JoinDeskPartnerBody) {
    const { organisationId, occurredAt } = body;
    return this.commands.execute(new JoinDeskPartner(meta, id, { organisationId, ...dated(occurredAt) }));
  }

  @Post('partners/:organisationId/leaving')
  @Roles('administrator', 'team_leader')
  @ConcernsDesk(inPath('id'))
  @CommandOperation({
    summary: 'Record that an organisation left a desk',
    description: 'Whoever works there for it leaves with it.',
    refusals: {
      invalid: dates,
      conflict: [closed, 'community-desk/host-of-desk', 'community-desk/organisation-not-at-desk'],
    },
  })
  partWithPartner(
    @PathUuid('id') id: string,
    @PathUuid('organisationId') organisationId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt }: LeavingDeskBody,
  ) {
    const command = { kind: 'part-with-partner', organisationId, ...dated(occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(deskDecider, id, command)));
  }

  @Post('workers')
  @Roles('administrator', 'team_leader')
  @ConcernsDesk(inPath('id'))
  @CommandOperation({
    summary: 'Record that somebody joined a desk, and for which organisation',
    description:
      'Told late of an earlier day, the person worked there from that day on. What may be done there takes the role of a desk partner as ' +
      'well, which the staff register has.',
    refusals: {
      invalid: dates,
      'not-found': ['offices/staff-member-not-found'],
      conflict: [closed, 'community-desk/organisation-not-at-desk', 'community-desk/works-for-another'],
    },
  })
  joinWorker(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: JoinDeskWorkerBody) {
    const { personId, organisationId, occurredAt } = body;
    return this.commands.execute(new JoinDeskWorker(meta, id, { personId, organisationId, ...dated(occurredAt) }));
  }

  @Post('workers/:personId/leaving')
  @Roles('administrator', 'team_leader')
  @ConcernsDesk(inPath('id'))
  @CommandOperation({
    summary: 'Record that somebody left a desk',
    refusals: { invalid: dates, conflict: [closed, 'community-desk/worker-not-at-desk'] },
  })
  partWithWorker(
    @PathUuid('id') id: string,
    @PathUuid('personId') personId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt }: LeavingDeskBody,
  ) {
    const command = { kind: 'part-with-worker', personId, ...dated(occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(deskDecider, id, command)));
  }

  @Get('partners')
  @Roles('administrator', 'team_leader', 'advisor', 'desk_partner')
  @ConcernsDesk(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({ summary: 'List the organisations at a desk on a day', answer: DeskPartnersAnswer, pages: true })
  async partners(
    @PathUuid('id') id: string,
    @Query() query: DeskMembersQuery,
    @ThisReading() reading: Reading,
  ): Promise<DeskPartnersAnswer> {
    const { purpose, asAt, page } = this.askedOf(`partners of ${id}`, query);
    const { next, ...answer } = await this.queries.execute(new ListDeskPartners(id, asAt, page));
    await this.readLog.record(reading, []);
    return { asAt, ...answer, next: next && this.cursors.seal(purpose, { ...next, asAt }) };
  }

  @Get('workers')
  @Roles('administrator', 'team_leader', 'advisor', 'desk_partner')
  @ConcernsDesk(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({ summary: 'List who works at a desk on a day', answer: DeskWorkersAnswer, pages: true })
  async workers(
    @PathUuid('id') id: string,
    @Query() query: DeskMembersQuery,
    @ThisReading() reading: Reading,
  ): Promise<DeskWorkersAnswer> {
    const { purpose, asAt, page } = this.askedOf(`workers of ${id}`, query);
    const { next, ...answer } = await this.queries.execute(new ListDeskWorkers(id, asAt, page));
    await this.readLog.record(
      reading,
      answer.entries.map(({ personId }) => personId),
    );
    return { asAt, ...answer, next: next && this.cursors.seal(purpose, { ...next, asAt }) };
  }

  /** Further pages are of the day of the first one, also past midnight. */
  private askedOf(list: string, query: DeskMembersQuery) {
    const purpose = cursorPurpose(list, query);
    const { cursor, limit } = query;
    const after = cursor === undefined ? null : this.cursors.unseal<MembersPlace & { asAt: string }>(purpose, cursor);
    return { purpose, asAt: after?.asAt ?? query.asAt ?? today(), page: { limit, after } };
  }
}
