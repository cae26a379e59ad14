import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  ConcernsNobody,
  ConcernsPlace,
  CurrentActor,
  dated,
  DatedBody,
  inBody,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type Actor,
  type CommandMetadata,
} from '@alongside/http';
import { addDays, optional } from '@alongside/kernel';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { AskSatisfaction } from '../application/ask-satisfaction.handler';
import { satisfactionDecider, type SatisfactionCommand } from '../domain/satisfaction/satisfaction.decider';
import { ListOwnWorkAskings } from '../read-models/satisfaction/own-work-askings.query';
import { EnteredInErrorBody } from './entered-in-error.dto';
import { viewUserOf } from './saved-view-answer';
import { waitedFor } from './satisfaction.controller';
import { OwnWorkAnswerBody, OwnWorkAskingBody, OwnWorkAskingsAnswer } from './satisfaction.dto';

const invalid = ['caseload/in-the-future', 'caseload/out-of-order'];
const settling = {
  invalid,
  'not-found': ['caseload/satisfaction-not-found'],
  conflict: ['caseload/entered-in-error', 'caseload/satisfaction-over'],
};
const act = { means: 'own-device' } as const;

/** What advisors say of the own work: each for oneself alone, and to others an asking is not there. */
@ApiTags('satisfaction')
@Controller('v1/satisfaction/own-work')
export class OwnWorkController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Post()
  @Roles('team_leader')
  @ConcernsPlace('office', inBody('office'))
  @CommandOperation({ summary: 'Ask an advisor about the own work', refusals: { invalid } })
  ask(@CommandMeta() meta: CommandMetadata, @Body() { advisorId, office, answerBy, occurredAt }: OwnWorkAskingBody) {
    const on = dated(occurredAt);
    const lastDay = answerBy ?? addDays(on.occurredAt, waitedFor);
    const asking = { respondent: 'advisor', office, means: act.means, answerBy: lastDay, ...on } as const;
    return this.commands.execute(new AskSatisfaction(meta, advisorId, asking));
  }

  @Get()
  @Roles('advisor')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({ summary: 'List what whoever asks may still answer of the own work', answer: OwnWorkAskingsAnswer })
  async list(@CurrentActor() { personId }: Actor, @ThisReading() reading: Reading): Promise<OwnWorkAskingsAnswer> {
    const { today: asAt } = dated();
    const entries = await this.queries.execute(new ListOwnWorkAskings(personId, asAt));
    await this.readLog.record(reading, entries.length > 0 ? [personId] : []);
    return { entries, asAt };
  }

  @Post(':id/answer')
  @Roles('advisor')
  @ConcernsNobody()
  @CommandOperation({ summary: 'Answer what one is asked of the own work', refusals: settling })
  answer(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: OwnWorkAnswerBody) {
    const { scores, comment, occurredAt } = body;
    const said = { scores, ...optional({ comment }), act };
    return this.decide(meta, id, { kind: 'answer', ...said, from: oneself(meta), ...dated(occurredAt) });
  }

  @Post(':id/refusal')
  @Roles('advisor')
  @ConcernsNobody()
  @CommandOperation({ summary: 'Say that one does not want to answer', refusals: settling })
  refuse(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() { occurredAt }: DatedBody) {
    return this.decide(meta, id, { kind: 'refuse', act, from: oneself(meta), ...dated(occurredAt) });
  }

  @Post(':id/error')
  @Roles('advisor', 'team_leader')
  @ConcernsNobody()
  @CommandOperation({
    summary: 'Say that an asking of the own work, with what was answered, was entered in error, with the reason',
    description:
      'Whoever is asked may at any time, and is then asked anew; what was answered is nobody else’s to take back. Who leads the office may as long as it can be answered, so where the wrong advisor was asked. Once it was answered, refused or taken back, or its last day is over, one refusal stands for all of these: it does not tell which. To others it is not there.',
    refusals: { ...settling, invalid: ['caseload/in-the-future'] },
  })
  enterInError(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: EnteredInErrorBody) {
    const { reason, occurredAt } = body;
    const { personId: by, leads } = viewUserOf(meta.actor);
    return this.decide(meta, id, { kind: 'enter-own-work-in-error', reason, by, leads, ...dated(occurredAt) });
  }

  private decide(meta: CommandMetadata, id: string, command: SatisfactionCommand) {
    return this.commands.execute(new Decide(meta, decision(satisfactionDecider, id, command)));
  }
}

function oneself({ actor }: CommandMetadata) {
  return { kind: 'respondent', id: actor.personId } as const;
}
