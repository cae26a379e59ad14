import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  CommandMeta,
  CommandOperation,
  CurrentActor,
  dated,
  PathUuid,
  Roles,
  type Actor,
  type CommandMetadata,
} from '@alongside/http';
import { EndEnrolment } from '../application/end-enrolment.handler';
import { actingOnEnrolment } from './acting-on-enrolment';
import { ConcernsEnrolment } from './concerns';
import { CourseDropOutBody, EnrolmentReasonBody, EnrolmentRefusalBody, EnrolmentWithdrawalBody } from './enrolment.dto';
import { codedRefusals, enrolmentRefusals } from './enrolment-refusals';
import { OfBoth } from './of-both.decorator';

@ApiTags('enrolments')
@Controller('v1/enrolments/:id')
export class EnrolmentEndsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post('drop-out')
  @OfBoth({
    summary: 'Record that a claimant left the course before its end, and why: the place is given back',
    refusals: codedRefusals,
  })
  dropOut(
    @PathUuid('id') enrolmentId: string,
    @CurrentActor() actor: Actor,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...said }: CourseDropOutBody,
  ) {
    return this.end(meta, actor, { kind: 'drop-out', enrolmentId, ...said, ...dated(occurredAt) });
  }

  @Post('refusal')
  @OfBoth({ summary: 'Record that the provider gives a claimant no place, and why', refusals: codedRefusals })
  refuse(
    @PathUuid('id') enrolmentId: string,
    @CurrentActor() actor: Actor,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...said }: EnrolmentRefusalBody,
  ) {
    return this.end(meta, actor, { kind: 'refuse', enrolmentId, ...said, ...dated(occurredAt) });
  }

  @Post('withdrawal')
  @Roles('advisor', 'team_leader')
  @ConcernsEnrolment()
  @CommandOperation({
    summary: 'Record that a claimant does not take the course after all: a place is given back',
    description: 'The provider is told nothing of the person any more.',
    refusals: codedRefusals,
  })
  withdraw(
    @PathUuid('id') enrolmentId: string,
    @CurrentActor() actor: Actor,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...said }: EnrolmentWithdrawalBody,
  ) {
    return this.end(meta, actor, { kind: 'withdraw', enrolmentId, ...said, ...dated(occurredAt) });
  }

  @Post('error')
  @Roles('advisor', 'team_leader')
  @ConcernsEnrolment()
  @CommandOperation({
    summary: 'Say that an enrolment was entered in error: it is hidden from then on, and a place is given back',
    refusals: { ...enrolmentRefusals, conflict: ['skills-matching/entered-in-error'] },
  })
  enterInError(
    @PathUuid('id') enrolmentId: string,
    @CurrentActor() actor: Actor,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: EnrolmentReasonBody,
  ) {
    return this.end(meta, actor, { kind: 'enter-in-error', enrolmentId, reason, ...dated(occurredAt) });
  }

  private async end(meta: CommandMetadata, actor: Actor, end: EndEnrolment['given']['end']) {
    const { claimantId } = await actingOnEnrolment(this.queries, end.enrolmentId, actor);
    return this.commands.execute(new EndEnrolment(meta, { claimantId, staffId: actor.personId, end }));
  }
}
