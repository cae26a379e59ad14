import { sectionHeld, toldCodes } from '@alongside/privacy';
import {
  interactionChannels,
  interactionKinds,
  missedReasons,
  rescheduleReasons,
} from '../../domain/code-lists/meeting.lists';
import type { InteractionEvent } from '../../domain/interaction/interaction.events';

const meeting = { interactionId: { label: 'Meeting' }, claimantId: 'own-id' } as const;
const why = { label: 'Why' } as const;
const note = { label: 'Note' } as const;
const stepId = { label: 'Step' } as const;
const appointment = { scheduledFor: { label: 'For' }, startsAt: { label: 'At' } } as const;
const arrangement = {
  kind: { label: 'What for', codes: toldCodes(interactionKinds) },
  channel: { label: 'How', codes: toldCodes(interactionChannels) },
  office: { label: 'Office', place: true },
  staffId: { label: 'Held by', masked: 'staff' },
} as const;
const needs = { language: { label: 'Language' }, interpreterNeeded: { label: 'Interpreter to be booked' } } as const;
const minutesLate = { label: 'Minutes late' } as const;
const change = {
  by: { label: 'From whose side' },
  reason: { ...why, codes: toldCodes(rescheduleReasons) },
  note,
} as const;
const log = {
  ...meeting,
  ...arrangement,
  minutes: { label: 'Minutes' },
  participants: { label: 'Who else took part', parties: true },
  language: { label: 'Language' },
  interpreterUsed: { label: 'With an interpreter' },
  summary: { label: 'Summary' },
  nextSteps: { label: 'Next steps' },
  nextStepWords: { label: 'What the steps are' },
} as const;

export const interactionHeld = sectionHeld<InteractionEvent>('Appointments and meetings', {
  InteractionScheduled: {
    says: 'An appointment was made',
    fields: { ...meeting, ...appointment, ...arrangement, ...needs },
  },
  InteractionRescheduled: { says: 'The appointment was moved', fields: { ...meeting, ...appointment, ...change } },
  InteractionCancelled: { says: 'The appointment was cancelled', fields: { ...meeting, ...change } },
  InteractionAttended: { says: 'You came', fields: { ...meeting, late: { label: 'Late' }, minutesLate } },
  InteractionMissed: {
    says: 'You did not come',
    fields: { ...meeting, reason: { ...why, codes: toldCodes(missedReasons) }, note },
  },
  AttendanceCorrected: {
    says: 'Whether you came was corrected',
    fields: {
      ...meeting,
      attendance: { label: 'Attendance' },
      missedReason: { label: 'Why you did not come', codes: toldCodes(missedReasons) },
      minutesLate,
      reason: why,
    },
  },
  InteractionLogged: { says: 'A meeting was written down', fields: log },
  InteractionLogCorrected: {
    says: 'What was written of the meeting was corrected',
    fields: { ...log, heldOn: { label: 'Held on' }, reason: why },
  },
  NextStepDone: { says: 'A step was done', fields: { ...meeting, stepId } },
  NextStepDropped: { says: 'A step was dropped', fields: { ...meeting, stepId, reason: why } },
  NextStepReopened: { says: 'A step was not done after all', fields: { ...meeting, stepId, reason: why } },
  InteractionEnteredInError: { says: 'The meeting had been entered in error', fields: { ...meeting, reason: why } },
});
