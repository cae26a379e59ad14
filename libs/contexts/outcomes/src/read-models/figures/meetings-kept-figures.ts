import { countOf, type Cell } from './cells';
import type { MemberDigest } from './member-digest';
import type { MeetingsRow, MissedMeetings } from './meetings-kept.record';
import { proportionOf } from './rate-figures';

/** Meetings that became the same. */
export interface MeetingCell extends Cell {
  /** Entered in error. */
  readonly inError: boolean;
  readonly attendance: 'unrecorded' | 'attended' | 'late' | 'missed' | 'cancelled';
  readonly missedReason: string | null;
}

export interface MeetingRules {
  readonly kept: readonly string[];
  readonly digest: MemberDigest;
}

export function meetingsFigure(
  all: readonly MeetingCell[],
  { kept, digest }: MeetingRules,
): Omit<MeetingsRow, 'group'> {
  const cells = all.filter(({ inError }) => !inError);
  const ofAttendance = (attendance: MeetingCell['attendance']) =>
    countOf(cells.filter((cell) => cell.attendance === attendance));
  const members = cells.filter(({ attendance }) => attendance !== 'cancelled' && attendance !== 'unrecorded');
  return {
    ...proportionOf(countOf(members.filter(({ attendance }) => kept.includes(attendance))), countOf(members)),
    attended: ofAttendance('attended'),
    late: ofAttendance('late'),
    missed: missedByReason(cells),
    leftOut: {
      cancelled: ofAttendance('cancelled'),
      unrecorded: ofAttendance('unrecorded'),
      excluded: countOf(all) - countOf(cells),
      suppressed: 0,
    },
    members: digest.of(members),
  };
}

function missedByReason(cells: readonly MeetingCell[]): MissedMeetings[] {
  const counts = new Map<string, number>();
  for (const { attendance, missedReason, count } of cells) {
    const reason = missedReason ?? 'not-stated';
    if (attendance === 'missed') counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reason, count]) => ({ reason, count }));
}
