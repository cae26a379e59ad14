import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  CommandMeta,
  CommandOperation,
  inPath,
  PathCode,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type CommandMetadata,
  dated,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { DecideConsent } from '../application/decide-consent.handler';
import { ListConsents } from '../read-models/consent/consents-of-claimant.query';
import { askedMoment, momentRefusals, shownMoment } from './asked-moment';
import { ConcernsClaimant } from './concerns';
import { ConsentActBody, ConsentGrantBody, ConsentRequestBody, ConsentsAnswer } from './consent.dto';
import { MomentQuery } from './moment.dto';

const notFound = ['caseload/claimant-not-found'];
const nothingToChange = 'caseload/nothing-to-change';
const dates = ['caseload/in-the-future', 'caseload/out-of-order'];

@ApiTags('consents')
@Controller('v1/claimants/:id/consents')
export class ConsentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Post(':purpose/requests')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Record that a claimant was asked for consent',
    refusals: { invalid: dates, 'not-found': notFound },
  })
  ask(
    @PathUuid('id') claimantId: string,
    @PathCode('purpose') purpose: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { recipients, occurredAt }: ConsentRequestBody,
  ) {
    const said = { kind: 'ask', recipients, ...dated(occurredAt) } as const;
    return this.commands.execute(new DecideConsent(meta, { claimantId, purpose }, said));
  }

  @Post(':purpose/grant')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Record that a claimant gave consent, and how',
    description: 'Given again, it names all whom it covers anew, and until when.',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: [nothingToChange] },
  })
  give(
    @PathUuid('id') claimantId: string,
    @PathCode('purpose') purpose: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { recipients, expiresOn, act, occurredAt }: ConsentGrantBody,
  ) {
    const terms = { recipients, ...(expiresOn !== undefined && { expiresOn }) };
    const said = { kind: 'give', terms, act, ...dated(occurredAt) } as const;
    return this.commands.execute(new DecideConsent(meta, { claimantId, purpose }, said));
  }

  @Post(':purpose/refusal')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Record that a claimant refused consent, and how',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: ['caseload/consent-in-force', nothingToChange] },
  })
  refuse(
    @PathUuid('id') claimantId: string,
    @PathCode('purpose') purpose: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { act, occurredAt }: ConsentActBody,
  ) {
    const said = { kind: 'refuse', act, ...dated(occurredAt) } as const;
    return this.commands.execute(new DecideConsent(meta, { claimantId, purpose }, said));
  }

  @Post(':purpose/withdrawal')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Record that a claimant withdrew consent, and how',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: ['caseload/consent-not-in-force'] },
  })
  withdraw(
    @PathUuid('id') claimantId: string,
    @PathCode('purpose') purpose: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { act, occurredAt }: ConsentActBody,
  ) {
    const said = { kind: 'withdraw', act, ...dated(occurredAt) } as const;
    return this.commands.execute(new DecideConsent(meta, { claimantId, purpose }, said));
  }

  @Get()
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List what a claimant agreed to, and what of it is in force today, or was as it was known',
    answer: ConsentsAnswer,
    refusals: { invalid: momentRefusals },
  })
  async list(
    @PathUuid('id') claimantId: string,
    @Query() query: MomentQuery,
    @ThisReading() reading: Reading,
  ): Promise<ConsentsAnswer> {
    const moment = askedMoment(query);
    const asAt = moment?.asAt ?? dated().today;
    const entries = await this.queries.execute(new ListConsents(claimantId, asAt, moment));
    await this.readLog.record(reading, [claimantId, ...entries.map((one) => one.claimantId)]);
    return { asAt, ...shownMoment(moment), entries };
  }
}
