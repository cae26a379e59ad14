import type { LocalDate, Uuid } from '@alongside/kernel';

export class StaffNameRecord {
  /** @example "Jamie" */
  readonly given: string;
  /** @example "Invented" */
  readonly family: string;
}

export class PlaceRecord {
  /** office, desk or organisation. */
  readonly kind: string;
  readonly id: Uuid;
}

export class HeldRoleRecord {
  /** @example "advisor" */
  readonly role: string;
  /** `null` for everywhere. */
  readonly place: PlaceRecord | null;
  readonly from: LocalDate;
  /** The first day on which it is no longer held. */
  readonly to: LocalDate | null;
}

export class AbsenceRecord {
  readonly absenceId: Uuid;
  readonly from: LocalDate;
  /** The first day back; `null` while nobody knows it. */
  readonly to: LocalDate | null;
}

/** Somebody who is or was on the staff. */
export class StaffMemberRecord {
  readonly id: Uuid;
  /** For `If-Match`. */
  readonly revision: number;
  /** `null` where the person was forgotten. */
  readonly name: StaffNameRecord | null;
  /** Of whoever left and came back, the last time. */
  readonly joinedOn: LocalDate;
  /** The first day on which the person is no longer on the staff. */
  readonly leftOn: LocalDate | null;
  /** @example "retired" */
  readonly leaveReason: string | null;
  /** All that were ever held, the earliest first. */
  readonly roles: HeldRoleRecord[];
  /** The earliest first, planned ones too. */
  readonly absences: AbsenceRecord[];
}
