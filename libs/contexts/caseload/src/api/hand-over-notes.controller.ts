import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import { CommandMeta, CommandOperation, inPath, PathUuid, Roles, type CommandMetadata, dated } from '@alongside/http';
import { assignmentDecider, type AssignmentCommand } from '../domain/assignment/assignment.decider';
import { ConcernsClaimant } from './concerns';
import { EnteredInErrorBody } from './entered-in-error.dto';
import { givenHandOverNote } from './given-hand-over-note';
import { HandOverNoteCorrectionBody, WriteHandOverNoteBody } from './hand-over-note.dto';

const refusals = {
  invalid: ['caseload/in-the-future'],
  'not-found': ['caseload/hand-over-note-not-found'],
  conflict: ['caseload/entered-in-error'],
};
const corrected = { ...refusals, conflict: [...refusals.conflict, 'caseload/nothing-to-change'] };

@ApiTags('assignments')
@Controller('v1/claimants/:id/assignment/hand-over-notes')
export class HandOverNotesController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Write what the next advisor has to know of a claimant',
    description: 'By itself, ahead of a hand-over; it may also go with the proposal, the acceptance or the end.',
    creates: '/v1/claimants/{claimantId}/assignment/hand-over-notes/{id}',
    refusals: { invalid: refusals.invalid },
  })
  async write(
    @PathUuid('id') claimantId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { handOverNote: told, occurredAt }: WriteHandOverNoteBody,
  ) {
    const handOverNote = givenHandOverNote(meta, told);
    const write = { kind: 'write-hand-over-note', claimantId, handOverNote, ...dated(occurredAt) } as const;
    return { id: handOverNote.handOverNoteId, claimantId, ...(await this.decide(meta, write)) };
  }

  @Post(':noteId/corrections')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({ summary: 'Correct a hand-over note, with the reason', refusals: corrected })
  correct(
    @PathUuid('id') claimantId: string,
    @PathUuid('noteId') handOverNoteId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { handOverNote, reason, occurredAt }: HandOverNoteCorrectionBody,
  ) {
    const said = { ...handOverNote, reason, ...dated(occurredAt) };
    return this.decide(meta, { kind: 'correct-hand-over-note', claimantId, handOverNoteId, ...said });
  }

  @Post(':noteId/error')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({ summary: 'Say that a hand-over note was entered in error', refusals })
  enterInError(
    @PathUuid('id') claimantId: string,
    @PathUuid('noteId') handOverNoteId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: EnteredInErrorBody,
  ) {
    const said = { handOverNoteId, reason, ...dated(occurredAt) };
    return this.decide(meta, { kind: 'enter-hand-over-note-in-error', claimantId, ...said });
  }

  private decide(meta: CommandMetadata, command: AssignmentCommand) {
    return this.commands.execute(new Decide(meta, decision(assignmentDecider, command.claimantId, command)));
  }
}
