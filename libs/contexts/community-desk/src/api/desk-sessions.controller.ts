import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { derivedId, type CommandResult } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  CurrentActor,
  inBody,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  today,
  WaitsForPosition,
  type Actor,
  type CommandMetadata,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { sessionNotFound } from '../application/admitted-entry';
import type { SessionEntry } from '../application/session-entry';
import { TakeSessionEntries } from '../application/take-session-entries.handler';
import { FindDeskSessions } from '../read-models/desk-session/find-desk-sessions.query';
import { ListOrganisationsOfAsker } from '../read-models/desk/organisations-of-asker.query';
import { DeskSessionRecord } from '../read-models/desk-session/desk-session.record';
import { ConcernsDesk, ConcernsDeskSession } from './concerns';
import { deskActorOf, askerOf } from './desk-actor-of';
import {
  CorrectSessionBody,
  IdentifySessionBody,
  LogSessionBody,
  SessionReasonBody,
  type SaidBody,
} from './desk-sessions.dto';
import { contentOf } from './given-session';

const content = [
  'community-desk/in-the-future',
  'community-desk/out-of-order',
  'community-desk/attendance-mismatch',
  'community-desk/need-mismatch',
  'community-desk/reserved-code',
];
const days = ['community-desk/in-the-future', 'community-desk/out-of-order'];
const author = ['community-desk/not-a-worker-that-day'];
const over = ['community-desk/entered-in-error', 'community-desk/entry-reused', 'privacy/person-forgotten'];

@ApiTags('desk sessions')
@Controller('v1/desk-sessions')
export class DeskSessionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Post()
  @Roles('desk_partner')
  @ConcernsDesk(inBody('deskId'))
  @CommandOperation({
    summary: 'Log a session at a desk, with a claimant or with nobody who is known',
    creates: '/v1/desk-sessions/{id}',
    refusals: {
      invalid: content,
      forbidden: author,
      'not-found': ['caseload/claimant-not-found'],
      conflict: ['community-desk/session-already-logged', 'community-desk/entry-reused', 'privacy/person-forgotten'],
    },
  })
  async log(@CommandMeta() meta: CommandMetadata, @Body() body: LogSessionBody) {
    const {
      deskId,
      heldOn = today(),
      claimantId,
      session,
      sessionId = derivedId(meta.commandId, 'desk session'),
    } = body;
    const whose = claimantId !== undefined && { claimantId };
    const told = { kind: 'session', deskId, heldOn, ...whose, content: contentOf(session) } as const;
    return { id: sessionId, ...(await this.take(meta, { ...said(meta, body), sessionId, ...told })) };
  }

  @Post(':id/corrections')
  @Roles('desk_partner')
  @ConcernsDeskSession(inPath('id'))
  @CommandOperation({
    summary: 'Correct a session: all of it, as it was, with the reason',
    description: 'One that was said earlier than another that is there already is kept, and changes nothing.',
    ifMatch: true,
    refusals: { invalid: content, forbidden: author, conflict: over },
  })
  correct(@PathUuid('id') sessionId: string, @CommandMeta() meta: CommandMetadata, @Body() body: CorrectSessionBody) {
    const { heldOn, session, reason } = body;
    const moved = heldOn !== undefined && { heldOn };
    const told = { kind: 'correction', ...moved, content: contentOf(session), reason } as const;
    return this.take(meta, { ...said(meta, body), sessionId, ...told });
  }

  @Post(':id/identification')
  @Roles('desk_partner')
  @ConcernsDeskSession(inPath('id'))
  @CommandOperation({
    summary: 'Say who came to a session of which nobody knew, or that it was somebody else',
    ifMatch: true,
    refusals: { invalid: days, forbidden: author, 'not-found': ['caseload/claimant-not-found'], conflict: over },
  })
  identify(@PathUuid('id') sessionId: string, @CommandMeta() meta: CommandMetadata, @Body() body: IdentifySessionBody) {
    return this.take(meta, {
      ...{ ...said(meta, body), sessionId },
      ...{ kind: 'identification', claimantId: body.claimantId },
    });
  }

  @Post(':id/identification-withdrawal')
  @Roles('desk_partner')
  @ConcernsDeskSession(inPath('id'))
  @CommandOperation({
    summary: 'Say that it was not that claimant who came, with the reason: then nobody is known',
    ifMatch: true,
    refusals: { invalid: days, forbidden: author, conflict: over },
  })
  withdraw(@PathUuid('id') sessionId: string, @CommandMeta() meta: CommandMetadata, @Body() body: SessionReasonBody) {
    return this.take(meta, {
      ...{ ...said(meta, body), sessionId },
      ...{ kind: 'identification-withdrawal', reason: body.reason },
    });
  }

  @Post(':id/error')
  @Roles('desk_partner')
  @ConcernsDeskSession(inPath('id'))
  @CommandOperation({
    summary: 'Say that a session was entered in error, with the reason',
    ifMatch: true,
    refusals: { invalid: days, forbidden: author, conflict: over },
  })
  enterInError(
    @PathUuid('id') sessionId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() body: SessionReasonBody,
  ) {
    return this.take(meta, { ...{ ...said(meta, body), sessionId }, ...{ kind: 'error', reason: body.reason } });
  }

  @Get(':id')
  @Roles('desk_partner', 'team_leader')
  @ConcernsDeskSession(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({ summary: 'Show a session', answer: DeskSessionRecord, etag: true })
  async show(
    @PathUuid('id') id: string,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<DeskSessionRecord> {
    const [session] = await this.queries.execute(new FindDeskSessions(askerOf(actor), [id]));
    if (!session) throw sessionNotFound();
    await this.readLog.record(reading, session.claimantId === null ? [] : [session.claimantId]);
    return session;
  }

  private async take(meta: CommandMetadata, entry: SessionEntry): Promise<CommandResult> {
    const organisations = await this.queries.execute(new ListOrganisationsOfAsker(askerOf(meta.actor)));
    const actor = deskActorOf(meta.actor, organisations);
    const take = new TakeSessionEntries(actor, [entry], new Date().toISOString());
    const [outcome] = await this.commands.execute(take);
    if ('error' in outcome!) throw outcome.error;
    const { revision, position } = outcome!;
    return { revision, position };
  }
}

/** By whom and when something is said: by whoever asks, now and in an entry of its own, unless told. */
function said(meta: CommandMetadata, body: SaidBody) {
  const { entryId = derivedId(meta.commandId, 'entry'), saidAt = new Date().toISOString(), workerId } = body;
  return { entryId, saidAt, workerId: workerId ?? meta.actor.personId, context: meta };
}
