import type { LocalDate, Uuid } from '@alongside/kernel';
import type { StaffNameRecord } from './staff-member.record';

export class RoleThereRecord {
  /** @example "advisor" */
  readonly role: string;
  readonly from: LocalDate;
  /** The first day on which it is no longer held. */
  readonly to: LocalDate | null;
}

/** Somebody who holds a role at the place on the day that was asked for. */
export class StaffAtPlaceRecord {
  readonly id: Uuid;
  /** `null` where the person was forgotten. */
  readonly name: StaffNameRecord | null;
  /** The roles held there on that day. */
  readonly roles: RoleThereRecord[];
  /** The first day of the earliest of these roles. */
  readonly since: LocalDate;
  /** Whether the person is there on that day rather than absent. */
  readonly present: boolean;
  /** The first day back of the absence; `null` where nobody knows it, or the person is present. */
  readonly absentUntil: LocalDate | null;
}
