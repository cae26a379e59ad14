import type { LocalDate, Uuid } from '@alongside/kernel';
import type { FoldedEvent } from '@alongside/vault';
import type { Attendance, InteractionEvent, interactionEvents } from '../../domain/interaction/interaction.events';
import type { CaseloadRow, OpenAppointment, PastMeeting } from './caseload.row';

type Event = FoldedEvent<InteractionEvent, typeof interactionEvents>;
type Meetings = Pick<CaseloadRow, 'appointments' | 'meetings'>;
type Day = LocalDate;

/**
 * So many meetings are kept: when a correction takes the last away, the one before is the last. The row must not grow with the
 * years, so what lies further back is not kept.
 */
const keptMeetings = 5;

/** The row after something became of an appointment or a meeting. */
export function meetingsAfter(row: CaseloadRow, { type, data }: Event): CaseloadRow {
  switch (type) {
    case 'InteractionScheduled': {
      const { interactionId, scheduledFor: on, startsAt = null, kind, channel, staffId } = data;
      const appointment = { interactionId, on, startsAt, kind, channel, staffId };
      return withMeetings(row, { ...row, appointments: [...row.appointments, appointment] });
    }
    case 'InteractionRescheduled':
      return withMeetings(row, rescheduled(row, data));
    case 'InteractionCancelled':
    case 'InteractionEnteredInError':
      return withMeetings(row, without(row, data.interactionId));
    case 'InteractionAttended':
      return withMeetings(row, past(row, data.interactionId, { attendance: data.late ? 'late' : 'attended' }));
    case 'InteractionMissed':
      return withMeetings(row, past(row, data.interactionId, { attendance: 'missed' }));
    case 'AttendanceCorrected':
      return withMeetings(row, past(row, data.interactionId, { attendance: data.attendance }));
    case 'InteractionLogged':
      return withMeetings(row, past(row, data.interactionId, { on: data.occurredAt }));
    case 'InteractionLogCorrected':
      return withMeetings(row, past(row, data.interactionId, { on: data.heldOn }));
    case 'NextStepDone':
    case 'NextStepDropped':
    case 'NextStepReopened':
      return row;
  }
}

/** Nobody meets somebody who was forgotten. */
export function withoutAppointments(row: CaseloadRow): CaseloadRow {
  return withMeetings(row, { ...row, appointments: [] });
}

function rescheduled(
  { appointments, meetings }: Meetings,
  data: Extract<Event, { type: 'InteractionRescheduled' }>['data'],
): Meetings {
  const { interactionId, scheduledFor: on, startsAt = null } = data;
  const moved = (one: OpenAppointment) => (one.interactionId === interactionId ? { ...one, on, startsAt } : one);
  return { appointments: appointments.map(moved), meetings };
}

function without({ appointments, meetings }: Meetings, interactionId: Uuid): Meetings {
  const isAnother = (one: { readonly interactionId: Uuid }) => one.interactionId !== interactionId;
  return { appointments: appointments.filter(isAnother), meetings: meetings.filter(isAnother) };
}

/** With what became of that one; of one that is kept no more, and whose day is not told again, nothing is changed. */
function past(
  row: Meetings,
  interactionId: Uuid,
  told: { readonly on?: Day; readonly attendance?: Attendance },
): Meetings {
  const isIt = (one: { readonly interactionId: Uuid }) => one.interactionId === interactionId;
  const known = row.meetings.find(isIt);
  const on = told.on ?? known?.on ?? row.appointments.find(isIt)?.on;
  if (on === undefined) return row;
  const others = without(row, interactionId);
  const meeting = { interactionId, on, attendance: told.attendance ?? known?.attendance ?? null };
  return { appointments: others.appointments, meetings: [...others.meetings, meeting] };
}

function withMeetings(row: CaseloadRow, { appointments, meetings }: Meetings): CaseloadRow {
  const open = [...appointments].sort(byDayAndHour);
  const kept = keptOf([...meetings].sort(byDay));
  const lastMetOn = kept.findLast(isHeld)?.on ?? null;
  const last = kept.findLast(({ attendance }) => attendance !== null);
  return {
    ...row,
    appointments: open,
    appointmentDays: open.map(({ on }) => on),
    firstAppointmentOn: open[0]?.on ?? null,
    lastAppointmentOn: open.at(-1)?.on ?? null,
    meetings: kept,
    lastMetOn,
    lastAttendance: last?.attendance ?? null,
    lastAttendanceOn: last?.on ?? null,
    missedSinceMet: kept.filter((one) => !isHeld(one) && (lastMetOn === null || one.on > lastMetOn)).length,
  };
}

function keptOf(meetings: PastMeeting[]): PastMeeting[] {
  const held = meetings.filter(isHeld);
  const first = held.at(-keptMeetings);
  return first && held.length > keptMeetings ? meetings.slice(meetings.indexOf(first)) : meetings;
}

function isHeld({ attendance }: PastMeeting): boolean {
  return attendance !== 'missed';
}

function byDay(a: PastMeeting, b: PastMeeting): number {
  return a.on.localeCompare(b.on) || a.interactionId.localeCompare(b.interactionId);
}

function byDayAndHour(a: OpenAppointment, b: OpenAppointment): number {
  return keyOf(a).localeCompare(keyOf(b));
}

function keyOf({ on, startsAt, interactionId }: OpenAppointment): string {
  return `${on} ${startsAt ?? ''} ${interactionId}`;
}
