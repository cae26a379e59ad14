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
  DatedBody,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { DraftActionPlan } from '../application/draft-action-plan.handler';
import { keptIn, planned } from '../application/planned';
import { actionPlanDecider, type ActionPlanCommand } from '../domain/action-plan/action-plan.decider';
import { ShowActionPlan } from '../read-models/action-plan/action-plan.query';
import { ActionPlanRecord } from '../read-models/action-plan/action-plan.record';
import {
  ActionPlanAmendmentBody,
  ActionPlanClosureBody,
  ActionPlanCompletionBody,
  ActionPlanReopeningBody,
  ActionPlanReviewBody,
  ClaimantSignatureBody,
  DraftActionPlanBody,
  SignatureWithdrawalBody,
} from './action-plan.dto';
import { ConcernsActionPlan, ConcernsClaimant } from './concerns';
import { EnteredInErrorBody } from './entered-in-error.dto';

const dates = ['caseload/in-the-future', 'caseload/out-of-order'];
const repeated = 'caseload/plan-item-repeated';
const notFound = ['caseload/action-plan-not-found'];
const inError = ['caseload/entered-in-error'];
const over = [...inError, 'caseload/action-plan-over'];
const alreadySigned = 'caseload/action-plan-already-signed';
const nothingToChange = 'caseload/nothing-to-change';
const notAgreed = [...over, 'caseload/action-plan-not-agreed'];

@ApiTags('action plans')
@Controller('v1/action-plans')
export class ActionPlansController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Post()
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inBody('claimantId'))
  @CommandOperation({
    summary: 'Draft an action plan together with a claimant',
    description: 'It is agreed once both have signed it.',
    creates: '/v1/action-plans/{id}',
    concerns: ['/v1/claimants/{claimantId}'],
    refusals: { invalid: ['caseload/in-the-future'], 'not-found': ['caseload/claimant-not-found'] },
  })
  draft(@CommandMeta() meta: CommandMetadata, @Body() body: DraftActionPlanBody) {
    const { claimantId, advisorId = meta.actor.personId, occurredAt, ...plan } = body;
    return this.commands.execute(new DraftActionPlan(meta, { claimantId, advisorId, plan, ...dated(occurredAt) }));
  }

  @Post(':id/amendments')
  @Roles('advisor', 'team_leader')
  @ConcernsActionPlan(inPath('id'))
  @CommandOperation({
    summary: 'Amend an action plan: all of it, as it is to be',
    description: 'Whoever has signed it has to sign it again. Steps that were agreed before go on meanwhile.',
    ifMatch: true,
    refusals: {
      invalid: [...dates, repeated, 'caseload/amendment-reason-needed'],
      'not-found': [...notFound, 'caseload/plan-item-not-found'],
      conflict: [...over, 'caseload/plan-step-closed', nothingToChange],
    },
  })
  amend(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: ActionPlanAmendmentBody) {
    const { reason, occurredAt, ...told } = body;
    const plan = planned(meta.commandId, told);
    const why = reason !== undefined && { reason };
    return this.decide(meta, id, { kind: 'amend', plan, kept: keptIn(told), ...why, ...dated(occurredAt) });
  }

  @Post(':id/claimant-signature')
  @Roles('advisor', 'team_leader')
  @ConcernsActionPlan(inPath('id'))
  @CommandOperation({
    summary: 'Record that the claimant signed an action plan as it is, and how',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: [...over, alreadySigned] },
  })
  signByClaimant(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { act, occurredAt }: ClaimantSignatureBody,
  ) {
    return this.decide(meta, id, { kind: 'sign-by-claimant', act, ...dated(occurredAt) });
  }

  @Post(':id/advisor-signature')
  @Roles('advisor', 'team_leader')
  @ConcernsActionPlan(inPath('id'))
  @CommandOperation({
    summary: 'Sign an action plan as it is, as the advisor',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: [...over, alreadySigned] },
  })
  signByAdvisor(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() { occurredAt }: DatedBody) {
    return this.decide(meta, id, { kind: 'sign-by-advisor', advisorId: meta.actor.personId, ...dated(occurredAt) });
  }

  @Post(':id/signature-withdrawals')
  @Roles('advisor', 'team_leader')
  @ConcernsActionPlan(inPath('id'))
  @CommandOperation({
    summary: 'Say that a signature of an action plan was not given, with the reason',
    description: 'The plan is not agreed by it: it waits to be signed. What was done meanwhile stays done.',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: [...over, 'caseload/action-plan-not-signed'] },
  })
  withdrawSignature(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { whose, reason, occurredAt }: SignatureWithdrawalBody,
  ) {
    return this.decide(meta, id, { kind: 'withdraw-signature', whose, reason, ...dated(occurredAt) });
  }

  @Post(':id/reviews')
  @Roles('advisor', 'team_leader')
  @ConcernsActionPlan(inPath('id'))
  @CommandOperation({
    summary: 'Record that claimant and advisor looked at an action plan, and when they will again',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: notAgreed },
  })
  review(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: ActionPlanReviewBody) {
    const { occurredAt, ...told } = body;
    return this.decide(meta, id, { kind: 'review', ...told, ...dated(occurredAt) });
  }

  @Post(':id/completion')
  @Roles('advisor', 'team_leader')
  @ConcernsActionPlan(inPath('id'))
  @CommandOperation({
    summary: 'Complete an action plan, of which nothing is left to do',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: [...notAgreed, 'caseload/plan-steps-open'] },
  })
  complete(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: ActionPlanCompletionBody) {
    const { occurredAt, ...told } = body;
    return this.decide(meta, id, { kind: 'complete', ...told, ...dated(occurredAt) });
  }

  @Post(':id/closure')
  @Roles('advisor', 'team_leader')
  @ConcernsActionPlan(inPath('id'))
  @CommandOperation({
    summary: 'Close an action plan with its outcome, whatever of it is left',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: over },
  })
  close(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: ActionPlanClosureBody) {
    const { occurredAt, ...told } = body;
    return this.decide(meta, id, { kind: 'close', ...told, ...dated(occurredAt) });
  }

  @Post(':id/reopening')
  @Roles('advisor', 'team_leader')
  @ConcernsActionPlan(inPath('id'))
  @CommandOperation({
    summary: 'Say that an action plan goes on after all, with the reason',
    description: 'It stands as before its end, with its goals, steps and signatures.',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: [...inError, nothingToChange] },
  })
  reopen(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: ActionPlanReopeningBody) {
    return this.decide(meta, id, { kind: 'reopen', reason: body.reason, ...dated(body.occurredAt) });
  }

  @Post(':id/error')
  @Roles('advisor', 'team_leader')
  @ConcernsActionPlan(inPath('id'))
  @CommandOperation({
    summary: 'Say that an action plan was entered in error, with the reason',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: inError },
  })
  enterInError(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: EnteredInErrorBody) {
    return this.decide(meta, id, { kind: 'enter-in-error', reason: body.reason, ...dated(body.occurredAt) });
  }

  @Get(':id')
  @Roles('advisor', 'team_leader')
  @ConcernsActionPlan(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show an action plan',
    answer: ActionPlanRecord,
    etag: true,
    refusals: { 'not-found': notFound },
  })
  async show(@PathUuid('id') id: string, @ThisReading() reading: Reading): Promise<ActionPlanRecord> {
    const plan = await this.queries.execute(new ShowActionPlan(id));
    await this.readLog.record(reading, [plan.claimantId]);
    return plan;
  }

  private decide(meta: CommandMetadata, id: string, command: ActionPlanCommand) {
    return this.commands.execute(new Decide(meta, decision(actionPlanDecider, id, command)));
  }
}
