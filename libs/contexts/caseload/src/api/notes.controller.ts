import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  dated,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type CommandMetadata,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { noteDecider, type NoteCommand } from '../domain/note/note.decider';
import { ShowNote } from '../read-models/note/note.query';
import { NoteRecord } from '../read-models/note/note.record';
import { ConcernsNote } from './concerns';
import { EnteredInErrorBody } from './entered-in-error.dto';
import { FlagReopeningBody, FlagResolutionBody, NoteCorrectionBody, NoteFlagBody } from './note.dto';

const dates = ['caseload/in-the-future', 'caseload/out-of-order'];
const notFound = ['caseload/note-not-found'];
const inError = ['caseload/entered-in-error'];
const notFlagged = [...inError, 'caseload/note-not-flagged'];
const nothingToChange = 'caseload/nothing-to-change';

@ApiTags('notes')
@Controller('v1/notes')
export class NotesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Get(':id')
  @Roles('advisor', 'team_leader')
  @ConcernsNote(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({ summary: 'Show a note', answer: NoteRecord, etag: true, refusals: { 'not-found': notFound } })
  async show(@PathUuid('id') id: string, @ThisReading() reading: Reading): Promise<NoteRecord> {
    const note = await this.queries.execute(new ShowNote(id));
    await this.readLog.record(reading, [note.claimantId]);
    return note;
  }

  @Post(':id/corrections')
  @Roles('advisor', 'team_leader')
  @ConcernsNote(inPath('id'))
  @CommandOperation({
    summary: 'Correct what a note says, with a reason',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: [...inError, nothingToChange] },
  })
  correct(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: NoteCorrectionBody) {
    const { words, reason, occurredAt } = body;
    return this.decide(meta, id, { kind: 'correct', words, reason, ...dated(occurredAt) });
  }

  @Post(':id/flag')
  @Roles('advisor', 'team_leader')
  @ConcernsNote(inPath('id'))
  @CommandOperation({
    summary: 'Flag a note',
    ifMatch: true,
    refusals: {
      invalid: [...dates, 'caseload/reserved-code'],
      'not-found': notFound,
      conflict: [...inError, 'caseload/note-already-flagged'],
    },
  })
  flag(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() { flag, occurredAt }: NoteFlagBody) {
    return this.decide(meta, id, { kind: 'flag', flag, ...dated(occurredAt) });
  }

  @Post(':id/flag-resolution')
  @Roles('advisor', 'team_leader')
  @ConcernsNote(inPath('id'))
  @CommandOperation({
    summary: 'Resolve the flag of a note, with a reason',
    ifMatch: true,
    refusals: {
      invalid: dates,
      'not-found': notFound,
      conflict: [...notFlagged, 'caseload/flag-already-resolved'],
    },
  })
  resolveFlag(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: FlagResolutionBody) {
    const { occurredAt, ...told } = body;
    return this.decide(meta, id, { kind: 'resolve-flag', ...told, ...dated(occurredAt) });
  }

  @Post(':id/flag-reopening')
  @Roles('advisor', 'team_leader')
  @ConcernsNote(inPath('id'))
  @CommandOperation({
    summary: 'Raise a flag again that was not resolved after all',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: [...notFlagged, nothingToChange] },
  })
  raiseFlagAgain(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: FlagReopeningBody) {
    return this.decide(meta, id, { kind: 'raise-flag-again', reason: body.reason, ...dated(body.occurredAt) });
  }

  @Post(':id/error')
  @Roles('advisor', 'team_leader')
  @ConcernsNote(inPath('id'))
  @CommandOperation({
    summary: 'Say that a note was entered in error, with the reason',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: inError },
  })
  enterInError(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: EnteredInErrorBody) {
    return this.decide(meta, id, { kind: 'enter-in-error', reason: body.reason, ...dated(body.occurredAt) });
  }

  private decide(meta: CommandMetadata, id: string, command: NoteCommand) {
    return this.commands.execute(new Decide(meta, decision(noteDecider, id, command)));
  }
}
