import {
  DomainError,
  endedBy,
  isForgotten,
  overlap,
  type Decider,
  type Interval,
  type LocalDate,
  type Protected,
  type Uuid,
  type Dated,
} from '@alongside/kernel';
import { outOfOrder, refuseFuture } from '../rules';
import { isHeld, isSameRole, roleAtPlace, withGranted, withoutWithdrawn, type HeldRole } from './held-role';
import {
  staffMemberEvents,
  staffRoles,
  type PersonName,
  type Place,
  type PlaceKind,
  type StaffMemberEvent,
  type StaffRole,
} from './staff-member.events';

/** A role with the place where it is to be held; without one, everywhere. */
export interface GivenRole {
  readonly role: StaffRole;
  readonly place?: Place;
}

export type StaffMemberCommand = Dated &
  (
    | { readonly kind: 'join'; readonly personId: Uuid; readonly name: PersonName }
    | { readonly kind: 'correct-name'; readonly name: PersonName; readonly reason: string }
    | ({ readonly kind: 'grant-role' } & GivenRole)
    | ({ readonly kind: 'withdraw-role' } & GivenRole)
    | { readonly kind: 'record-absence'; readonly absenceId: Uuid; readonly from: LocalDate; readonly to?: LocalDate }
    | { readonly kind: 'cancel-absence'; readonly absenceId: Uuid }
    | { readonly kind: 'return'; readonly absenceId: Uuid }
    | { readonly kind: 'leave'; readonly reason: string }
  );

interface Absence extends Interval {
  readonly absenceId: Uuid;
}

interface JoinedStaffMember {
  readonly personId: Uuid;
  readonly name: Protected<PersonName>;
  /** Of the spell that is the last so far. */
  readonly joinedOn: LocalDate;
  readonly leftOn: LocalDate | null;
  readonly roles: readonly HeldRole[];
  readonly absences: readonly Absence[];
}

export type StaffMemberState = JoinedStaffMember | null;

export const staffMemberDecider: Decider<StaffMemberState, StaffMemberCommand, StaffMemberEvent> = {
  category: 'staffMember',
  events: staffMemberEvents,
  initialState: null,
  decide,
  evolve,
};

type CommandOf<Kind extends StaffMemberCommand['kind']> = Extract<StaffMemberCommand, { kind: Kind }>;

function decide(staff: StaffMemberState, command: StaffMemberCommand): readonly StaffMemberEvent[] {
  refuseFuture(command);
  if (command.kind === 'join') return join(staff, command);
  if (staff === null)
    throw new DomainError('offices/staff-member-not-found', 'not-found', 'Nobody of that id is on the staff.');
  const { occurredAt } = command;
  if (occurredAt < staff.joinedOn) throw outOfOrder('That day lies before the person joined.');
  const facts = { personId: staff.personId, occurredAt };
  switch (command.kind) {
    case 'correct-name':
      if (isSameName(staff.name, command.name)) return [];
      return [{ type: 'StaffNameCorrected', data: { ...facts, name: command.name, reason: command.reason } }];
    case 'grant-role':
      return grantRole(staff, command);
    case 'withdraw-role':
      return withdrawRole(staff, command);
    case 'record-absence':
      return recordAbsence(staff, command);
    case 'cancel-absence':
      if (absenceOf(staff, command.absenceId).validFrom <= command.today)
        throw new DomainError('offices/absence-already-begun', 'conflict', 'This absence has begun.');
      return [{ type: 'AbsenceCancelled', data: { ...facts, absenceId: command.absenceId } }];
    case 'return':
      return comeBack(staff, command);
    case 'leave':
      if (staff.leftOn !== null) throw hasLeft();
      return [{ type: 'StaffMemberLeft', data: { ...facts, reason: command.reason } }];
  }
}

function join(staff: StaffMemberState, { personId, name, occurredAt }: CommandOf<'join'>): readonly StaffMemberEvent[] {
  if (staff !== null && (staff.leftOn === null || occurredAt < staff.leftOn))
    throw new DomainError('offices/staff-member-already-joined', 'conflict', 'This person is on the staff already.');
  return [{ type: 'StaffMemberJoined', data: { personId, name, occurredAt } }];
}

function grantRole(staff: JoinedStaffMember, command: CommandOf<'grant-role'>): readonly StaffMemberEvent[] {
  const { role, place, occurredAt } = command;
  const granted = roleAtPlace(command);
  const kinds: readonly PlaceKind[] = staffRoles[role];
  if (!kinds.includes(granted.placeKind))
    throw new DomainError('offices/place-not-for-role', 'invalid', `The role ${role} is held at: ${kinds.join(', ')}.`);
  if (staff.leftOn !== null && occurredAt >= staff.leftOn) throw hasLeft();
  if (isHeld(staff.roles, granted, occurredAt)) return [];
  return [{ type: 'RoleGranted', data: { personId: staff.personId, role, ...(place && { place }), occurredAt } }];
}

