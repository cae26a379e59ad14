import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  ConcernsEverywhere,
  PathUuid,
  Roles,
  type CommandMetadata,
  dated,
  DatedBody,
} from '@alongside/http';
import { GrantErasure } from '../application/erasure/grant-erasure.handler';
import { rightsRequestDecider, type RightsRequestCommand } from '../domain/rights-request/rights-request.decider';
import { requestRefusals } from './request-refusals';
import { AccessAnswerBody, ConfirmationBody, ErasureGrantBody, RefusalBody } from './rights-request.dto';

const { invalid, notFound, decided, whileOpen } = requestRefusals;

/** What becomes of a request: answered, granted and confirmed, refused, taken back. */
@ApiTags('rights requests')
@Controller('v1/rights-requests/:id')
export class RequestOutcomesController {
  constructor(private readonly commands: CommandBus) {}

  @Post('refusal')
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Refuse a request, on a ground of the law',
    ifMatch: true,
    refusals: { ...whileOpen, invalid: [...invalid, 'privacy/no-such-ground'] },
  })
  refuse(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { ground, toldBy, occurredAt }: RefusalBody,
  ) {
    return this.decide(meta, id, { kind: 'refuse', ground, toldBy, ...dated(occurredAt) });
  }

  @Post('withdrawal')
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @CommandOperation({ summary: 'Record that a request was taken back', ifMatch: true, refusals: whileOpen })
  withdraw(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() { occurredAt }: DatedBody) {
    return this.decide(meta, id, { kind: 'withdraw', ...dated(occurredAt) });
  }

  @Post('answer')
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Record what was handed over to somebody who asked to see it',
    description: 'Position and digest are those that `GET /v1/persons/{id}/subject-access` names.',
    ifMatch: true,
    refusals: { ...whileOpen, conflict: [decided, 'privacy/request-for-another-right'] },
  })
  answer(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...handedOver }: AccessAnswerBody,
  ) {
    return this.decide(meta, id, { kind: 'answer', ...handedOver, ...dated(occurredAt) });
  }

  @Post('grant')
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Grant an erasure, and carry it out: in all roles and for good',
    description:
      'Destroys the keys under which everything personal is encrypted: nobody can read it ever again, and nothing more can be ' +
      'recorded about the person. Dates, counts and destinations remain. Should that be stopped half-way, or the ' +
      'erasure ledger not be writable (503, `privacy/erasure-ledger-unavailable`), it is carried out as soon as it can be: the ' +
      'request is `granted` until then, and `carried-out` afterwards.',
    ifMatch: true,
    refusals: { ...whileOpen, conflict: [decided, 'privacy/request-for-another-right', 'privacy/on-hold'] },
  })
  grant(
    @PathUuid('id') requestId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { ground, occurredAt }: ErasureGrantBody,
  ) {
    const at = new Date().toISOString();
    return this.commands.execute(new GrantErasure(meta, { requestId, ground, at, ...dated(occurredAt) }));
  }

  @Post('confirmation')
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Record that the person was told of being forgotten',
    ifMatch: true,
    refusals: { invalid, 'not-found': notFound, conflict: ['privacy/erasure-out-of-turn'] },
  })
  confirm(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { toldBy, occurredAt }: ConfirmationBody,
  ) {
    return this.decide(meta, id, { kind: 'confirm', toldBy, ...dated(occurredAt) });
  }

  private decide(meta: CommandMetadata, id: string, command: RightsRequestCommand) {
    return this.commands.execute(new Decide(meta, decision(rightsRequestDecider, id, command)));
  }
}
