import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision, derivedId } from '@alongside/commands';
import { CommandMeta, CommandOperation, inPath, PathUuid, Roles, type CommandMetadata, dated } from '@alongside/http';
import { claimantDecider } from '../domain/claimant/claimant.decider';
import { ConcernsClaimant } from './concerns';
import { ExclusionBody, ExclusionLiftingBody } from './exclusion.dto';

const claimantNotFound = 'caseload/claimant-not-found';

/** Who may not see a claimant: such an exclusion beats every other right to see the record. */
@ApiTags('claimants')
@Controller('v1/claimants/:id/exclusions')
export class ExclusionsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Set an exclusion: a worker or an organisation that may not see a claimant',
    creates: '/v1/claimants/{claimantId}/exclusions/{id}',
    refusals: {
      invalid: ['caseload/in-the-future'],
      'not-found': [claimantNotFound],
      conflict: ['caseload/already-excluded'],
    },
  })
  async set(
    @PathUuid('id') claimantId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { excluded, reason, occurredAt }: ExclusionBody,
  ) {
    const exclusionId = derivedId(meta.commandId, 'exclusion');
    const command = { kind: 'set-exclusion', exclusionId, excluded, reason, ...dated(occurredAt) } as const;
    const result = await this.commands.execute(new Decide(meta, decision(claimantDecider, claimantId, command)));
    return { id: exclusionId, claimantId, ...result };
  }

  @Post(':exclusionId/lifting')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Lift an exclusion, with a reason',
    refusals: {
      invalid: ['caseload/in-the-future', 'caseload/out-of-order'],
      'not-found': [claimantNotFound, 'caseload/exclusion-not-found'],
      conflict: ['caseload/exclusion-already-lifted'],
    },
  })
  lift(
    @PathUuid('id') id: string,
    @PathUuid('exclusionId') exclusionId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: ExclusionLiftingBody,
  ) {
    const command = { kind: 'lift-exclusion', exclusionId, reason, ...dated(occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(claimantDecider, id, command)));
  }
}
