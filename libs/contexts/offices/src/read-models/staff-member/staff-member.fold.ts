import { endedBy, type LocalDate } from '@alongside/kernel';
import type { Fold, RowsOf } from '@alongside/projections';
import type { PersonEvent, personEvents } from '@alongside/privacy';
import type { FoldedEvent } from '@alongside/vault';
import { roleAtPlace, withGranted, withoutWithdrawn } from '../../domain/staff-member/held-role';
import type { StaffMemberEvent, staffMemberEvents } from '../../domain/staff-member/staff-member.events';
import { AbsenceRow } from './absence.row';
import { StaffMemberRow } from './staff-member.row';
import { StaffRoleRow } from './staff-role.row';

type OfStaff = FoldedEvent<StaffMemberEvent, typeof staffMemberEvents>;
type Event = OfStaff | FoldedEvent<PersonEvent, typeof personEvents>;
type Joining = Extract<OfStaff, { type: 'StaffMemberJoined' }>;
type Tables = { staffMember: StaffMemberRow; staffRole: StaffRoleRow; absence: AbsenceRow };
type Rows = RowsOf<Tables>;

const categoryPrefix = 'staffMember-';

/** The staff: who, which roles where, and who is away, each with its days. */
export const staffMemberFold: Fold<Tables, Event> = {
  name: 'offices.staff_member_v1',
  tables: { staffMember: StaffMemberRow, staffRole: StaffRoleRow, absence: AbsenceRow },
  key: 'personId',
  keys: ({ stream, type, data }) =>
    type === 'PersonForgotten' || stream.startsWith(categoryPrefix) ? [data.personId] : [],
  evolve: (rows, event) => {
    if (event.type === 'PersonForgotten') return forgotten(rows, event.data.occurredAt);
    if (event.type === 'StaffMemberJoined') return { ...rows, staffMember: [joined(event)] };
    const [row] = rows.staffMember;
    if (!row) return rows;
    return changed({ ...rows, staffMember: [{ ...row, revision: event.revision }] }, event);
  },
};

/** Of somebody who still worked here nothing more will be told: what the person holds and plans ends on that day. */
function forgotten(rows: Rows, on: LocalDate): Rows {
  if (rows.staffMember.length === 0 || leftOn(rows) !== null) return rows;
  return gone(rows, { leftOn: on, leaveReason: 'forgotten' });
}

function joined({ type, revision, data, sealed }: Joining): StaffMemberRow {
  const { personId, occurredAt } = data;
  const name = { nameType: type, nameSealed: sealed.personal ?? '' };
  return { personId, revision, ...name, joinedOn: occurredAt, leftOn: null, leaveReason: null };
}

function changed(rows: Rows, event: Exclude<OfStaff, Joining>): Rows {
  const { type, data } = event;
  switch (type) {
    case 'StaffNameCorrected':
      return withMember(rows, { nameType: type, nameSealed: event.sealed.personal ?? '' });
    case 'RoleGranted':
      return granted(rows, event);
    case 'RoleWithdrawn':
      return { ...rows, staffRole: withoutWithdrawn(rows.staffRole, roleAtPlace(data), data.occurredAt) };
    case 'AbsenceRecorded':
      return absent(rows, event);
    case 'AbsenceCancelled':
      return { ...rows, absence: rows.absence.filter(({ absenceId }) => absenceId !== data.absenceId) };
    case 'StaffMemberReturned': {
      const end = (row: AbsenceRow) => (row.absenceId === data.absenceId ? { ...row, validTo: data.occurredAt } : row);
      return { ...rows, absence: rows.absence.map(end) };
    }
    case 'StaffMemberLeft':
      return gone(rows, { leftOn: data.occurredAt, leaveReason: data.reason });
  }
}

function gone(rows: Rows, leaving: { readonly leftOn: LocalDate; readonly leaveReason: string }): Rows {
  const { staffRole, absence } = rows;
  const ended = { staffRole: endedBy(staffRole, leaving.leftOn), absence: endedBy(absence, leaving.leftOn) };
  return { ...withMember(rows, leaving), ...ended };
}

function granted(rows: Rows, { id, data }: Extract<Event, { type: 'RoleGranted' }>): Rows {
  const days = { validFrom: data.occurredAt, validTo: leftOn(rows) };
  const role = { grantId: id, personId: data.personId, ...roleAtPlace(data), ...days };
  return { ...rows, staffRole: withGranted(rows.staffRole, role) };
}

function absent(rows: Rows, { data }: Extract<Event, { type: 'AbsenceRecorded' }>): Rows {
  const { personId, absenceId, from, to = null } = data;
  const recorded = [{ personId, absenceId, validFrom: from, validTo: to }];
  const left = leftOn(rows);
  return { ...rows, absence: [...rows.absence, ...(left === null ? recorded : endedBy(recorded, left))] };
}

function leftOn({ staffMember: [row] }: Rows): string | null {
  return row?.leftOn ?? null;
}

function withMember(rows: Rows, changes: Partial<StaffMemberRow>): Rows {
  return { ...rows, staffMember: rows.staffMember.map((row) => ({ ...row, ...changes })) };
}
