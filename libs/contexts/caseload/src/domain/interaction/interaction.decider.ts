import { type Dated, type Decider, DomainError, isSame, type LocalDate, optional, type Uuid } from '@alongside/kernel';
import { alreadySo, isOnRecord } from '../on-record';
import { enteredInError, outOfOrder, refuseFuture } from '../rules';
import { logOf, type GivenLog } from './given-log';
import {
  interactionEvents,
  type Appointment,
  type Arrangement,
  type InteractionEvent,
  type Side,
} from './interaction.events';
import { evolve, type AttendanceGiven, type Interaction, type InteractionState } from './interaction.state';

/** What an appointment is said to need. */
export interface GivenLanguageNeeds {
  readonly language?: string;
  readonly interpreterNeeded?: boolean;
}

interface Change {
  readonly by: Side;
  readonly reason: string;
  readonly note?: string;
}

export type InteractionCommand = Dated &
  (
    | {
        readonly kind: 'schedule';
        readonly interactionId: Uuid;
        readonly claimantId: Uuid;
        readonly appointment: Appointment & Arrangement & GivenLanguageNeeds;
      }
    | { readonly kind: 'reschedule'; readonly to: Appointment; readonly change: Change }
    | { readonly kind: 'cancel'; readonly change: Change }
    | { readonly kind: 'record-attendance'; readonly given: AttendanceGiven; readonly note?: string }
    | { readonly kind: 'correct-attendance'; readonly given: AttendanceGiven; readonly reason: string }
    | {
        readonly kind: 'log-walk-in';
        readonly interactionId: Uuid;
        readonly claimantId: Uuid;
        readonly log: GivenLog;
      }
    | { readonly kind: 'log'; readonly log: GivenLog }
    /** The whole of an appointment of that claimant's: whether it was kept and, if it was, what it was. */
    | {
        readonly kind: 'meet';
        readonly claimantId: Uuid;
        readonly given: AttendanceGiven;
        readonly note?: string;
        readonly log?: GivenLog;
      }
    | {
        readonly kind: 'correct-log';
        readonly heldOn: LocalDate;
        readonly log: GivenLog;
        /** Those of the steps that the log is said to have already: the others are new. */
        readonly keptSteps: readonly Uuid[];
        readonly reason: string;
      }
    /** With a claimant, of an interaction of theirs only. */
    | { readonly kind: 'complete-step'; readonly stepId: Uuid; readonly claimantId?: Uuid }
    | { readonly kind: 'drop-step'; readonly stepId: Uuid; readonly reason: string }
    | { readonly kind: 'reopen-step'; readonly stepId: Uuid; readonly reason: string }
    | { readonly kind: 'enter-in-error'; readonly reason: string }
    /**
     * What a request did here, of which a later part was refused: it closed that step or, without one, made the appointment. It
     * is never refused: what others have changed since stays.
     */
    | { readonly kind: 'take-back'; readonly stepId?: Uuid; readonly reason: string }
  );

export const interactionDecider: Decider<InteractionState, InteractionCommand, InteractionEvent> = {
  category: 'interaction',
  events: interactionEvents,
  initialState: null,
  decide,
  evolve,
};

function decide(state: InteractionState, command: InteractionCommand): readonly InteractionEvent[] {
  refuseFuture(command);
  if (command.kind === 'schedule' || command.kind === 'log-walk-in') return begin(state, command);
  if (command.kind === 'take-back') return takeBack(state, command);
  const interaction = existing(state, command);
  const facts = { ...interaction.ids, occurredAt: command.occurredAt };
  switch (command.kind) {
    case 'reschedule': {
      const { scheduledFor, startsAt } = openAppointment(interaction);
      if (isSame(command.to, { scheduledFor, startsAt })) return alreadySo(command.change, interaction.moved);
      return [{ type: 'InteractionRescheduled', data: { ...facts, ...command.to, ...command.change } }];
    }
    case 'cancel':
      openAppointment(interaction);
      return [{ type: 'InteractionCancelled', data: { ...facts, ...command.change } }];
    case 'record-attendance':
      return recordAttendance(interaction, command);
    case 'correct-attendance':
      return correctAttendance(interaction, command);
    case 'log':
      return logAppointment(interaction, command);
    case 'meet':
      return meet(interaction, command);
    case 'correct-log':
      return correctLog(interaction, command);
    case 'complete-step':
      if (stepOf(interaction, command.stepId) === 'done') return [];
      refuseClosed(interaction, command.stepId);
      refuseBeforeHeld(interaction, command);
      return [{ type: 'NextStepDone', data: { ...facts, stepId: command.stepId } }];
    case 'drop-step':
      stepOf(interaction, command.stepId);
      refuseClosed(interaction, command.stepId);
      refuseBeforeHeld(interaction, command);
      return [{ type: 'NextStepDropped', data: { ...facts, stepId: command.stepId, reason: command.reason } }];
    case 'reopen-step':
      return reopenStep(interaction, command);
    case 'enter-in-error':
      return [{ type: 'InteractionEnteredInError', data: { ...facts, reason: command.reason } }];
  }
}

