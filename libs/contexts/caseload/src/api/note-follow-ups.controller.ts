import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import { CommandMeta, CommandOperation, dated, inPath, PathUuid, Roles, type CommandMetadata } from '@alongside/http';
import { noteDecider, type NoteCommand } from '../domain/note/note.decider';
import { ConcernsNote } from './concerns';
import { FollowUpReopeningBody, NoteFollowUpBody, NoteFollowUpCompletionBody } from './note.dto';
import { plannedFollowUp } from './planned-follow-up';

const dates = ['caseload/in-the-future', 'caseload/out-of-order'];
const notFound = ['caseload/note-not-found'];
const inError = ['caseload/entered-in-error'];
const noFollowUp = [...inError, 'caseload/note-without-follow-up'];
const done = [...noFollowUp, 'caseload/note-already-followed-up'];

@ApiTags('notes')
@Controller('v1/notes')
export class NoteFollowUpsController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/follow-up')
  @Roles('advisor', 'team_leader')
  @ConcernsNote(inPath('id'))
  @CommandOperation({
    summary: 'Plan to follow a note up, on a day',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: [...inError, 'caseload/note-follow-up-open'] },
  })
  plan(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: NoteFollowUpBody) {
    return this.decide(meta, id, {
      kind: 'plan-follow-up',
      followUp: plannedFollowUp(body, meta.actor),
      ...dated(body.occurredAt),
    });
  }

  @Post(':id/follow-up-rescheduling')
  @Roles('advisor', 'team_leader')
  @ConcernsNote(inPath('id'))
  @CommandOperation({
    summary: 'Move the follow-up of a note to another day, or to somebody else of the staff',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: done },
  })
  move(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: NoteFollowUpBody) {
    return this.decide(meta, id, {
      kind: 'move-follow-up',
      to: plannedFollowUp(body, meta.actor),
      ...dated(body.occurredAt),
    });
  }

  @Post(':id/follow-up-completion')
  @Roles('advisor', 'team_leader')
  @ConcernsNote(inPath('id'))
  @CommandOperation({
    summary: 'Record that a note was followed up, and what came of it',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: done },
  })
  complete(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: NoteFollowUpCompletionBody) {
    return this.decide(meta, id, { kind: 'follow-up', outcome: body.outcome, ...dated(body.occurredAt) });
  }

  @Post(':id/follow-up-reopening')
  @Roles('advisor', 'team_leader')
  @ConcernsNote(inPath('id'))
  @CommandOperation({
    summary: 'Open a follow-up again that was not done after all',
    ifMatch: true,
    refusals: { invalid: dates, 'not-found': notFound, conflict: [...noFollowUp, 'caseload/nothing-to-change'] },
  })
  reopen(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: FollowUpReopeningBody) {
    return this.decide(meta, id, { kind: 'reopen-follow-up', reason: body.reason, ...dated(body.occurredAt) });
  }

  private decide(meta: CommandMetadata, id: string, command: NoteCommand) {
    return this.commands.execute(new Decide(meta, decision(noteDecider, id, command)));
  }
}
