import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  CommandMeta,
  CommandOperation,
  ConcernsList,
  ConcernsPlace,
  CurrentActor,
  cursorPurpose,
  CursorSealer,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type Actor,
  type CommandMetadata,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { AnswerOffenceAccess } from '../application/answer-offence-access.handler';
import { AskOffenceAccess } from '../application/ask-offence-access.handler';
import {
  ListOffenceAccesses,
  type OffenceAccessesAsked,
  type OffenceAccessPlace,
} from '../read-models/offence-access/list-offence-accesses.query';
import { caseViewerOf, officesLedBy, teamRoles } from './case-viewer-of';
import { ConcernsOffenceAccess, ConcernsReadingSupportCase } from './glass-concerns';
import {
  OffenceAccessBody,
  OffenceAccessesAnswer,
  OffenceAccessesQuery,
  OffenceAccessRefusalBody,
} from './offence.dto';
import { accessThere, notCovered, secondPerson } from './offence-refusals';
import { thisMoment } from './this-moment';

const answeredOnce = ['high-barriers/entered-in-error', 'high-barriers/already-answered'];

/** Who may read offences is said by a second person. */
@ApiTags('offences')
@Controller('v1')
export class OffenceAccessesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Post('support-cases/:id/offence-accesses')
  @Roles(...teamRoles)
  @ConcernsReadingSupportCase(inPath('id'))
  @CommandOperation({
    summary: 'Ask a second person to let oneself read the offences of a case',
    description: 'By whom on the team that covers, or under a break-glass.',
    creates: '/v1/support-cases/{caseId}/offence-accesses',
    refusals: {
      invalid: ['high-barriers/unknown-code'],
      forbidden: notCovered,
      'not-found': ['high-barriers/case-not-found'],
      conflict: ['high-barriers/entered-in-error', 'high-barriers/offences-destroyed'],
    },
  })
  ask(
    @PathUuid('id') caseId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { purpose, reason }: OffenceAccessBody,
  ) {
    return this.commands.execute(new AskOffenceAccess(meta, { caseId, purpose, reason, ...thisMoment() }));
  }

  @Post('support-cases/:id/offence-accesses/:accessId/approval')
  @Roles(...teamRoles)
  @ConcernsOffenceAccess(inPath('id'))
  @CommandOperation({
    summary: 'Let somebody else read the offences of a case: for a day, under a break-glass as long as it lasts',
    description: 'By whom on the team that covers, or who leads the office of the case; never by whoever asked.',
    refusals: {
      forbidden: secondPerson,
      'not-found': accessThere,
      conflict: [...answeredOnce, 'high-barriers/offences-destroyed', 'high-barriers/glass-over'],
    },
  })
  approve(
    @PathUuid('id') caseId: string,
    @PathUuid('accessId') accessId: string,
    @CommandMeta() meta: CommandMetadata,
  ) {
    return this.answer(meta, { caseId, accessId, answer: { kind: 'approve' } });
  }

  @Post('support-cases/:id/offence-accesses/:accessId/refusal')
  @Roles(...teamRoles)
  @ConcernsOffenceAccess(inPath('id'))
  @CommandOperation({
    summary: 'Refuse somebody else to read the offences of a case, with the reason',
    refusals: {
      forbidden: secondPerson,
      'not-found': accessThere,
      conflict: [...answeredOnce, 'high-barriers/offences-destroyed'],
    },
  })
  refuse(
    @PathUuid('id') caseId: string,
    @PathUuid('accessId') accessId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason }: OffenceAccessRefusalBody,
  ) {
    return this.answer(meta, { caseId, accessId, answer: { kind: 'refuse', reason } });
  }

  @Post('support-cases/:id/offence-accesses/:accessId/end')
  @Roles(...teamRoles)
  @ConcernsOffenceAccess(inPath('id'))
  @CommandOperation({
    summary: 'End before its time that somebody may read the offences of a case',
    refusals: {
      forbidden: notCovered,
      'not-found': accessThere,
      conflict: answeredOnce,
    },
  })
  end(@PathUuid('id') caseId: string, @PathUuid('accessId') accessId: string, @CommandMeta() meta: CommandMetadata) {
    return this.answer(meta, { caseId, accessId, answer: { kind: 'end' } });
  }

  @Get('support-cases/:id/offence-accesses')
  @Roles(...teamRoles)
  @ConcernsOffenceAccess(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List who asked to read the offences of a case, and what was said, the last one first',
    description: 'All to those who may approve it, to others what they asked themselves.',
    answer: OffenceAccessesAnswer,
    pages: true,
  })
  ofCase(
    @PathUuid('id') caseId: string,
    @Query() query: OffenceAccessesQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<OffenceAccessesAnswer> {
    return this.list({ caseId }, query, { actor, reading });
  }

  @Get('offices/:id/offence-accesses')
  @Roles('team_leader')
  @ConcernsPlace('office', inPath('id'))
  @ConcernsList({ supervisedBy: ['team_leader'] })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List who asked to read offences of cases at an office, the last one first',
    answer: OffenceAccessesAnswer,
    pages: true,
  })
  ofOffice(
    @PathUuid('id') office: string,
    @Query() query: OffenceAccessesQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<OffenceAccessesAnswer> {
    return this.list({ office }, query, { actor, reading });
  }

  private answer(meta: CommandMetadata, told: Pick<AnswerOffenceAccess['answered'], 'caseId' | 'accessId' | 'answer'>) {
    const leads = officesLedBy(meta.actor);
    return this.commands.execute(new AnswerOffenceAccess(meta, { ...told, leads, ...thisMoment() }));
  }

  private async list(
    of: OffenceAccessesAsked['of'],
    { limit, cursor, state }: OffenceAccessesQuery,
    { actor, reading }: { readonly actor: Actor; readonly reading: Reading },
  ): Promise<OffenceAccessesAnswer> {
    const purpose = cursorPurpose('offence-accesses', { ...of, state });
    const after = cursor === undefined ? null : this.cursors.unseal<OffenceAccessPlace>(purpose, cursor);
    const asked = { of, ...(state && { state }), viewer: caseViewerOf(actor), leads: officesLedBy(actor) };
    const { entries, total, next } = await this.queries.execute(new ListOffenceAccesses(asked, { limit, after }));
    await this.readLog.record(reading, [...new Set(entries.map(({ claimantId }) => claimantId))]);
    return { entries, total, next: next && this.cursors.seal(purpose, next) };
  }
}
