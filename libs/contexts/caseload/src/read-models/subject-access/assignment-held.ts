import { sectionHeld, toldCodes } from '@alongside/privacy';
import { assignmentDeclineReasons, assignmentEndReasons } from '../../domain/code-lists/staff.lists';
import type { AssignmentEvent } from '../../domain/assignment/assignment.events';

const claimantId = 'own-id' as const;
const advisorId = { label: 'Advisor', masked: 'staff' } as const;
const office = { label: 'Office', place: true } as const;
const handOverNoteId = { label: 'Note' } as const;
const handOverWords = { words: { label: 'What it says' }, sensitive: { label: 'Of health and the like' } } as const;
const coverId = { label: 'Reference' } as const;
const reassignmentId = { label: 'With the whole caseload, by' } as const;

export const assignmentHeld = sectionHeld<AssignmentEvent>('Who was in charge', {
  AssignmentProposed: { says: 'An advisor was proposed', fields: { claimantId, advisorId, office } },
  AssignmentAccepted: {
    says: 'An advisor took charge',
    fields: {
      claimantId,
      advisorId,
      office,
      previousAdvisorId: { label: 'Advisor before', masked: 'staff' },
      reassignmentId,
    },
  },
  AssignmentDeclined: {
    says: 'An advisor declined',
    fields: {
      claimantId,
      advisorId,
      reason: { label: 'Why', codes: toldCodes(assignmentDeclineReasons) },
      note: { label: 'Note' },
    },
  },
  CoverArranged: {
    says: 'Somebody was to stand in',
    fields: {
      claimantId,
      coverId,
      advisorId,
      from: { label: 'From' },
      to: { label: 'Until before' },
      reassignmentId,
    },
  },
  CoverEnded: { says: 'Standing in ended', fields: { claimantId, coverId } },
  AssignmentEnded: {
    says: 'The advisor was in charge no longer',
    fields: { claimantId, advisorId, reason: { label: 'Why', codes: toldCodes(assignmentEndReasons) } },
  },
  HandOverNoteWritten: {
    says: 'An advisor wrote what the next one has to know',
    fields: { claimantId, handOverNoteId, authorId: { label: 'Advisor', masked: 'staff' }, ...handOverWords },
  },
  HandOverNoteCorrected: {
    says: 'What the next advisor has to know was corrected',
    fields: { claimantId, handOverNoteId, ...handOverWords, reason: { label: 'Why' } },
  },
  HandOverNoteEnteredInError: {
    says: 'What the next advisor has to know had been entered in error',
    fields: { claimantId, handOverNoteId, reason: { label: 'Why' } },
  },
});
