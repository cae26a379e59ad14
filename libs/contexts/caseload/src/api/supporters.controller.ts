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
import type { Uuid } from '@alongside/kernel';
import { claimantDecider, type ClaimantCommand } from '../domain/claimant/claimant.decider';
import { ConcernsClaimant } from './concerns';
import { EnteredInErrorBody } from './entered-in-error.dto';
import { SupporterBody, SupporterCorrectionBody } from './supporter.dto';

const claimantNotFound = 'caseload/claimant-not-found';
const notFound = [claimantNotFound, 'caseload/supporter-not-found'];
const supporterInvalid = [
  'caseload/in-the-future',
  'caseload/supporter-name-or-record',
  'caseload/supporter-is-the-claimant',
];
const alreadyNamed = 'caseload/supporter-already-named';
const enteredInError = 'caseload/entered-in-error';

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
      invalid: supporterInvalid,
      'not-found': [claimantNotFound],
      conflict: [alreadyNamed],
    },
  })
  async name(
    @PathUuid('id') claimantId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...supporter }: SupporterBody,
  ) {
    const supporterId = derivedId(meta.commandId, 'supporter');
    const command = { kind: 'name-supporter', supporterId, supporter, ...dated(occurredAt) } as const;
    return { id: supporterId, claimantId, ...(await this.decide(meta, claimantId, command)) };
  }

  @Post(':supporterId/corrections')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Correct what was told of a supporter, with the reason: all of it anew, as it had been all along',
    description:
      'The timeline keeps what was told before. Where it was somebody else, say that it was entered in error, which hides that.',
    refusals: {
      invalid: supporterInvalid,
      'not-found': notFound,
      conflict: [alreadyNamed, enteredInError, 'caseload/nothing-to-change'],
    },
  })
  correct(
    @PathUuid('id') id: string,
    @PathUuid('supporterId') supporterId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { supporter, reason, occurredAt }: SupporterCorrectionBody,
  ) {
    return this.decide(meta, id, { kind: 'correct-supporter', supporterId, supporter, reason, ...dated(occurredAt) });
  }

  @Post(':supporterId/end')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Record that somebody supports a claimant no longer',
    refusals: {
      invalid: ['caseload/in-the-future', 'caseload/out-of-order'],
      'not-found': notFound,
      conflict: ['caseload/supporter-already-ended', enteredInError],
    },
  })
  end(
    @PathUuid('id') id: string,
    @PathUuid('supporterId') supporterId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt }: DatedBody,
  ) {
    return this.decide(meta, id, { kind: 'end-supporter', supporterId, ...dated(occurredAt) });
  }

  @Post(':supporterId/error')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Say that a supporter was named in error: what was told of them is hidden from then on',
    description: 'Also where the record of the claimant was merged into another since.',
    refusals: { invalid: ['caseload/in-the-future'], 'not-found': notFound, conflict: [enteredInError] },
  })
  enterInError(
    @PathUuid('id') id: string,
    @PathUuid('supporterId') supporterId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: EnteredInErrorBody,
  ) {
    return this.decide(meta, id, { kind: 'enter-supporter-in-error', supporterId, reason, ...dated(occurredAt) });
  }

  private decide(meta: CommandMetadata, claimantId: Uuid, command: ClaimantCommand) {
    return this.commands.execute(new Decide(meta, decision(claimantDecider, claimantId, command)));
  }
}
