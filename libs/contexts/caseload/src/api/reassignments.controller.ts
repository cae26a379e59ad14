import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  ConcernsList,
  ConcernsPlace,
  CurrentActor,
  CursorSealer,
  cursorPurpose,
  inBody,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type Actor,
  type CommandMetadata,
  dated,
  DatedBody,
} from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { OrderReassignment } from '../application/order-reassignment.handler';
import { plannedReassignment } from '../application/planned-reassignment';
import { assertOrderable, reassignmentDecider } from '../domain/reassignment/reassignment.decider';
import { ShowReassignment } from '../read-models/reassignment/reassignment.query';
import { ListReassignments, type ReassignmentsPlace } from '../read-models/reassignment/reassignments-of-office.query';
import { ConcernsReassignment } from './concerns';
import {
  ReassignmentBody,
  ReassignmentPreviewAnswer,
  ReassignmentPreviewBody,
  ReassignmentQuery,
  ReassignmentReportAnswer,
  ReassignmentsAnswer,
  ReassignmentsQuery,
} from './reassignment.dto';
import { reassignmentAnswer } from './reassignment-answer';
import { caseworkerOf } from './viewer-of';

const unplannable = {
  invalid: [
    ...['caseload/in-the-future', 'caseload/out-of-order', 'caseload/too-many-to-reassign'],
    ...['caseload/claimant-named-twice', 'caseload/reassigned-to-oneself'],
  ],
  conflict: ['caseload/not-an-advisor-there'],
};

@ApiTags('reassignments')
@Controller('v1')
export class ReassignmentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Post('reassignments/preview')
  @Roles('team_leader')
  @ConcernsPlace('office', inBody('office'))
  @ConcernsList({ supervisedBy: ['team_leader'] })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show who would get whom of the caseload of an advisor',
    description: 'As things are now, with whom the order would refuse, and why; nothing is written.',
    answer: ReassignmentPreviewAnswer,
    posted: true,
    refusals: unplannable,
  })
  async preview(
    @Body() body: ReassignmentPreviewBody,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<ReassignmentPreviewAnswer> {
    const order = told(body, actor);
    const planned = await plannedReassignment(this.queries, order, dated(body.occurredAt));
    assertOrderable({ ...order, ...planned, ...dated(body.occurredAt) });
    const sizes = new Map(planned.successors.map(({ advisorId, caseload }) => [advisorId, caseload]));
    const shares = planned.shares.map(({ advisorId, claimantIds }) => ({
      advisorId,
      caseload: sizes.get(advisorId)!,
      gets: claimantIds.length,
      claimantIds: [...claimantIds],
    }));
    const reassigned = shares.flatMap(({ claimantIds }) => claimantIds);
    const stay = planned.leftOut.filter(({ reason }) => reason !== 'caseload/claimant-not-found');
    await this.readLog.record(reading, [...reassigned, ...stay.map(({ claimantId }) => claimantId)]);
    return { reassigned: reassigned.length, shares, leftOut: [...planned.leftOut] };
  }

  @Post('reassignments')
  @Roles('team_leader')
  @ConcernsPlace('office', inBody('office'))
  @CommandOperation({
    summary: 'Give the caseload of an advisor to others, who take over or stand in',
    description:
      'Each claimant is given by an entry of its own; how far it is, and who stays as before and why, is shown.',
    creates: '/v1/reassignments/{id}',
    refusals: {
      invalid: unplannable.invalid,
      conflict: ['caseload/nothing-to-reassign', ...unplannable.conflict],
    },
  })
  order(@CommandMeta() meta: CommandMetadata, @Body() body: ReassignmentBody, @CurrentActor() actor: Actor) {
    const order = { ...told(body, actor), reason: body.reason };
    return this.commands.execute(new OrderReassignment(meta, order, dated(body.occurredAt)));
  }

  @Post('reassignments/:id/cancellation')
  @Roles('team_leader')
  @ConcernsReassignment(inPath('id'))
  @CommandOperation({
    summary: 'Cancel what has not been done yet of a reassignment',
    refusals: {
      invalid: ['caseload/in-the-future', 'caseload/out-of-order'],
      conflict: ['caseload/reassignment-over'],
    },
  })
  cancel(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() { occurredAt }: DatedBody) {
    const cancel = decision(reassignmentDecider, id, { kind: 'cancel', ...dated(occurredAt) });
    return this.commands.execute(new Decide(meta, cancel));
  }

  @Get('reassignments/:id')
  @Roles('team_leader')
  @ConcernsList({ supervisedBy: ['team_leader'] })
  @ConcernsReassignment(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show how far a reassignment is, and what became of each claimant',
    answer: ReassignmentReportAnswer,
    pages: true,
  })
  async show(
    @PathUuid('id') reassignmentId: string,
    @Query() { limit, cursor, result }: ReassignmentQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<ReassignmentReportAnswer> {
    const purpose = cursorPurpose('reassignment', { reassignmentId, result });
    const place = cursor === undefined ? null : this.cursors.unseal<{ claimantId: Uuid }>(purpose, cursor);
    const asked = { reassignmentId, ...(result && { result }), today: dated().today, viewer: caseworkerOf(actor) };
    const { reassignment, entries, total, next } = await this.queries.execute(
      new ShowReassignment(asked, { limit, after: place && place.claimantId }),
    );
    await this.readLog.record(
      reading,
      entries.map(({ claimantId }) => claimantId),
    );
    return {
      reassignment: reassignmentAnswer(reassignment),
      entries,
      total,
      next: next && this.cursors.seal(purpose, { claimantId: next }),
    };
  }

  @Get('offices/:id/reassignments')
  @Roles('team_leader')
  @ConcernsPlace('office', inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the reassignments of an office, what was ordered last first',
    answer: ReassignmentsAnswer,
    pages: true,
  })
  async ofOffice(
    @PathUuid('id') office: string,
    @Query() { limit, cursor, state }: ReassignmentsQuery,
  ): Promise<ReassignmentsAnswer> {
    const purpose = cursorPurpose('reassignments', { office, state });
    const after = cursor === undefined ? null : this.cursors.unseal<ReassignmentsPlace>(purpose, cursor);
    const asked = { office, ...(state && { state }) };
    const { entries, total, next } = await this.queries.execute(new ListReassignments(asked, { limit, after }));
    return { entries: entries.map(reassignmentAnswer), total, next: next && this.cursors.seal(purpose, next) };
  }
}

function told(body: ReassignmentPreviewBody, actor: Actor) {
  const { office, fromAdvisorId, each = [], advisorIds: evenly = [], filter = {}, cover } = body;
  const plan = { each, evenly };
  const days = cover && { cover: { from: cover.from, ...(cover.to !== undefined && { to: cover.to }) } };
  return { office, fromAdvisorId, plan, filter, ...days, viewer: caseworkerOf(actor) };
}
