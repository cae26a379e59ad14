import { type LocalDate, optional, type Uuid } from '@alongside/kernel';
import type {
  Appointment,
  Arrangement,
  Attendance,
  InteractionEvent,
  InteractionLog,
  MissedReason,
} from './interaction.events';

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

export interface Interaction {
  readonly ids: { readonly interactionId: Uuid; readonly claimantId: Uuid };
  /** `null` for a walk-in: it has no appointment that could be kept. */
  readonly appointment: (Appointment & Arrangement) | null;
  readonly cancelled: boolean;
  readonly attendance: AttendanceGiven | null;
  readonly log: LogHeld | null;
  readonly closedSteps: Readonly<Record<Uuid, 'done' | 'dropped'>>;
  readonly enteredInError: boolean;
}

export type InteractionState = Interaction | null;

export function evolve(state: InteractionState, { type, data }: InteractionEvent): InteractionState {
  if (type === 'InteractionScheduled') return { ...begun(data), appointment: appointmentOf(data) };
  if (type === 'InteractionLogged' && state === null) return { ...begun(data), log: logOf(data) };
  const interaction = state!;
  switch (type) {
    case 'InteractionRescheduled':
      return { ...interaction, appointment: rescheduled(interaction.appointment!, data) };
    case 'InteractionCancelled':
      return { ...interaction, cancelled: true };
    case 'InteractionAttended':
      return { ...interaction, attendance: attendedAs(data) };
    case 'InteractionMissed':
      return { ...interaction, attendance: { attendance: 'missed', missedReason: data.reason } };
    case 'AttendanceCorrected': {
      const { attendance, missedReason, minutesLate } = data;
      return { ...interaction, attendance: { attendance, ...optional({ missedReason, minutesLate }) } };
    }
    case 'InteractionLogged':
      return { ...interaction, log: logOf(data) };
    case 'InteractionLogCorrected': {
      const { reason: _reason, ...log } = data;
      return { ...interaction, log: logOf(log) };
    }
    case 'NextStepDone':
      return { ...interaction, closedSteps: { ...interaction.closedSteps, [data.stepId]: 'done' } };
    case 'NextStepDropped':
      return { ...interaction, closedSteps: { ...interaction.closedSteps, [data.stepId]: 'dropped' } };
    case 'NextStepReopened': {
      const { [data.stepId]: _, ...closedSteps } = interaction.closedSteps;
      return { ...interaction, closedSteps };
    }
    case 'InteractionEnteredInError':
      return { ...interaction, enteredInError: true };
  }
}

function begun({ interactionId, claimantId }: Interaction['ids']): Interaction {
  return {
    ids: { interactionId, claimantId },
    appointment: null,
    cancelled: false,
    attendance: null,
    log: null,
    closedSteps: {},
    enteredInError: false,
  };
}

function attendedAs({ late, minutesLate }: { readonly late: boolean; readonly minutesLate?: number }): AttendanceGiven {
  return { attendance: late ? 'late' : 'attended', ...optional({ minutesLate }) };
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
