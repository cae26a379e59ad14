import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision, derivedId } from '@alongside/commands';
import { CommandMeta, CommandOperation, inPath, PathUuid, Roles, type CommandMetadata, dated } from '@alongside/http';
import { claimantDecider } from '../domain/claimant/claimant.decider';
import { ConcernsClaimant } from './concerns';
import { BarrierBody, BarrierResolutionBody } from './claimant.dto';
import { EnteredInErrorBody } from './entered-in-error.dto';

const claimantNotFound = 'caseload/claimant-not-found';
const notFound = [claimantNotFound, 'caseload/barrier-not-found'];
const enteredInError = 'caseload/entered-in-error';

@ApiTags('claimants')
@Controller('v1/claimants/:id/barriers')
export class BarriersController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Identify a barrier',
    creates: '/v1/claimants/{claimantId}/barriers/{id}',
    refusals: {
      invalid: ['caseload/in-the-future', 'caseload/reserved-code'],
      'not-found': [claimantNotFound],
      conflict: ['caseload/barrier-already-open'],
    },
  })
  async identify(
    @PathUuid('id') claimantId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...barrier }: BarrierBody,
  ) {
    const barrierId = derivedId(meta.commandId, 'barrier');
    const command = { kind: 'identify-barrier', barrierId, ...barrier, ...dated(occurredAt) } as const;
    const result = await this.commands.execute(new Decide(meta, decision(claimantDecider, claimantId, command)));
    return { id: barrierId, claimantId, ...result };
  }

  @Post(':barrierId/resolution')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Resolve a barrier',
    refusals: {
      invalid: ['caseload/in-the-future', 'caseload/out-of-order'],
      'not-found': notFound,
      conflict: ['caseload/barrier-already-resolved', enteredInError],
    },
  })
  resolve(
    @PathUuid('id') id: string,
    @PathUuid('barrierId') barrierId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { note, occurredAt }: BarrierResolutionBody,
  ) {
    const said = { barrierId, ...(note !== undefined && { note }) };
    const command = { kind: 'resolve-barrier', ...said, ...dated(occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(claimantDecider, id, command)));
  }

  @Post(':barrierId/error')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Say that a barrier was entered in error: it is hidden from then on',
    refusals: { invalid: ['caseload/in-the-future'], 'not-found': notFound, conflict: [enteredInError] },
  })
  enterInError(
    @PathUuid('id') id: string,
    @PathUuid('barrierId') barrierId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: EnteredInErrorBody,
  ) {
    const command = { kind: 'enter-barrier-in-error', barrierId, reason, ...dated(occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(claimantDecider, id, command)));
  }
}
