import { Body, Controller, Optional, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  BatchOperation,
  CommandMeta,
  ConcernsNobody,
  Problems,
  Roles,
  type Actor,
  type CommandMetadata,
} from '@alongside/http';
import { DomainError, type Uuid } from '@alongside/kernel';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import type { EntryOutcome } from '../application/session-entry';
import { TakeSessionEntries } from '../application/take-session-entries.handler';
import type { DeskSessionRecord } from '../read-models/desk-session/desk-session.record';
import { FindDeskSessions } from '../read-models/desk-session/find-desk-sessions.query';
import { ListOrganisationsOfAsker } from '../read-models/desk/organisations-of-asker.query';
import { CommunityDeskRelations } from './community-desk-relations';
import { deskActorOf, askerOf } from './desk-actor-of';
import { answerOf, isOutrun, type Told } from './entry-answer';
import { readEntries } from './read-entries';
import { SessionBatchAnswer, SessionBatchBody } from './session-batch.dto';

@ApiTags('desk sessions')
@Controller('v1/desk-sessions/batch')
export class SessionBatchesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    /** There wherever requests are. */
    @Optional() private readonly problems: Problems,
  ) {}

  @Post()
  @Roles('desk_partner')
  @ConcernsNobody()
  @BatchOperation({
    summary: 'Take what a device says of sessions at desks, be it days late and in whatever order',
    description:
      'Each entry by itself: one that is refused keeps none of the others, and one that comes again is there already. Of corrections, and of who came, what was said last on the device holds.',
    answer: SessionBatchAnswer,
  })
  async take(
    @CommandMeta() meta: CommandMetadata,
    @Body() { entries }: SessionBatchBody,
    @ThisReading() reading: Reading,
  ): Promise<SessionBatchAnswer> {
    const receivedAt = new Date().toISOString();
    const read = await readEntries(meta, entries);
    const good = read.flatMap((one) => ('entry' in one ? [one.entry] : []));
    const organisations = await this.queries.execute(new ListOrganisationsOfAsker(askerOf(meta.actor)));
    const take = new TakeSessionEntries(deskActorOf(meta.actor, organisations), good, receivedAt);
    const outcomes = [...(await this.commands.execute(take))];
    const told = read.map((one, place): Told => {
      const outcome: EntryOutcome = 'entry' in one ? outcomes.shift()! : one;
      return { given: entries[place], outcome, ...('entry' in one && { entry: one.entry }) };
    });
    return { entries: await this.withWhatIsThere(told, { meta, reading }) };
  }

  /** What is there now goes to whoever was refused because of it, as far as it is theirs to see. */
  private async withWhatIsThere(told: readonly Told[], { meta, reading }: { meta: CommandMetadata; reading: Reading }) {
    const answers = told.map((one) => answerOf(one, (error) => this.problems.of(error, meta.correlationId)));
    const outrun = [...new Set(answers.filter(isOutrun).map(({ sessionId }) => sessionId!))];
    const found = outrun.length === 0 ? [] : await this.seen(outrun, meta.actor);
    const persons = found.flatMap(({ claimantId }) => (claimantId === null ? [] : [claimantId]));
    await this.readLog.record(reading, [...new Set(persons)]);
    const current = new Map(found.map((session) => [session.id, session]));
    return answers.map((answer) => {
      const there = isOutrun(answer) ? current.get(answer.sessionId!) : undefined;
      return there ? { ...answer, now: `/v1/desk-sessions/${there.id}`, current: there } : answer;
    });
  }

  /** Those of the sessions that are at desks of which the actor is a partner today. */
  private async seen(sessionIds: readonly Uuid[], actor: Actor): Promise<DeskSessionRecord[]> {
    const found = await this.queries.execute(new FindDeskSessions(askerOf(actor), sessionIds));
    const grants = actor.grants.filter(({ role }) => role === 'desk_partner');
    const desks = new CommunityDeskRelations(this.queries, async () => {});
    const isTheirs = (id: Uuid) =>
      desks.standingTo({ kind: 'desk', id }, { ...actor, grants }).then(
        () => true,
        (refusal: unknown) => {
          if (refusal instanceof DomainError) return false;
          throw refusal;
        },
      );
    const theirs = new Map<Uuid, boolean>();
    for (const id of new Set(found.map(({ deskId }) => deskId))) theirs.set(id, await isTheirs(id));
    return found.filter(({ deskId }) => theirs.get(deskId));
  }
}
