import { ConcernsClaimant } from '@alongside/caseload';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  CommandMeta,
  CommandOperation,
  cursorPurpose,
  CursorSealer,
  dated,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type CommandMetadata,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { AcceptApplication } from '../application/accept-application.handler';
import { MakeApplication } from '../application/make-application.handler';
import { UndoApplication } from '../application/undo-application.handler';
import { ShowApplication } from '../read-models/candidacy/application.query';
import { ApplicationRecord } from '../read-models/candidacy/application.record';
import {
  ListApplicationsOfClaimant,
  type ApplicationsPlace,
} from '../read-models/candidacy/applications-of-claimant.query';
import {
  ApplicationAcceptanceBody,
  ApplicationReasonBody,
  ApplicationsAnswer,
  ApplicationsQuery,
  MakeApplicationBody,
} from './application.dto';
import { applicationRefusals, dates, notAllowed, notFound } from './application-refusals';
import { namingWhomToTalkTo } from './whom-to-talk-to';

@ApiTags('applications')
@Controller('v1/claimants/:id/applications')
export class ApplicationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Post()
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Put a claimant forward for a vacancy',
    creates: '/v1/claimants/{claimantId}/applications/{id}',
    refusals: {
      invalid: ['employers/in-the-future'],
      'not-found': ['employers/vacancy-not-found'],
      conflict: [
        'caseload/claimant-merged',
        'employers/already-applied',
        'employers/consent-declined',
        'employers/employer-excluded',
        'employers/vacancy-closed',
      ],
    },
  })
  make(
    @PathUuid('id') claimantId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...given }: MakeApplicationBody,
  ) {
    const staffId = meta.actor.personId;
    return this.commands.execute(new MakeApplication(meta, claimantId, { staffId, ...given, ...dated(occurredAt) }));
  }

  @Get()
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsClaimant(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the applications of a claimant, the last one first',
    answer: ApplicationsAnswer,
    pages: true,
  })
  async list(
    @PathUuid('id') claimantId: string,
    @Query() { limit, cursor, state }: ApplicationsQuery,
    @ThisReading() reading: Reading,
  ): Promise<ApplicationsAnswer> {
    const purpose = cursorPurpose('applications-of-claimant', { claimantId, state });
    const after = cursor === undefined ? null : this.cursors.unseal<ApplicationsPlace>(purpose, cursor);
    const asked = { claimantId, ...(state && { state }) };
    const { entries, total, next } = await this.queries.execute(
      new ListApplicationsOfClaimant(asked, { limit, after }),
    );
    await this.readLog.record(reading, [claimantId, ...entries.map((one) => one.claimantId)]);
    return { entries, total, next: next && this.cursors.seal(purpose, next) };
  }

  @Get(':applicationId')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsClaimant(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show an application of a claimant',
    answer: ApplicationRecord,
    refusals: { 'not-found': notFound },
  })
  async show(
    @PathUuid('id') claimantId: string,
    @PathUuid('applicationId') applicationId: string,
    @ThisReading() reading: Reading,
  ): Promise<ApplicationRecord> {
    const application = await this.queries.execute(new ShowApplication(claimantId, applicationId));
    await this.readLog.record(reading, [claimantId]);
    return application;
  }

  @Post(':applicationId/acceptance')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Record that a claimant is hired: a place of the vacancy is taken',
    description:
      'The other open applications of the claimant become obsolete. Where no place is left, the problem says under `talkTo` who of the staff took the last one.',
    refusals: {
      invalid: [...dates, 'caseload/in-the-future'],
      'not-found': [...notFound, 'caseload/claim-not-found'],
      conflict: [
        ...notAllowed,
        'employers/already-accepted',
        'employers/employer-excluded',
        'employers/no-place-left',
        'employers/vacancy-closed',
      ],
    },
  })
  async accept(
    @PathUuid('id') claimantId: string,
    @PathUuid('applicationId') applicationId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...given }: ApplicationAcceptanceBody,
  ) {
    const staffId = meta.actor.personId;
    const told = { claimantId, applicationId, staffId, ...given, ...dated(occurredAt) };
    return this.commands.execute(new AcceptApplication(meta, told)).catch(namingWhomToTalkTo(this.queries));
  }

  @Post(':applicationId/acceptance-withdrawal')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Withdraw an acceptance: nobody is hired after all',
    description:
      'The place is given back, the application is open as it was before, and so are those that had become obsolete. A job that was recorded is a record of its own, and stays.',
    refusals: applicationRefusals,
  })
  withdrawAcceptance(
    @PathUuid('id') claimantId: string,
    @PathUuid('applicationId') applicationId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() body: ApplicationReasonBody,
  ) {
    return this.undo(meta, { kind: 'withdraw-acceptance', claimantId, applicationId }, body);
  }

  @Post(':applicationId/error')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Say that an application was entered in error: it is hidden from then on',
    description: 'A place that it had is given back, and what had become obsolete for it is open again.',
    refusals: { ...applicationRefusals, conflict: ['employers/entered-in-error'] },
  })
  enterInError(
    @PathUuid('id') claimantId: string,
    @PathUuid('applicationId') applicationId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() body: ApplicationReasonBody,
  ) {
    return this.undo(meta, { kind: 'enter-in-error', claimantId, applicationId }, body);
  }

  private undo(
    meta: CommandMetadata,
    which: Pick<UndoApplication['given'], 'kind' | 'claimantId' | 'applicationId'>,
    { reason, occurredAt }: ApplicationReasonBody,
  ) {
    const given = { ...which, staffId: meta.actor.personId, reason, ...dated(occurredAt) };
    return this.commands.execute(new UndoApplication(meta, given));
  }
}
