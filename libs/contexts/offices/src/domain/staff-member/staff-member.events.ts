import type { EventDefinitions, EventOf, LocalDate, Protected, Uuid } from '@alongside/kernel';

export interface PersonName {
  readonly given: string;
  readonly family: string;
}

export type PlaceKind = 'office' | 'desk' | 'organisation' | 'everywhere';

/**
 * The roles that a token may name, and the kinds of places at which each can be held. A privacy officer answers for the whole of a person's
 * record, in whichever offices it came about: so for no office alone.
 */
export const staffRoles = {
  advisor: ['office'],
  team_leader: ['office'],
  desk_partner: ['desk', 'organisation'],
  employer_adviser: ['office'],
  specialist: ['organisation'],
  training_provider: ['organisation'],
  analyst: ['everywhere', 'office'],
  evaluator: ['everywhere', 'office'],
  privacy_officer: ['everywhere'],
  administrator: ['everywhere', 'office'],
} as const satisfies Record<string, readonly PlaceKind[]>;

export type StaffRole = keyof typeof staffRoles;

export interface Place {
  readonly kind: Exclude<PlaceKind, 'everywhere'>;
  readonly id: Uuid;
}

interface OfStaffMember {
  readonly personId: Uuid;
}

interface OfRole {
  readonly role: StaffRole;
  /** Left out: everywhere. */
  readonly place?: Place;
}

export type StaffMemberEvent =
  /** Whoever left may join again: another spell on the staff. */
  | EventOf<'StaffMemberJoined', OfStaffMember & { readonly name: Protected<PersonName> }>
  | EventOf<
      'StaffNameCorrected',
      OfStaffMember & { readonly name: Protected<PersonName>; readonly reason: Protected<string> }
    >
  | EventOf<'RoleGranted', OfStaffMember & OfRole>
  /** Its day is the first on which the role is no longer held. */
  | EventOf<'RoleWithdrawn', OfStaffMember & OfRole>
  /** Its day is the first of the absence, or the one on which it was announced where that lies ahead. */
  | EventOf<
      'AbsenceRecorded',
      OfStaffMember & {
        readonly absenceId: Uuid;
        readonly from: LocalDate;
        /** The first day back; left out while nobody knows it. */
        readonly to?: LocalDate;
      }
    >
  | EventOf<'AbsenceCancelled', OfStaffMember & { readonly absenceId: Uuid }>
  /** Its day is the first day back, whatever was planned. */
  | EventOf<'StaffMemberReturned', OfStaffMember & { readonly absenceId: Uuid }>
  /** Its day is the first on which the person is no longer on the staff. All roles and absences end with it. */
  | EventOf<
      'StaffMemberLeft',
      OfStaffMember & {
        /** A code, never words: it stands in clear. */
        readonly reason: string;
      }
    >;

export const staffMemberEvents = {
  StaffMemberJoined: { subject: 'personId', protect: { name: 'personal' } },
  StaffNameCorrected: { subject: 'personId', protect: { name: 'personal', reason: 'personal' } },
  RoleGranted: { subject: 'personId', protect: {} },
  RoleWithdrawn: { subject: 'personId', protect: {} },
  AbsenceRecorded: { subject: 'personId', protect: {} },
  AbsenceCancelled: { subject: 'personId', protect: {} },
  StaffMemberReturned: { subject: 'personId', protect: {} },
  StaffMemberLeft: { subject: 'personId', protect: {} },
} as const satisfies EventDefinitions<StaffMemberEvent>;
