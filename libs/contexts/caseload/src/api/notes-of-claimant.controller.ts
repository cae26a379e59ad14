import { optional } from '@alongside/kernel';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  CommandMeta,
  CommandOperation,
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
import { WriteNote } from '../application/write-note.handler';
import { ListNotes, type NotesPlace } from '../read-models/note/notes-of-claimant.query';
import { momentRefusals } from './asked-moment';
import { ConcernsClaimant } from './concerns';
import { NotesAnswer, NotesQuery, WriteNoteBody } from './note.dto';
import { askedPage } from './pages-then';
import { plannedFollowUp } from './planned-follow-up';

@ApiTags('notes')
@Controller('v1/claimants/:id/notes')
export class NotesOfClaimantController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Post()
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Write a note about a claimant, with a flag and a follow-up where it takes one',
    description: 'An open flag and an open follow-up are tasks of whoever is in charge.',
    creates: '/v1/notes/{id}',
    refusals: {
      invalid: ['caseload/in-the-future', 'caseload/out-of-order', 'caseload/reserved-code'],
      'not-found': ['caseload/claimant-not-found'],
    },
  })
  write(@PathUuid('id') claimantId: string, @CommandMeta() meta: CommandMetadata, @Body() body: WriteNoteBody) {
    const { words, flag, followUp, occurredAt } = body;
    const staffId = meta.actor.personId;
    const more = optional({ flag, followUp: followUp && plannedFollowUp(followUp, meta.actor) });
    return this.commands.execute(new WriteNote(meta, { claimantId, staffId, words, ...more, ...dated(occurredAt) }));
  }

  @Get()
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the notes about a claimant, what is open first',
    description: 'Those entered in error are among them, and say nothing else.',
    answer: NotesAnswer,
    pages: true,
    refusals: { invalid: momentRefusals },
  })
  async list(
    @PathUuid('id') claimantId: string,
    @Query() query: NotesQuery,
    @ThisReading() reading: Reading,
  ): Promise<NotesAnswer> {
    const { flagged, followUp, sort: order } = query;
    const { page, moment, answer } = askedPage<NotesPlace>(this.cursors, { of: 'notes', claimantId }, query);
    const asked = { claimantId, order, ...optional({ flagged, followUp }) };
    const listed = await this.queries.execute(new ListNotes(asked, page, moment));
    await this.readLog.record(reading, [claimantId, ...listed.entries.map((one) => one.claimantId)]);
    return answer(listed);
  }
}
