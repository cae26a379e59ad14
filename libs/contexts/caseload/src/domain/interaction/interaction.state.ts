import { type LocalDate, optional, type Protected, type Uuid } from '@alongside/kernel';
import type {
  Appointment,
  Arrangement,
  Attendance,
  InteractionEvent,
  InteractionLog,
  MissedReason,
  Side,
} from './interaction.events';

type Corrected = Extract<InteractionEvent, { type: 'AttendanceCorrected' }>['data'];

/** Whether somebody came and, if not, why. */
export interface AttendanceGiven {
  readonly attendance: Attendance;
  /** With `missed`, and only then. */
  readonly missedReason?: MissedReason;
  /** With `late` only, where it was noted. */
  readonly minutesLate?: number;
}

type LogHeld = InteractionLog & { readonly heldOn: LocalDate };

type LogData = Extract<InteractionEvent, { type: 'InteractionLogged' }>['data'] & { readonly heldOn?: LocalDate };

/** From whose side an appointment was moved, and why. */
export interface Moving {
  readonly by: Side;
  readonly reason: string;
  readonly note?: Protected<string>;
}

export interface Interaction {
  readonly ids: { readonly interactionId: Uuid; readonly claimantId: Uuid };
  /** `null` for a walk-in: it has no appointment that could be kept. */
  readonly appointment: (Appointment & Arrangement) | null;
  /** Of the last time. */
  readonly moved: Moving | null;
  readonly cancelled: boolean;
  readonly attendance: AttendanceGiven | null;
  /** Of an appointment that was missed or cancelled: what was noted with it. */
  readonly note?: Protected<string>;
  readonly log: LogHeld | null;
  /** Why each was corrected the last time. */
  readonly correctedBecause: { readonly attendance?: Protected<string>; readonly log?: Protected<string> };
  readonly closedSteps: Readonly<Record<Uuid, 'done' | 'dropped'>>;
  /** Why a step is open after all. */
  readonly reopenedBecause: Readonly<Record<Uuid, Protected<string>>>;
  readonly enteredInError: boolean;
}

export type InteractionState = Interaction | null;

export function evolve(state: InteractionState, { type, data }: InteractionEvent): InteractionState {
  if (type === 'InteractionScheduled') return { ...begun(data), appointment: appointmentOf(data) };
  if (type === 'InteractionLogged' && state === null) return { ...begun(data), log: logOf(data) };
  const interaction = state!;
  switch (type) {
    case 'InteractionRescheduled':
      return { ...interaction, appointment: rescheduled(interaction.appointment!, data), moved: movingOf(data) };
    case 'InteractionCancelled':
      return cancelled(interaction, data);
    case 'InteractionAttended':
      return { ...interaction, attendance: attendedAs(data) };
    case 'InteractionMissed':
      return {
        ...interaction,
        attendance: { attendance: 'missed', missedReason: data.reason },
        ...optional({ note: data.note }),
      };
    case 'AttendanceCorrected':
      return attendanceCorrected(interaction, data);
    case 'InteractionLogged':
      return { ...interaction, log: logOf(data) };
    case 'InteractionLogCorrected': {
      const { reason, ...log } = data;
      const correctedBecause = { ...interaction.correctedBecause, log: reason };
      return { ...interaction, log: logOf(log), correctedBecause };
    }
    case 'NextStepDone':
      return { ...interaction, closedSteps: { ...interaction.closedSteps, [data.stepId]: 'done' } };
    case 'NextStepDropped':
      return { ...interaction, closedSteps: { ...interaction.closedSteps, [data.stepId]: 'dropped' } };
    case 'NextStepReopened': {
      const { [data.stepId]: _, ...closedSteps } = interaction.closedSteps;
      const reopenedBecause = { ...interaction.reopenedBecause, [data.stepId]: data.reason };
      return { ...interaction, closedSteps, reopenedBecause };
    }
    case 'InteractionEnteredInError':
      return { ...interaction, enteredInError: true };
  }
}

function begun({ interactionId, claimantId }: Interaction['ids']): Interaction {
  return {
    ids: { interactionId, claimantId },
    appointment: null,
    moved: null,
    cancelled: false,
    attendance: null,
    log: null,
    correctedBecause: {},
    closedSteps: {},
    reopenedBecause: {},
    enteredInError: false,
  };
}

function attendedAs({ late, minutesLate }: { readonly late: boolean; readonly minutesLate?: number }): AttendanceGiven {
  return { attendance: late ? 'late' : 'attended', ...optional({ minutesLate }) };
}

function cancelled(
  { note: _, ...interaction }: Interaction,
  { note }: { readonly note?: Protected<string> },
): Interaction {
  return { ...interaction, cancelled: true, ...optional({ note }) };
}

/** The note goes where somebody came after all. */
function attendanceCorrected(
  { note, ...interaction }: Interaction,
  { attendance, missedReason, minutesLate, reason }: Corrected,
): Interaction {
  return {
    ...interaction,
    attendance: { attendance, ...optional({ missedReason, minutesLate }) },
    ...(attendance === 'missed' && optional({ note })),
    correctedBecause: { ...interaction.correctedBecause, attendance: reason },
  };
}

function movingOf({ by, reason, note }: Moving): Moving {
  return { by, reason, ...optional({ note }) };
}

function appointmentOf({ kind, channel, office, staffId, ...data }: Appointment & Arrangement) {
  return { ...timeOf(data), kind, channel, office, staffId };
}

/** The hour goes with the day: where the new one has none, none is agreed. */
function rescheduled({ startsAt: _, ...appointment }: Appointment & Arrangement, to: Appointment) {
  return { ...appointment, ...timeOf(to) };
}

/** Without an hour where none was agreed. */
function timeOf({ scheduledFor, startsAt }: Appointment): Appointment {
  return startsAt === undefined ? { scheduledFor } : { scheduledFor, startsAt };
}

/** Of a correction the day that it names, else that of the event. */
function logOf({ interactionId: _id, claimantId: _claimant, occurredAt, ...log }: LogData): LogHeld {
  return { heldOn: occurredAt, ...log };
}
