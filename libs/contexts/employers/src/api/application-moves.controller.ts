import { ConcernsClaimant } from '@alongside/caseload';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import { CommandMeta, CommandOperation, dated, inPath, PathUuid, Roles, type CommandMetadata } from '@alongside/http';
import { candidacyDecider, type CandidacyCommand } from '../domain/candidacy/candidacy.decider';
import {
  ApplicationCancellationBody,
  ApplicationNoteBody,
  ApplicationPostponementBody,
  ApplicationReasonBody,
  ApplicationRefusalBody,
} from './application.dto';
import { applicationRefusals, notAllowed } from './application-refusals';

@ApiTags('applications')
@Controller('v1/claimants/:id/applications/:applicationId')
export class ApplicationMovesController {
  constructor(private readonly commands: CommandBus) {}

  @Post('processing')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({ summary: 'Record that the employer looks at an application', refusals: applicationRefusals })
  takeUp(
    @PathUuid('id') id: string,
    @PathUuid('applicationId') applicationId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...said }: ApplicationNoteBody,
  ) {
    return this.decide(meta, id, { kind: 'take-up', applicationId, ...said, ...dated(occurredAt) });
  }

  @Post('postponement')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Record that an application was postponed, until when and why',
    refusals: applicationRefusals,
  })
  postpone(
    @PathUuid('id') id: string,
    @PathUuid('applicationId') applicationId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...said }: ApplicationPostponementBody,
  ) {
    return this.decide(meta, id, { kind: 'postpone', applicationId, ...said, ...dated(occurredAt) });
  }

  @Post('hire-preparation')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Record that the employer means to hire, once papers and checks are done',
    refusals: applicationRefusals,
  })
  prepareHire(
    @PathUuid('id') id: string,
    @PathUuid('applicationId') applicationId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...said }: ApplicationNoteBody,
  ) {
    return this.decide(meta, id, { kind: 'prepare-hire', applicationId, ...said, ...dated(occurredAt) });
  }

  @Post('refusal')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Record that an application was refused, by whom and for which reason',
    refusals: applicationRefusals,
  })
  refuse(
    @PathUuid('id') id: string,
    @PathUuid('applicationId') applicationId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...said }: ApplicationRefusalBody,
  ) {
    return this.decide(meta, id, { kind: 'refuse', applicationId, ...said, ...dated(occurredAt) });
  }

  @Post('cancellation')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({ summary: 'Call an application off, which nobody refused', refusals: applicationRefusals })
  cancel(
    @PathUuid('id') id: string,
    @PathUuid('applicationId') applicationId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...said }: ApplicationCancellationBody,
  ) {
    return this.decide(meta, id, { kind: 'cancel', applicationId, ...said, ...dated(occurredAt) });
  }

  @Post('reopening')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Open an application again that was refused, cancelled or obsolete',
    refusals: { ...applicationRefusals, conflict: [...notAllowed, 'employers/already-applied'] },
  })
  reopen(
    @PathUuid('id') id: string,
    @PathUuid('applicationId') applicationId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: ApplicationReasonBody,
  ) {
    return this.decide(meta, id, { kind: 'reopen', applicationId, reason, ...dated(occurredAt) });
  }

  @Post('hire-end')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Record that a hire has ended: the claimant can be hired elsewhere',
    description: 'The place stays taken: whoever has work for somebody else opens another vacancy, or adds a place.',
    refusals: applicationRefusals,
  })
  endHire(
    @PathUuid('id') id: string,
    @PathUuid('applicationId') applicationId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...said }: ApplicationNoteBody,
  ) {
    return this.decide(meta, id, { kind: 'end-hire', applicationId, ...said, ...dated(occurredAt) });
  }

  @Post('hire-end-withdrawal')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Record that a hire has not ended after all, with the reason',
    refusals: { ...applicationRefusals, conflict: [...notAllowed, 'employers/already-accepted'] },
  })
  resumeHire(
    @PathUuid('id') id: string,
    @PathUuid('applicationId') applicationId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: ApplicationReasonBody,
  ) {
    return this.decide(meta, id, { kind: 'resume-hire', applicationId, reason, ...dated(occurredAt) });
  }

  private decide(meta: CommandMetadata, id: string, command: CandidacyCommand) {
    return this.commands.execute(new Decide(meta, decision(candidacyDecider, id, command)));
  }
}
