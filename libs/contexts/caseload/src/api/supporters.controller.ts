import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision, derivedId } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  inPath,
  PathUuid,
  Roles,
  type CommandMetadata,
  dated,
  DatedBody,
} from '@alongside/http';
import { claimantDecider } from '../domain/claimant/claimant.decider';
import { ConcernsClaimant } from './concerns';
import { SupporterBody } from './supporter.dto';

const claimantNotFound = 'caseload/claimant-not-found';

/** Who else supports this person. */
@ApiTags('claimants')
@Controller('v1/claimants/:id/supporters')
export class SupportersController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Name a supporter of a claimant: of the family, an elder, a mentor, an organisation',
    description:
      'One with a record of the own is named by that record alone: the name is shown to whoever may read it, and goes with it.',
    creates: '/v1/claimants/{claimantId}/supporters/{id}',
    refusals: {
      invalid: ['caseload/in-the-future', 'caseload/supporter-name-or-record'],
      'not-found': [claimantNotFound],
      conflict: ['caseload/supporter-already-named'],
    },
  })
  async name(
    @PathUuid('id') claimantId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...supporter }: SupporterBody,
  ) {
    const supporterId = derivedId(meta.commandId, 'supporter');
    const command = { kind: 'name-supporter', supporterId, supporter, ...dated(occurredAt) } as const;
    const result = await this.commands.execute(new Decide(meta, decision(claimantDecider, claimantId, command)));
    return { id: supporterId, claimantId, ...result };
  }

  @Post(':supporterId/end')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Record that somebody supports a claimant no longer',
    refusals: {
      invalid: ['caseload/in-the-future', 'caseload/out-of-order'],
      'not-found': [claimantNotFound, 'caseload/supporter-not-found'],
      conflict: ['caseload/supporter-already-ended'],
    },
  })
  end(
    @PathUuid('id') id: string,
    @PathUuid('supporterId') supporterId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt }: DatedBody,
  ) {
    const command = { kind: 'end-supporter', supporterId, ...dated(occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(claimantDecider, id, command)));
  }
}