type CommandOf<Kind extends InteractionCommand['kind']> = Extract<InteractionCommand, { kind: Kind }>;

function begin(state: InteractionState, command: CommandOf<'schedule' | 'log-walk-in'>): readonly InteractionEvent[] {
  if (state !== null && !(state.cancelled && command.kind === 'schedule'))
    throw new DomainError(
      'caseload/interaction-already-recorded',
      'conflict',
      'This interaction was recorded already.',
    );
  const { interactionId, claimantId, occurredAt } = command;
  const facts = { interactionId, claimantId, occurredAt };
  if (command.kind === 'schedule')
    return [{ type: 'InteractionScheduled', data: { ...facts, ...command.appointment } }];
  return [{ type: 'InteractionLogged', data: { ...facts, ...logOf(command.log) } }];
}

function takeBack(
  state: InteractionState,
  { stepId, reason, occurredAt }: CommandOf<'take-back'>,
): readonly InteractionEvent[] {
  if (state === null || state.enteredInError) return [];
  const facts = { ...state.ids, occurredAt };
  if (stepId !== undefined)
    return state.closedSteps[stepId] === 'done'
      ? [{ type: 'NextStepReopened', data: { ...facts, stepId, reason } }]
      : [];
  const { appointment, cancelled, attendance } = state;
  if (appointment === null || cancelled || attendance !== null) return [];
  return [{ type: 'InteractionCancelled', data: { ...facts, by: 'office', reason: 'other', note: reason } }];
}

/** The interaction that the command is about: of the claimant whom it names, if it names one. */
function existing(state: InteractionState, command: InteractionCommand): Interaction {
  const claimantId = 'claimantId' in command ? command.claimantId : undefined;
  if (state === null || (claimantId !== undefined && claimantId !== state.ids.claimantId))
    throw new DomainError('caseload/interaction-not-found', 'not-found', 'There is no such interaction.');
  if (state.enteredInError) throw enteredInError('interaction');
  return state;
}

/** The appointment, as long as nobody has said what became of it. */
function openAppointment(interaction: Interaction): Appointment & Arrangement {
  const appointment = keptAppointment(interaction);
  if (interaction.attendance !== null) throw attendanceRecorded();
  return appointment;
}

/** The appointment that somebody may have come to. */
function keptAppointment({ appointment, cancelled }: Interaction): Appointment & Arrangement {
  if (appointment === null)
    throw new DomainError('caseload/interaction-not-scheduled', 'conflict', 'A walk-in has no appointment.');
  if (cancelled) throw new DomainError('caseload/interaction-cancelled', 'conflict', 'This appointment was cancelled.');
  return appointment;
}

/** Its day is that of the appointment, so nothing of it can be known before. */
function recordAttendance(
  interaction: Interaction,
  { given, note, today }: Pick<CommandOf<'record-attendance'>, 'given' | 'note' | 'today'>,
): readonly InteractionEvent[] {
  const { scheduledFor: occurredAt } = keptAppointment(interaction);
  refuseFuture({ occurredAt, today });
  refuseMismatch(given, note);
  if (isSame(given, interaction.attendance) && isOnRecord({ note }, { note: interaction.note })) return [];
  if (interaction.attendance !== null) throw attendanceRecorded();
  const facts = { ...interaction.ids, occurredAt };
  const { attendance, missedReason, minutesLate } = given;
  if (missedReason === undefined) {
    const late = attendance === 'late';
    return [{ type: 'InteractionAttended', data: { ...facts, late, ...optional({ minutesLate }) } }];
  }
  return [{ type: 'InteractionMissed', data: { ...facts, reason: missedReason, ...(note !== undefined && { note }) } }];
}

function correctAttendance(
  interaction: Interaction,
  { given, reason, occurredAt }: CommandOf<'correct-attendance'>,
): readonly InteractionEvent[] {
  keptAppointment(interaction);
  if (interaction.attendance === null)
    throw new DomainError(
      'caseload/attendance-not-recorded',
      'conflict',
      'Nobody has recorded whether the appointment was kept.',
    );
  refuseMismatch(given);
  if (isSame(given, interaction.attendance))
    return alreadySo({ reason }, { reason: interaction.correctedBecause.attendance });
  if (given.attendance === 'missed' && interaction.log !== null) throw alreadyLogged();
  return [{ type: 'AttendanceCorrected', data: { ...interaction.ids, ...given, reason, occurredAt } }];
}

