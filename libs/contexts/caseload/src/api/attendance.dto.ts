import { QueryDate, QueryInt } from '@alongside/http';
import type { LocalDate, Uuid } from '@alongside/kernel';

export class AttendanceQuery {
  /** The first day that counts; all before `to` unless told. */
  @QueryDate()
  readonly from?: string;

  /** The last day that counts, which may lie ahead; all from `from` on unless told. */
  @QueryDate()
  readonly to?: string;

  /** Gaps between contacts of more days than these are listed; 28 unless told. */
  @QueryInt({ min: 1, max: 3_660 })
  readonly gapsOver?: number;
}

export class InteractionCountAnswer {
  /** @example 3 */
  readonly count: number;
  /** The list of exactly these. @example "/v1/claimants/0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f/interactions?state=late" */
  readonly query: string;
}

export class MissedAnswer {
  readonly acceptable: InteractionCountAnswer;
  readonly unacceptable: InteractionCountAnswer;
  readonly logistics: InteractionCountAnswer;
}

export class CancelledAnswer {
  readonly claimant: InteractionCountAnswer;
  readonly office: InteractionCountAnswer;
}

/** Appointments that were moved from that side. */
export class MovedAnswer extends InteractionCountAnswer {
  /** How often, all of them together. @example 4 */
  readonly times: number;
}

export class MovedBySideAnswer {
  readonly claimant: MovedAnswer;
  readonly office: MovedAnswer;
}

export class AppointmentsAnswer extends InteractionCountAnswer {
  readonly attended: InteractionCountAnswer;
  readonly late: InteractionCountAnswer;
  /** By reason. */
  readonly missed: MissedAnswer;
  /** By the side from which it came. */
  readonly cancelled: CancelledAnswer;
  /** Whatever became of them then; each counts under the side from which it was moved, once at least. */
  readonly moved: MovedBySideAnswer;
  /** Their day has come, and nobody has said what became of them; `null` of a period that lies ahead. */
  readonly unrecorded: InteractionCountAnswer | null;
  /** After today; `null` of a period that is over. */
  readonly ahead: InteractionCountAnswer | null;
}

export class KeptAnswer {
  /** Attended or late. */
  readonly numerator: InteractionCountAnswer;
  /** Attended, late or missed for whatever reason: not those cancelled, ahead, or of which nobody has said. */
  readonly denominator: InteractionCountAnswer;
  /** `null` where the denominator is 0. @example 0.75 */
  readonly share: number | null;
  /** Why there is no share: none-recorded. */
  readonly reason: string | null;
}

export class ContactsOfAnswer extends InteractionCountAnswer {
  /** A code of the list `interaction-kinds` or `interaction-channels`. @example "practice-interview" */
  readonly code: string;
  /** @example 90 */
  readonly minutes: number;
}

/** Somebody came, late or not, with an appointment or without. */
export class ContactsAnswer extends InteractionCountAnswer {
  readonly walkIns: InteractionCountAnswer;
  /** Of those that were logged. @example 145 */
  readonly minutes: number;
  /** What they were nobody has told, so they have no minutes. */
  readonly unlogged: InteractionCountAnswer;
  /** The most frequent first. */
  readonly byKind: ContactsOfAnswer[];
  readonly byChannel: ContactsOfAnswer[];
}

export class ContactGapAnswer {
  /** The day of contact before it. */
  readonly since: LocalDate;
  /** The day of contact after it; `null` while there is none. */
  readonly until: LocalDate | null;
  /** From the one to the other. @example 35 */
  readonly days: number;
}

export class ContactGapsAnswer {
  /** Since the last day of contact, as at the end of the period or today; `null` where there was none yet. */
  readonly current: ContactGapAnswer | null;
  /** Of all that reach into the period; the current one among them. */
  readonly longest: ContactGapAnswer | null;
  /** @example 28 */
  readonly over: number;
  /** All of more days than `over` that reach into the period, the latest first. */
  readonly longer: ContactGapAnswer[];
}

export class NextAppointmentAnswer {
  readonly id: Uuid;
  readonly day: LocalDate;
  /** In London, `HH:MM`. @example "10:30" */
  readonly startsAt: string | null;
  /** @example "practice-interview" */
  readonly kind: string;
  /** @example "in-person" */
  readonly channel: string;
}

/** What was entered in error counts nowhere. */
export class AttendanceAnswer {
  /** Today in London. */
  readonly asAt: LocalDate;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly appointments: AppointmentsAnswer;
  readonly kept: KeptAnswer;
  readonly contacts: ContactsAnswer;
  readonly gaps: ContactGapsAnswer;
  /** The earliest of today or later, whatever the period; `null` where there is none. */
  readonly nextAppointment: NextAppointmentAnswer | null;
}
