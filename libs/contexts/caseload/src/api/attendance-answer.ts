import type { Uuid } from '@alongside/kernel';
import { held } from '../read-models/attendance/attendance-measures';
import type { Attendance, ContactGap, ContactsOf, InteractionCount } from '../read-models/attendance/attendance.query';
import type { AttendanceAsked } from '../read-models/attendance/attendance.sql';
import type { AttendanceAnswer, ContactGapAnswer, ContactsOfAnswer, InteractionCountAnswer } from './attendance.dto';
import { listLink } from './list-link';

/** What is known of a claimant's attendance, with a link in the place of each filter. */
export function attendanceAnswer(asked: AttendanceAsked, attendance: Attendance): AttendanceAnswer {
  const { day, today: asAt, gapsOver: over } = asked;
  const { current, longest, longer, nextAppointment } = attendance;
  return {
    asAt,
    from: day.from ?? null,
    to: day.to ?? null,
    ...countsAnswer(asked, attendance),
    gaps: { current: current && gapOf(current), longest: longest && gapOf(longest), over, longer: longer.map(gapOf) },
    nextAppointment,
  };
}

function countsAnswer(
  { claimantId, day }: AttendanceAsked,
  { counts, ...told }: Attendance,
): Pick<AttendanceAnswer, 'appointments' | 'kept' | 'contacts'> {
  const linked = linksTo(claimantId);
  const of = (name: keyof typeof counts) => linked(counts[name]!);
  const openOrNull = (name: 'unrecorded' | 'ahead') => counts[name] && linked(counts[name]);
  const grouped = (name: 'kind' | 'channel', { code, count, minutes }: ContactsOf): ContactsOfAnswer => {
    const period = Object.keys(day).length === 0 ? {} : { day };
    return { code, minutes, ...linked({ count, filter: { ...period, state: held, [name]: [code] } }) };
  };
  const [numerator, denominator] = [of('kept'), of('known')];
  return {
    appointments: {
      ...of('appointments'),
      attended: of('attended'),
      late: of('late'),
      missed: { acceptable: of('acceptable'), unacceptable: of('unacceptable'), logistics: of('logistics') },
      cancelled: { claimant: of('cancelledByClaimant'), office: of('cancelledByOffice') },
      moved: {
        claimant: { ...of('movedByClaimant'), times: told.timesMovedByClaimant },
        office: { ...of('movedByOffice'), times: told.timesMovedByOffice },
      },
      unrecorded: openOrNull('unrecorded'),
      ahead: openOrNull('ahead'),
    },
    kept: { numerator, denominator, ...shareOf(numerator.count, denominator.count) },
    contacts: {
      ...of('contacts'),
      walkIns: of('walkIns'),
      minutes: told.minutes,
      unlogged: of('unlogged'),
      byKind: told.byKind.map((one) => grouped('kind', one)),
      byChannel: told.byChannel.map((one) => grouped('channel', one)),
    },
  };
}

function linksTo(claimantId: Uuid) {
  return ({ count, filter }: InteractionCount): InteractionCountAnswer => ({
    count,
    query: listLink(`/v1/claimants/${claimantId}/interactions`, filter),
  });
}

/** Of nothing there is no share. */
function shareOf(numerator: number, denominator: number) {
  return denominator === 0
    ? { share: null, reason: 'none-recorded' }
    : { share: numerator / denominator, reason: null };
}

function gapOf({ since, until, days }: ContactGap): ContactGapAnswer {
  return { since, until, days };
}