/** Whoever writes down what was said has seen that somebody came: where nobody recorded it, the log does. */
function logAppointment(
  interaction: Interaction,
  { log, today }: Pick<CommandOf<'log'>, 'log' | 'today'>,
): readonly InteractionEvent[] {
  if (interaction.log !== null) throw alreadyLogged();
  const { scheduledFor: occurredAt } = keptAppointment(interaction);
  if (interaction.attendance?.attendance === 'missed')
    throw new DomainError('caseload/interaction-missed', 'conflict', 'Nobody came to this appointment.');
  const attended =
    interaction.attendance === null ? recordAttendance(interaction, { given: { attendance: 'attended' }, today }) : [];
  return [...attended, { type: 'InteractionLogged', data: { ...interaction.ids, ...logOf(log), occurredAt } }];
}

function meet(interaction: Interaction, { given, note, log, today }: CommandOf<'meet'>): readonly InteractionEvent[] {
  if ((given.attendance === 'missed') !== (log === undefined))
    throw new DomainError(
      'caseload/log-attendance-mismatch',
      'invalid',
      'A meeting that took place has a log, one that was missed has none.',
    );
  if (log !== undefined && interaction.log !== null) throw alreadyLogged();
  const attended = recordAttendance(interaction, { given, today, ...(note !== undefined && { note }) });
  if (log !== undefined)
    return [...attended, ...logAppointment(attended.reduce(evolveExisting, interaction), { log, today })];
  if (attended.length === 0) throw attendanceRecorded();
  return attended;
}

const evolveExisting = (interaction: Interaction, event: InteractionEvent) => evolve(interaction, event)!;

function correctLog(interaction: Interaction, command: CommandOf<'correct-log'>): readonly InteractionEvent[] {
  const { heldOn, keptSteps, reason, occurredAt, today } = command;
  if (interaction.log === null)
    throw new DomainError('caseload/interaction-not-logged', 'conflict', 'This interaction has no log.');
  refuseFuture({ occurredAt: heldOn, today });
  keptSteps.forEach((stepId) => stepOf(interaction, stepId));
  const kept = new Set(command.log.nextSteps.map(({ stepId }) => stepId));
  const gone = interaction.log.nextSteps.filter(({ stepId }) => !kept.has(stepId));
  gone.forEach(({ stepId }) => refuseClosed(interaction, stepId));
  const log = logOf(command.log);
  if (isSame({ ...log, heldOn }, interaction.log))
    return alreadySo({ reason }, { reason: interaction.correctedBecause.log });
  return [{ type: 'InteractionLogCorrected', data: { ...interaction.ids, ...log, heldOn, reason, occurredAt } }];
}

function reopenStep(
  interaction: Interaction,
  { stepId, reason, occurredAt }: CommandOf<'reopen-step'>,
): readonly InteractionEvent[] {
  if (stepOf(interaction, stepId) === 'open')
    return alreadySo({ reason }, { reason: interaction.reopenedBecause[stepId] });
  return [{ type: 'NextStepReopened', data: { ...interaction.ids, stepId, reason, occurredAt } }];
}

/** What became of a step that was agreed. */
function stepOf({ log, closedSteps }: Interaction, stepId: Uuid): 'open' | 'done' | 'dropped' {
  if (!log?.nextSteps.some((step) => step.stepId === stepId))
    throw new DomainError('caseload/next-step-not-found', 'not-found', 'No such step was agreed.');
  return closedSteps[stepId] ?? 'open';
}

function refuseClosed({ closedSteps }: Interaction, stepId: Uuid): void {
  if (closedSteps[stepId] !== undefined)
    throw new DomainError('caseload/next-step-closed', 'conflict', 'This step was done or dropped already.');
}

function refuseBeforeHeld({ log }: Interaction, { occurredAt }: Dated): void {
  if (log !== null && occurredAt < log.heldOn) throw outOfOrder('That day lies before the step was agreed.');
}

function refuseMismatch({ attendance, missedReason, minutesLate }: AttendanceGiven, note?: string): void {
  const missed = attendance === 'missed';
  if (missed !== (missedReason !== undefined) || (!missed && note !== undefined))
    throw new DomainError(
      'caseload/missed-reason-mismatch',
      'invalid',
      'A missed appointment has a reason, any other has none.',
    );
  if (minutesLate !== undefined && attendance !== 'late')
    throw new DomainError('caseload/lateness-mismatch', 'invalid', 'Only somebody late was late by minutes.');
}

function attendanceRecorded(): DomainError {
  return new DomainError(
    'caseload/attendance-already-recorded',
    'conflict',
    'What became of this appointment is recorded already.',
  );
}

function alreadyLogged(): DomainError {
  return new DomainError('caseload/interaction-already-logged', 'conflict', 'This interaction has a log already.');
}
