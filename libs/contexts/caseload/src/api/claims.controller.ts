import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  inBody,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type CommandMetadata,
  dated,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { LinkReentry } from '../application/link-reentry.handler';
import { OpenClaim } from '../application/open-claim.handler';
import { claimDecider } from '../domain/claim/claim.decider';
import { ShowClaim } from '../read-models/claim/claim.query';
import { ClaimRecord } from '../read-models/claim/claim.record';
import { ConcernsClaim, ConcernsClaimant } from './concerns';
import {
  AdjustmentBody,
  ClosureBody,
  ClosureCorrectionBody,
  FollowUpEndBody,
  OpenClaimBody,
  PaymentBody,
  ReentryLinkBody,
} from './claim.dto';
import { EnteredInErrorBody } from './entered-in-error.dto';

const notFound = ['caseload/claim-not-found'];
const enteredInError = 'caseload/entered-in-error';
const nothingToChange = 'caseload/nothing-to-change';
const dates = ['caseload/in-the-future', 'caseload/out-of-order'];

@ApiTags('claims')
@Controller('v1/claims')
export class ClaimsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Post()
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inBody('claimantId'))
  @CommandOperation({
    summary: 'Open a claim',
    description: 'A claim within 26 weeks of the end of an earlier one of the claimant is linked to it.',
    creates: '/v1/claims/{id}',
    concerns: ['/v1/claimants/{claimantId}'],
    refusals: {
      invalid: ['caseload/in-the-future', 'caseload/reserved-code'],
      'not-found': ['caseload/claimant-not-found'],
    },
  })
  open(@CommandMeta() meta: CommandMetadata, @Body() { characteristics, occurredAt, ...claim }: OpenClaimBody) {
    const named = characteristics && Object.fromEntries(characteristics.map(({ name, value }) => [name, value]));
    return this.commands.execute(
      new OpenClaim(meta, { ...claim, ...(named && { characteristics: named }), ...dated(occurredAt) }),
    );
  }

  @Post(':id/payments')
  @Roles('advisor', 'team_leader')
  @ConcernsClaim(inPath('id'))
  @CommandOperation({
    summary: 'Record a payment',
    refusals: {
      invalid: [...dates, 'caseload/payment-outside-claim'],
      'not-found': notFound,
      conflict: ['caseload/not-followed-up', enteredInError],
    },
  })
  pay(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: PaymentBody) {
    const { amountPence, from, to, occurredAt } = body;
    const command = { kind: 'pay', amountPence, from, to, ...dated(occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(claimDecider, id, command)));
  }

  @Post(':id/adjustments')
  @Roles('advisor', 'team_leader')
  @ConcernsClaim(inPath('id'))
  @CommandOperation({
    summary: 'Adjust the weekly amount, with a reason',
    ifMatch: true,
    refusals: {
      invalid: dates,
      'not-found': notFound,
      conflict: ['caseload/claim-already-closed', 'caseload/not-followed-up', nothingToChange, enteredInError],
    },
  })
  adjust(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: AdjustmentBody) {
    const { weeklyAmountPence, reason, occurredAt } = body;
    const command = { kind: 'adjust', weeklyAmountPence, reason, ...dated(occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(claimDecider, id, command)));
  }

  @Post(':id/closure')
  @Roles('advisor', 'team_leader')
  @ConcernsClaim(inPath('id'))
  @CommandOperation({
    summary: 'Close a claim with its destination',
    ifMatch: true,
    refusals: {
      invalid: [...dates, 'caseload/hours-without-employment'],
      'not-found': notFound,
      conflict: ['caseload/claim-already-closed', 'caseload/not-followed-up', enteredInError],
    },
  })
  close(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: ClosureBody) {
    const command = { kind: 'close', closing: closingOf(body), ...dated(body.occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(claimDecider, id, command)));
  }

  @Post(':id/closure-corrections')
  @Roles('advisor', 'team_leader')
  @ConcernsClaim(inPath('id'))
  @CommandOperation({
    summary: 'Correct the closing of a claim, with a reason',
    ifMatch: true,
    refusals: {
      invalid: [...dates, 'caseload/hours-without-employment'],
      'not-found': notFound,
      conflict: ['caseload/claim-not-closed', 'caseload/not-followed-up', nothingToChange, enteredInError],
    },
  })
  correctClosure(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() body: ClosureCorrectionBody,
  ) {
    const { closedOn, reason, occurredAt } = body;
    const command = {
      kind: 'correct-closure',
      closedOn,
      closing: closingOf(body),
      reason,
      ...dated(occurredAt),
    } as const;
    return this.commands.execute(new Decide(meta, decision(claimDecider, id, command)));
  }

  @Post(':id/follow-up-end')
  @Roles('advisor', 'team_leader')
  @ConcernsClaim(inPath('id'))
  @CommandOperation({
    summary: 'End the follow-up of an open claim: what comes after is not known',
    ifMatch: true,
    refusals: {
      invalid: dates,
      'not-found': notFound,
      conflict: ['caseload/claim-already-closed', 'caseload/follow-up-already-ended', enteredInError],
    },
  })
  endFollowUp(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: FollowUpEndBody) {
    const command = { kind: 'end-follow-up', reason: body.reason, ...dated(body.occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(claimDecider, id, command)));
  }

  @Post(':id/reentry-link')
  @Roles('advisor', 'team_leader')
  @ConcernsClaim(inPath('id'))
  @CommandOperation({
    summary: 'Link a claim to the earlier one that it is a re-entry of',
    refusals: { invalid: dates, 'not-found': notFound, conflict: ['caseload/no-reentry', enteredInError] },
  })
  linkReentry(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: ReentryLinkBody) {
    const { earlierClaimId, occurredAt } = body;
    return this.commands.execute(new LinkReentry(meta, id, { earlierClaimId, ...dated(occurredAt) }));
  }

  @Post(':id/error')
  @Roles('advisor', 'team_leader')
  @ConcernsClaim(inPath('id'))
  @CommandOperation({
    summary: 'Say that a claim was entered in error: it is hidden from then on',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: [enteredInError] },
  })
  enterInError(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: EnteredInErrorBody) {
    const command = { kind: 'enter-in-error', reason: body.reason, ...dated(body.occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(claimDecider, id, command)));
  }

  @Get(':id')
  @Roles('advisor', 'team_leader')
  @ConcernsClaim(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({ summary: 'Show a claim', answer: ClaimRecord, etag: true, refusals: { 'not-found': notFound } })
  async show(@PathUuid('id') id: string, @ThisReading() reading: Reading): Promise<ClaimRecord> {
    const claim = await this.queries.execute(new ShowClaim(id));
    await this.readLog.record(reading, [claim.claimantId]);
    return claim;
  }
}

function closingOf({ destination, hours }: ClosureBody) {
  return hours === undefined ? { destination } : { destination, hours };
}
