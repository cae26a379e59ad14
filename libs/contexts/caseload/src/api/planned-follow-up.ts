import type { Actor } from '@alongside/http';
import type { NoteFollowUp } from '../domain/note/note.events';
import type { PlannedFollowUpBody } from './note.dto';

/** Whoever plans it does it, unless told. */
export function plannedFollowUp(
  { followUpOn, staffId }: PlannedFollowUpBody,
  { personId }: Pick<Actor, 'personId'>,
): NoteFollowUp {
  return { followUpOn, staffId: staffId ?? personId };
}
