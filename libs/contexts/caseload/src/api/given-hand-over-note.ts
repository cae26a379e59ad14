import { derivedId } from '@alongside/commands';
import type { CommandMetadata } from '@alongside/http';
import type { GivenHandOverNote } from '../domain/assignment/hand-over-notes';
import type { HandOverNoteBody } from './hand-over-note.dto';

/** A note that who asks hands over; its id derives from the command. */
export function givenHandOverNote({ commandId, actor }: CommandMetadata, told: HandOverNoteBody): GivenHandOverNote {
  return { handOverNoteId: derivedId(commandId, 'hand-over-note'), authorId: actor.personId, ...told };
}

/** The same of an entry that a note may go with. */
export function withHandOverNote(meta: CommandMetadata, told: HandOverNoteBody | undefined) {
  return told === undefined ? {} : { handOverNote: givenHandOverNote(meta, told) };
}
