import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  dated,
  inBody,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type CommandMetadata,
} from '@alongside/http';
import { addDays, optional } from '@alongside/kernel';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { AskSatisfaction } from '../application/ask-satisfaction.handler';
import { satisfactionDecider, type SatisfactionCommand } from '../domain/satisfaction/satisfaction.decider';
import { ShowSatisfaction } from '../read-models/satisfaction/satisfaction.query';
import { SatisfactionRecord } from '../read-models/satisfaction/satisfaction.record';
import { ConcernsClaimant, ConcernsSatisfaction } from './concerns';
import { EnteredInErrorBody } from './entered-in-error.dto';
import { AskedAnswer, ClaimantAnswerBody, ClaimantAskingBody, SatisfactionRefusalBody } from './satisfaction.dto';

const notFound = ['caseload/satisfaction-not-found'];
const invalid = ['caseload/in-the-future', 'caseload/out-of-order'];
const conflict = ['caseload/entered-in-error', 'caseload/satisfaction-over'];
const forbidden = ['caseload/answer-about-oneself'];

/** How long an answer is waited for unless told, in days. */
export const waitedFor = 14;

@ApiTags('satisfaction')
@Controller('v1/satisfaction')
export class SatisfactionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Post()
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inBody('claimantId'))
  @CommandOperation({
    summary: 'Ask a claimant about the service, or about one advisor’s',
    description:
      'Where the claimant is to answer on an own device, the answer has the secret of a one-time link, to be posted to `/v1/satisfaction/answers`. Nobody is given the one for answers about the own work.',
    creates: '/v1/satisfaction/{id}',
    concerns: ['/v1/claimants/{claimantId}'],
    answer: AskedAnswer,
    refusals: { invalid, 'not-found': ['caseload/claimant-not-found'], forbidden },
  })
  ask(@CommandMeta() meta: CommandMetadata, @Body() body: ClaimantAskingBody) {
    const { claimantId, occurredAt, answerBy, ...asked } = body;
    const on = dated(occurredAt);
    const asking = {
      respondent: 'claimant',
      ...asked,
      answerBy: answerBy ?? addDays(on.occurredAt, waitedFor),
    } as const;
    return this.commands.execute(new AskSatisfaction(meta, claimantId, { ...asking, ...on }));
  }

  @Post(':id/answer')
  @Roles('advisor', 'team_leader')
  @ConcernsSatisfaction(inPath('id'))
  @CommandOperation({
    summary: 'Record what a claimant answered',
    description: 'Never by the advisor whom it is about.',
    refusals: { invalid, 'not-found': notFound, conflict, forbidden },
  })
  answer(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: ClaimantAnswerBody) {
    const { scores, comment, act, occurredAt } = body;
    const said = { scores, ...optional({ comment }), act };
    return this.decide(meta, id, { kind: 'answer', ...said, from: byStaff(meta), ...dated(occurredAt) });
  }

  @Post(':id/refusal')
  @Roles('advisor', 'team_leader')
  @ConcernsSatisfaction(inPath('id'))
  @CommandOperation({
    summary: 'Record that a claimant does not want to answer',
    description: 'Never by the advisor whom it is about.',
    refusals: { invalid, 'not-found': notFound, conflict, forbidden },
  })
  refuse(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: SatisfactionRefusalBody) {
    const { act, occurredAt } = body;
    return this.decide(meta, id, { kind: 'refuse', act, from: byStaff(meta), ...dated(occurredAt) });
  }

  @Post(':id/error')
  @Roles('advisor', 'team_leader')
  @ConcernsSatisfaction(inPath('id'))
  @CommandOperation({
    summary: 'Say that an asking, with what was answered, was entered in error, with the reason',
    ifMatch: true,
    refusals: {
      invalid: ['caseload/in-the-future'],
      'not-found': notFound,
      conflict: ['caseload/entered-in-error'],
      forbidden,
    },
  })
  enterInError(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: EnteredInErrorBody) {
    const { reason, occurredAt } = body;
    return this.decide(meta, id, { kind: 'enter-in-error', reason, by: meta.actor.personId, ...dated(occurredAt) });
  }

  @Get(':id')
  @Roles('advisor', 'team_leader')
  @ConcernsSatisfaction(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show what a claimant was asked, and whether there was an answer',
    description: 'What the answer was, nobody is shown of a single one.',
    answer: SatisfactionRecord,
    etag: true,
    refusals: { 'not-found': notFound },
  })
  async show(@PathUuid('id') id: string, @ThisReading() reading: Reading): Promise<SatisfactionRecord> {
    const satisfaction = await this.queries.execute(new ShowSatisfaction(id, dated().today));
    await this.readLog.record(reading, [satisfaction.claimantId]);
    return satisfaction;
  }

  private decide(meta: CommandMetadata, id: string, command: SatisfactionCommand) {
    return this.commands.execute(new Decide(meta, decision(satisfactionDecider, id, command)));
  }
}

function byStaff({ actor }: CommandMetadata) {
  return { kind: 'staff', id: actor.personId } as const;
}
