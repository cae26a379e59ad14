import type { GivenRole, StaffMemberCommand } from './staff-member.decider';
import type { StaffMemberEvent } from './staff-member.events';

/** In these words the specs tell what is asked and what happened. */
export const personId = '0192aaaa-0000-7000-8000-000000000001';
export const holiday = '0192aaaa-0000-7000-8000-000000000002';
export const another = '0192aaaa-0000-7000-8000-000000000003';
export const harlesden = { kind: 'office', id: '0192aaaa-0000-7000-8000-000000000004' } as const;
export const willesden = { kind: 'office', id: '0192aaaa-0000-7000-8000-000000000005' } as const;

export const joinedOn = '2026-01-05';
export const today = '2026-03-09';
export const name = { given: 'Jamie', family: 'Invented' };
export const married = { given: 'Jamie', family: 'Madeup' };

export const join = (occurredAt = joinedOn): StaffMemberCommand => ({
  kind: 'join',
  personId,
  name,
  occurredAt,
  today,
});
export const joined = (occurredAt = joinedOn): StaffMemberEvent => ({
  type: 'StaffMemberJoined',
  data: { personId, name, occurredAt },
});

export const correctName = (to = married): StaffMemberCommand => ({
  kind: 'correct-name',
  name: to,
  reason: 'Married',
  occurredAt: today,
  today,
});
export const nameCorrected = (to = married): StaffMemberEvent => ({
  type: 'StaffNameCorrected',
  data: { personId, name: to, reason: 'Married', occurredAt: today },
});

export const advising: GivenRole = { role: 'advisor', place: harlesden };
export const grant = (occurredAt = today, role = advising): StaffMemberCommand => ({
  kind: 'grant-role',
  ...role,
  occurredAt,
  today,
});
export const granted = (occurredAt = today, role = advising): StaffMemberEvent => ({
  type: 'RoleGranted',
  data: { personId, ...role, occurredAt },
});
export const withdraw = (occurredAt = today, role = advising): StaffMemberCommand => ({
  kind: 'withdraw-role',
  ...role,
  occurredAt,
  today,
});
export const withdrawn = (occurredAt = today, role = advising): StaffMemberEvent => ({
  type: 'RoleWithdrawn',
  data: { personId, ...role, occurredAt },
});

export const away = (from: string, to?: string): StaffMemberCommand => ({
  kind: 'record-absence',
  absenceId: another,
  from,
  ...(to !== undefined && { to }),
  occurredAt: today,
  today,
});
export const absent = (from: string, to?: string, absenceId = holiday): StaffMemberEvent => ({
  type: 'AbsenceRecorded',
  data: { personId, absenceId, from, ...(to !== undefined && { to }), occurredAt: today },
});
export const comeBack = (occurredAt = today): StaffMemberCommand => ({
  kind: 'return',
  absenceId: holiday,
  occurredAt,
  today,
});
export const returned = (occurredAt = today): StaffMemberEvent => ({
  type: 'StaffMemberReturned',
  data: { personId, absenceId: holiday, occurredAt },
});
export const cancel: StaffMemberCommand = { kind: 'cancel-absence', absenceId: holiday, occurredAt: today, today };
export const cancelled: StaffMemberEvent = {
  type: 'AbsenceCancelled',
  data: { personId, absenceId: holiday, occurredAt: today },
};

export const leave = (occurredAt = today): StaffMemberCommand => ({
  kind: 'leave',
  reason: 'retired',
  occurredAt,
  today,
});
export const left = (occurredAt = today): StaffMemberEvent => ({
  type: 'StaffMemberLeft',
  data: { personId, reason: 'retired', occurredAt },
});