function withdrawRole(staff: JoinedStaffMember, command: CommandOf<'withdraw-role'>): readonly StaffMemberEvent[] {
  const { role, place, occurredAt } = command;
  const withdrawn = roleAtPlace(command);
  if (!isHeld(staff.roles, withdrawn, occurredAt)) {
    if (staff.roles.some((one) => isSameRole(one, withdrawn) && one.validTo === occurredAt)) return [];
    throw new DomainError('offices/role-not-held', 'conflict', 'The person does not hold that role there on that day.');
  }
  return [{ type: 'RoleWithdrawn', data: { personId: staff.personId, role, ...(place && { place }), occurredAt } }];
}

function recordAbsence(staff: JoinedStaffMember, command: CommandOf<'record-absence'>): readonly StaffMemberEvent[] {
  const { absenceId, from, to, occurredAt } = command;
  if (to !== undefined && to <= from)
    throw outOfOrder('An absence is of at least one day: its end is the first day back.');
  if (from < staff.joinedOn) throw outOfOrder('The absence begins before the person joined.');
  if (staff.leftOn !== null && from >= staff.leftOn) throw hasLeft();
  refuseOverlap(staff.absences, { validFrom: from, validTo: to ?? null });
  const days = { from, ...(to !== undefined && { to }) };
  return [{ type: 'AbsenceRecorded', data: { personId: staff.personId, absenceId, ...days, occurredAt } }];
}

function comeBack(
  staff: JoinedStaffMember,
  { absenceId, occurredAt }: CommandOf<'return'>,
): readonly StaffMemberEvent[] {
  const { validFrom, validTo } = absenceOf(staff, absenceId);
  if (occurredAt <= validFrom) throw outOfOrder('The first day back comes after the first day of the absence.');
  if (occurredAt === validTo) return [];
  if (staff.leftOn !== null && occurredAt >= staff.leftOn) throw hasLeft();
  const others = staff.absences.filter((one) => one.absenceId !== absenceId);
  refuseOverlap(others, { validFrom, validTo: occurredAt });
  return [{ type: 'StaffMemberReturned', data: { personId: staff.personId, absenceId, occurredAt } }];
}

function evolve(staff: StaffMemberState, event: StaffMemberEvent): StaffMemberState {
  if (event.type === 'StaffMemberJoined') {
    const { personId, name, occurredAt } = event.data;
    const before = { roles: staff?.roles ?? [], absences: staff?.absences ?? [] };
    return { ...before, personId, name, joinedOn: occurredAt, leftOn: null };
  }
  return staff && changed(staff, event);
}

function changed(
  staff: JoinedStaffMember,
  { type, data }: Exclude<StaffMemberEvent, { type: 'StaffMemberJoined' }>,
): JoinedStaffMember {
  const { roles, absences, leftOn } = staff;
  switch (type) {
    case 'StaffNameCorrected':
      return { ...staff, name: data.name };
    case 'RoleGranted': {
      const granted = { ...roleAtPlace(data), validFrom: data.occurredAt, validTo: leftOn };
      return { ...staff, roles: withGranted(roles, granted) };
    }
    case 'RoleWithdrawn':
      return { ...staff, roles: withoutWithdrawn(roles, roleAtPlace(data), data.occurredAt) };
    case 'AbsenceRecorded': {
      const recorded = { absenceId: data.absenceId, validFrom: data.from, validTo: data.to ?? null };
      return { ...staff, absences: [...absences, ...(leftOn === null ? [recorded] : endedBy([recorded], leftOn))] };
    }
    case 'AbsenceCancelled':
      return { ...staff, absences: absences.filter(({ absenceId }) => absenceId !== data.absenceId) };
    case 'StaffMemberReturned': {
      const end = (one: Absence) => (one.absenceId === data.absenceId ? { ...one, validTo: data.occurredAt } : one);
      return { ...staff, absences: absences.map(end) };
    }
    case 'StaffMemberLeft': {
      const leftOn = data.occurredAt;
      return { ...staff, leftOn, roles: endedBy(roles, leftOn), absences: endedBy(absences, leftOn) };
    }
  }
}

function absenceOf({ absences }: JoinedStaffMember, id: Uuid): Absence {
  const absence = absences.find(({ absenceId }) => absenceId === id);
  if (!absence) throw new DomainError('offices/absence-not-found', 'not-found', 'This person has no such absence.');
  return absence;
}

function refuseOverlap(absences: readonly Absence[], days: Interval): void {
  if (absences.some((one) => overlap(one, days)))
    throw new DomainError(
      'offices/absence-overlaps',
      'conflict',
      'The person is absent on some of these days already.',
    );
}

function hasLeft(): DomainError {
  return new DomainError('offices/staff-member-left', 'conflict', 'The person had left by that day.');
}

function isSameName(known: Protected<PersonName>, given: PersonName): boolean {
  return !isForgotten(known) && known.given === given.given && known.family === given.family;
}
