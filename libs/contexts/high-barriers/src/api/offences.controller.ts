import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { derivedId } from '@alongside/commands';
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
import { TellOffence, type ToldOffence } from '../application/tell-offence.handler';
import { ListOffencesToDestroy } from '../read-models/offence/list-offences-to-destroy.query';
import { ShowOffences } from '../read-models/offence/show-offences.query';
import { caseViewerOf, teamRoles } from './case-viewer-of';
import { ConcernsSupportCase } from './concerns';
import { ConcernsClearingCase, ConcernsReadingSupportCase } from './glass-concerns';
import {
  OffenceBody,
  OffenceCorrectionBody,
  OffenceDestructionBody,
  OffenceReasonBody,
  OffencesAnswer,
  OffencesToDestroyAnswer,
} from './offence.dto';
import { notCovered, offenceGone, offenceThere } from './offence-refusals';
import { thisMoment } from './this-moment';

const dates = ['high-barriers/in-the-future', 'high-barriers/out-of-order'];

/** What is known of offences: told by those on the team whom that covers, read by whom a second person lets. */
@ApiTags('offences')
@Controller('v1')
export class OffencesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Post('support-cases/:id/offences')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({
    summary: 'Record what is known of an offence, with the lawful basis and the condition on which it is kept',
    creates: '/v1/support-cases/{caseId}/offences',
    refusals: {
      invalid: [...dates, 'high-barriers/no-lawful-basis'],
      forbidden: notCovered,
      'not-found': ['high-barriers/case-not-found'],
      conflict: [...offenceGone, 'high-barriers/case-closed'],
    },
  })
  async record(
    @PathUuid('id') caseId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { lawfulBasis, condition, destroyOn, words, occurredAt }: OffenceBody,
  ) {
    const id = derivedId(meta.commandId, 'offence');
    const basis = { lawfulBasis, condition, ...optional({ destroyOn }) };
    const told = { kind: 'record', offenceId: id, ...basis, words, ...dated(occurredAt) } as const;
    return { id, caseId, ...(await this.tell(meta, caseId, told)) };
  }

  @Post('support-cases/:id/offences/:offenceId/corrections')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({
    summary: 'Say what is right of an offence, with the reason',
    refusals: {
      invalid: [...dates, 'high-barriers/no-lawful-basis'],
      forbidden: notCovered,
      'not-found': offenceThere,
      conflict: offenceGone,
    },
  })
  correct(
    @PathUuid('id') caseId: string,
    @PathUuid('offenceId') offenceId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { lawfulBasis, condition, destroyOn, words, reason, occurredAt }: OffenceCorrectionBody,
  ) {
    const basis = { lawfulBasis, condition, ...optional({ destroyOn }) };
    return this.tell(meta, caseId, { kind: 'correct', offenceId, ...basis, words, reason, ...dated(occurredAt) });
  }

  @Post('support-cases/:id/offences/:offenceId/error')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({
    summary: 'Say that an offence was entered in error, with the reason: its words are hidden from then on',
    refusals: {
      invalid: ['high-barriers/in-the-future'],
      forbidden: notCovered,
      'not-found': offenceThere,
      conflict: offenceGone,
    },
  })
  enterInError(
    @PathUuid('id') caseId: string,
    @PathUuid('offenceId') offenceId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: OffenceReasonBody,
  ) {
    return this.tell(meta, caseId, { kind: 'enter-in-error', offenceId, reason, ...dated(occurredAt) });
  }

  @Post('support-cases/:id/offences/:offenceId/destruction')
  @Roles(...teamRoles)
  @ConcernsClearingCase(inPath('id'))
  @CommandOperation({
    summary: 'Destroy what is known of an offence: its key goes, and nobody can bring it back',
    refusals: {
      invalid: ['high-barriers/in-the-future', 'high-barriers/unknown-code'],
      forbidden: notCovered,
      'not-found': offenceThere,
      conflict: ['high-barriers/entered-in-error'],
    },
  })
  destroy(
    @PathUuid('id') caseId: string,
    @PathUuid('offenceId') offenceId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { ground, occurredAt }: OffenceDestructionBody,
  ) {
    return this.tell(meta, caseId, { kind: 'destroy', offenceId, ground, ...dated(occurredAt) });
  }

  @Post('support-cases/:id/offence-destruction')
  @Roles(...teamRoles)
  @ConcernsClearingCase(inPath('id'))
  @CommandOperation({
    summary: 'Destroy all that is known of offences in a case, and what employers were to be told; the case stays',
    description:
      'The key of the case’s offences goes. Nothing more is recorded of offences in this case. Of a case entered in error by its owner.',
    refusals: {
      invalid: ['high-barriers/in-the-future', 'high-barriers/unknown-code'],
      forbidden: notCovered,
      'not-found': ['high-barriers/case-not-found'],
      conflict: ['high-barriers/entered-in-error'],
    },
  })
  destroyAll(
    @PathUuid('id') caseId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { ground, occurredAt }: OffenceDestructionBody,
  ) {
    return this.tell(meta, caseId, { kind: 'destroy-all', ground, ...dated(occurredAt) });
  }

  @Get('support-cases/:id/offences')
  @Roles(...teamRoles)
  @ConcernsReadingSupportCase(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show what is known of the offences of a case to whom a second person let read it',
    answer: OffencesAnswer,
    refusals: {
      'not-found': ['high-barriers/case-not-found'],
      forbidden: [...notCovered, 'high-barriers/offence-access-needed'],
    },
  })
  async show(
    @PathUuid('id') caseId: string,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<OffencesAnswer> {
    const moment = { now: thisMoment().now, glassId: reading.under ?? null };
    const shown = await this.queries.execute(new ShowOffences(caseId, caseViewerOf(actor), moment));
    await this.readLog.record({ ...reading, under: reading.under ?? shown.accessId }, [shown.claimantId]);
    return { accessId: shown.accessId, entries: shown.offences };
  }

  @Get('staff/:id/offences-to-destroy')
  @Roles(...teamRoles)
  @ConcernsList({ owner: inPath('id') })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the offences of the own cases that are not to be kept any more, or not for long; not a word of them',
    description: 'A thousand at most. For oneself alone: of somebody else none.',
    answer: OffencesToDestroyAnswer,
  })
  async toDestroy(
    @PathUuid('id') person: string,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<OffencesToDestroyAnswer> {
    const isOwn = person === actor.personId;
    const entries = isOwn ? await this.queries.execute(new ListOffencesToDestroy(caseViewerOf(actor))) : [];
    await this.readLog.record(reading, [...new Set(entries.map(({ claimantId }) => claimantId))]);
    return { entries };
  }

  private tell(meta: CommandMetadata, caseId: string, told: ToldOffence) {
    return this.commands.execute(new TellOffence(meta, caseId, told));
  }
}
