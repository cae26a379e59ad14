import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ConcernsClaimant } from '@alongside/caseload';
import { CommandMeta, CommandOperation, dated, inPath, PathUuid, Roles, type CommandMetadata } from '@alongside/http';
import { EnterSkillInError } from '../application/enter-skill-in-error.handler';
import { SkillReasonBody } from './enrolment.dto';

@ApiTags('claimants')
@Controller('v1/claimants/:id/skills')
export class ClaimantSkillsController {
  constructor(private readonly commands: CommandBus) {}

  @Post('error')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Say that a skill was declared in error, with the reason: the record has it no longer',
    description:
      'Where a course says that it was gained there, the record keeps it at the level of the course; that is withdrawn at the enrolment.',
    refusals: {
      invalid: ['caseload/in-the-future'],
      'not-found': ['caseload/claimant-not-found'],
      conflict: ['caseload/skill-not-told'],
    },
  })
  enterInError(
    @PathUuid('id') claimantId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { skill, reason, occurredAt }: SkillReasonBody,
  ) {
    return this.commands.execute(new EnterSkillInError(meta, { claimantId, skill, reason, ...dated(occurredAt) }));
  }
}
