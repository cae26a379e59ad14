import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision, derivedId } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type CommandMetadata,
  dated,
  DatedBody,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { AssignAdvisor } from '../application/assign-advisor.handler';
import { assignmentDecider, type AssignmentCommand } from '../domain/assignment/assignment.decider';
import { ShowAssignment } from '../read-models/assignment/assignment.query';
import { askedMoment, momentRefusals, shownMoment } from './asked-moment';
import { ConcernsClaimant } from './concerns';
import { withHandOverNote } from './given-hand-over-note';
import {
  AssignmentAcceptanceBody,
  AssignmentAnswer,
  AssignmentEndBody,
  AssignmentProposalBody,
  AssignmentRefusalBody,
  CoverBody,
} from './assignment.dto';
import { MomentQuery } from './moment.dto';

const claimantNotFound = ['caseload/claimant-not-found'];
const dates = ['caseload/in-the-future', 'caseload/out-of-order'];
const notProposed = ['caseload/assignment-not-proposed'];
const unfit = ['caseload/advisor-kept-out', 'caseload/not-an-advisor-there'];

@ApiTags('assignments')
@Controller('v1/claimants/:id/assignment')
export class AssignmentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Post('proposal')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Propose an advisor for a claimant',
    description: 'It takes the place of a proposal that is open. Whoever is in charge stays so until it is accepted.',
    refusals: {
      invalid: ['caseload/in-the-future'],
      'not-found': claimantNotFound,
      conflict: [...unfit, 'caseload/another-proposed'],
    },
  })
  propose(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: AssignmentProposalBody) {
    const { advisorId, office, handOverNote, occurredAt } = body;
    const given = { advisorId, office, ...withHandOverNote(meta, handOverNote), ...dated(occurredAt) };
    return this.commands.execute(new AssignAdvisor(meta, { kind: 'propose', claimantId: id, ...given }));
  }

  @Post('acceptance')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Accept the proposal: the advisor takes over',
    description: 'Its day is the first on which the advisor is in charge; whoever was until then is so no longer.',
    refusals: { invalid: dates, conflict: [...notProposed, ...unfit] },
  })
  accept(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: AssignmentAcceptanceBody) {
    const { advisorId, handOverNote, occurredAt } = body;
    const said = { advisorId, ...withHandOverNote(meta, handOverNote), ...dated(occurredAt) };
    return this.commands.execute(new AssignAdvisor(meta, { kind: 'accept', claimantId: id, ...said }));
  }

  @Post('refusal')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Decline the proposal, with a reason',
    refusals: { invalid: dates, conflict: notProposed },
  })
  decline(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: AssignmentRefusalBody) {
    const { occurredAt, ...said } = body;
    return this.decide(meta, { kind: 'decline', claimantId: id, ...said, ...dated(occurredAt) });
  }

  @Post('covers')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Arrange that another advisor stands in',
    description: 'Who is in charge stays so. A cover ends at the latest when the assignment ends in which it begins.',
    creates: '/v1/claimants/{claimantId}/assignment/covers/{id}',
    refusals: {
      invalid: dates,
      conflict: ['caseload/nobody-in-charge', 'caseload/covered-by-oneself', 'caseload/cover-overlaps', ...unfit],
    },
  })
  async cover(
    @PathUuid('id') claimantId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...days }: CoverBody,
  ) {
    const coverId = derivedId(meta.commandId, 'cover');
    const command = { kind: 'arrange-cover', claimantId, coverId, ...days, ...dated(occurredAt) } as const;
    return { id: coverId, claimantId, ...(await this.commands.execute(new AssignAdvisor(meta, command))) };
  }

  @Post('covers/:coverId/end')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'End a cover, or call off one that has not begun',
    refusals: {
      invalid: ['caseload/in-the-future'],
      'not-found': ['caseload/cover-not-found'],
      conflict: ['caseload/cover-already-ended'],
    },
  })
  endCover(
    @PathUuid('id') id: string,
    @PathUuid('coverId') coverId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt }: DatedBody,
  ) {
    return this.decide(meta, { kind: 'end-cover', claimantId: id, coverId, ...dated(occurredAt) });
  }

  @Post('end')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'End the assignment, with a reason: nobody is in charge from that day on',
    refusals: { invalid: dates, conflict: ['caseload/nobody-in-charge'] },
  })
  end(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: AssignmentEndBody) {
    const { reason, handOverNote, occurredAt } = body;
    const said = { reason, ...withHandOverNote(meta, handOverNote), ...dated(occurredAt) };
    return this.decide(meta, { kind: 'end', claimantId: id, ...said });
  }

  @Get()
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show who is in charge of a claimant, who is proposed, who stands in, and who was in charge before',
    description: 'As it stands or as it was known. There is no `ETag` before anything was said of it, nor of the past.',
    answer: AssignmentAnswer,
    etag: true,
    refusals: { invalid: momentRefusals, 'not-found': claimantNotFound },
  })
  async show(
    @PathUuid('id') id: string,
    @Query() query: MomentQuery,
    @ThisReading() reading: Reading,
  ): Promise<AssignmentAnswer> {
    const moment = askedMoment(query);
    const assignment = await this.queries.execute(new ShowAssignment(id, moment));
    await this.readLog.record(reading, [id]);
    return { ...shownMoment(moment), ...assignment };
  }

  private decide(meta: CommandMetadata, command: AssignmentCommand) {
    return this.commands.execute(new Decide(meta, decision(assignmentDecider, command.claimantId, command)));
  }
}
