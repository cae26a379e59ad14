import { addDays, type LocalDate } from '@alongside/kernel';
import type { Between } from '../caseload/caseload-filter';
import type { InteractionFilter } from '../interaction/interaction-filter';

/** What counts as contact: somebody came, late or not, with an appointment or without. */
export const held = ['attended', 'late'] as const;

/** All that was entered in error is in no count. */
const valid = ['scheduled', 'cancelled', 'attended', 'late', 'missed'] as const;

/** Each count by the filter of the list that has exactly those; `null` where no day of the period is of the kind. */
export function attendanceMeasures(day: Between<LocalDate>, today: LocalDate) {
  const all = Object.keys(day).length === 0 ? {} : { day };
  const appointments = { ...all, walkIn: false };
  const open = (when: Between<LocalDate>) => {
    const within = overlap(day, when);
    return within && ({ state: ['scheduled'], walkIn: false, day: within } as const);
  };
  return {
    appointments: { ...appointments, state: valid },
    attended: { ...appointments, state: ['attended'] },
    late: { ...appointments, state: ['late'] },
    acceptable: { ...appointments, state: ['missed'], missedReason: ['acceptable'] },
    unacceptable: { ...appointments, state: ['missed'], missedReason: ['unacceptable'] },
    logistics: { ...appointments, state: ['missed'], missedReason: ['logistics'] },
    cancelledByClaimant: { ...appointments, state: ['cancelled'], cancelledBy: ['claimant'] },
    cancelledByOffice: { ...appointments, state: ['cancelled'], cancelledBy: ['office'] },
    movedByClaimant: { ...appointments, state: valid, movedBy: ['claimant'] },
    movedByOffice: { ...appointments, state: valid, movedBy: ['office'] },
    unrecorded: open({ to: today }),
    ahead: open({ from: addDays(today, 1) }),
    kept: { ...appointments, state: held },
    known: { ...appointments, state: [...held, 'missed'] },
    walkIns: { ...all, state: held, walkIn: true },
    contacts: { ...all, state: held },
    unlogged: { ...all, state: held, logged: false },
  } as const satisfies Record<string, InteractionFilter | null>;
}

export type AttendanceMeasures = ReturnType<typeof attendanceMeasures>;

export type AttendanceMeasure = keyof AttendanceMeasures;

/** The days of both; `null` where there are none. */
function overlap(one: Between<LocalDate>, other: Between<LocalDate>): Between<LocalDate> | null {
  const from = [one.from, other.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const to = [one.to, other.to]
    .filter((day) => day !== undefined)
    .sort()
    .at(0);
  if (from !== undefined && to !== undefined && from > to) return null;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
