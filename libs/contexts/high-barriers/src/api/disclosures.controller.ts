import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  CommandMeta,
  CommandOperation,
  ConcernsList,
  CurrentActor,
  dated,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type Actor,
  type CommandMetadata,
} from '@alongside/http';
import { optional } from '@alongside/kernel';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { AgreeDisclosure } from '../application/agree-disclosure.handler';
import { ChangeDisclosure } from '../application/change-disclosure.handler';
import { SayDisclosure } from '../application/say-disclosure.handler';
import { disclosureNotFound } from '../domain/disclosure/disclosure.decider';
import { DisclosureToSayRecord } from '../read-models/disclosure/disclosure.record';
import { ShowDisclosure } from '../read-models/disclosure/disclosure.query';
import { ListDisclosures } from '../read-models/disclosure/list-disclosures.query';
import { ListDisclosuresToSay } from '../read-models/disclosure/list-disclosures-to-say.query';
import { caseViewerOf, teamRoles } from './case-viewer-of';
import { ConcernsSupportCase } from './concerns';
import {
  DisclosureBody,
  DisclosureErrorBody,
  DisclosuresAnswer,
  DisclosureSayingBody,
  DisclosuresToSayAnswer,
  DisclosureWithdrawalBody,
} from './disclosure.dto';
import { ConcernsClearingCase, ConcernsDisclosure } from './glass-concerns';
import { notCovered, offenceGone } from './offence-refusals';

const dates = ['high-barriers/in-the-future', 'high-barriers/out-of-order'];
const disclosureThere = ['high-barriers/case-not-found', 'high-barriers/disclosure-not-found'];
const notOnTeam = ['high-barriers/not-on-team-that-day', ...notCovered];

/** What claimants agreed that an employer is told: read by those on the team whom that covers and by whoever says it. */
@ApiTags('disclosures')
@Controller('v1')
export class DisclosuresController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Post('support-cases/:id/disclosures')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({
    summary: 'Record what the claimant agreed that one employer is told, in which words and by whom',
    creates: '/v1/disclosures/{id}',
    refusals: {
      invalid: dates,
      forbidden: notOnTeam,
      'not-found': ['high-barriers/case-not-found', 'employers/employer-not-found'],
      conflict: [
        'high-barriers/entered-in-error',
        'high-barriers/offences-destroyed',
        'employers/entered-in-error',
        'employers/employer-merged',
        'employers/employer-excluded',
      ],
    },
  })
  agree(@PathUuid('id') caseId: string, @CommandMeta() meta: CommandMetadata, @Body() body: DisclosureBody) {
    const { occurredAt, ...agreed } = body;
    return this.commands.execute(new AgreeDisclosure(meta, { caseId, ...agreed, ...dated(occurredAt) }));
  }

  @Post('support-cases/:id/disclosures/:disclosureId/withdrawal')
  @Roles(...teamRoles)
  @ConcernsClearingCase(inPath('id'))
  @CommandOperation({
    summary: 'Record that the claimant no longer agrees that the employer is told',
    refusals: {
      invalid: dates,
      forbidden: notOnTeam,
      'not-found': disclosureThere,
      conflict: ['high-barriers/entered-in-error'],
    },
  })
  withdraw(
    @PathUuid('id') caseId: string,
    @PathUuid('disclosureId') disclosureId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { act, occurredAt }: DisclosureWithdrawalBody,
  ) {
    const change = { kind: 'withdraw', act, ...dated(occurredAt) } as const;
    return this.commands.execute(new ChangeDisclosure(meta, { caseId, disclosureId }, change));
  }

  @Post('support-cases/:id/disclosures/:disclosureId/error')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({
    summary: 'Say that a disclosure was entered in error, with the reason: its words are hidden from then on',
    refusals: {
      invalid: dates,
      forbidden: notOnTeam,
      'not-found': disclosureThere,
      conflict: offenceGone,
    },
  })
  enterInError(
    @PathUuid('id') caseId: string,
    @PathUuid('disclosureId') disclosureId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: DisclosureErrorBody,
  ) {
    const change = { kind: 'enter-in-error', reason, ...dated(occurredAt) } as const;
    return this.commands.execute(new ChangeDisclosure(meta, { caseId, disclosureId }, change));
  }

  @Post('disclosures/:id/saying')
  @Roles(...teamRoles)
  @ConcernsDisclosure(inPath('id'))
  @CommandOperation({
    summary: 'Record that the employer was told, and what was answered',
    refusals: {
      invalid: dates,
      'not-found': ['high-barriers/disclosure-not-found'],
      conflict: [...offenceGone, 'high-barriers/disclosure-withdrawn'],
    },
  })
  say(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { answer, occurredAt }: DisclosureSayingBody,
  ) {
    const said = { kind: 'say', ...optional({ answer }), ...dated(occurredAt) } as const;
    return this.commands.execute(new SayDisclosure(meta, id, said));
  }

  @Get('support-cases/:id/disclosures')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary:
      'List what employers may be told of a case to those on its team whom that covers, what was agreed last first',
    answer: DisclosuresAnswer,
    refusals: { forbidden: notCovered },
  })
  async ofCase(
    @PathUuid('id') caseId: string,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<DisclosuresAnswer> {
    const entries = await this.queries.execute(new ListDisclosures(caseId, caseViewerOf(actor)));
    await this.readLog.record(reading, [...new Set(entries.map(({ claimantId }) => claimantId))]);
    return { entries };
  }

  @Get('disclosures/:id')
  @Roles(...teamRoles)
  @ConcernsDisclosure(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show the words that an employer may be told, to whoever says them and to the team',
    answer: DisclosureToSayRecord,
    refusals: { 'not-found': ['high-barriers/disclosure-not-found'] },
  })
  async show(
    @PathUuid('id') id: string,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<DisclosureToSayRecord> {
    const disclosure = await this.queries.execute(new ShowDisclosure(id, caseViewerOf(actor)));
    if (disclosure === null) throw disclosureNotFound();
    const { claimantId, employerId, state, agreedOn, sentence, said } = disclosure;
    await this.readLog.record(reading, [claimantId]);
    return { id, claimantId, employerId, state, agreedOn, sentence, said };
  }

  @Get('staff/:id/disclosures')
  @Roles(...teamRoles)
  @ConcernsList({ owner: inPath('id') })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List what one is to say to employers: that there is something, and not a word of it',
    description: 'A thousand at most. For oneself alone: of somebody else none.',
    answer: DisclosuresToSayAnswer,
  })
  async toSay(
    @PathUuid('id') person: string,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<DisclosuresToSayAnswer> {
    const isOwn = person === actor.personId;
    const entries = isOwn ? await this.queries.execute(new ListDisclosuresToSay(caseViewerOf(actor))) : [];
    await this.readLog.record(reading, [...new Set(entries.map(({ claimantId }) => claimantId))]);
    return { entries };
  }
}
