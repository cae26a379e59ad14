import { privacyDeciders, type PersonEvent } from '@alongside/privacy';
import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { staffMemberDecider } from '../../domain/staff-member/staff-member.decider';
import type { Place, StaffMemberEvent } from '../../domain/staff-member/staff-member.events';
import { staffMemberFold } from './staff-member.fold';

const personId = '0192abab-0000-7000-8000-000000000001';
const holiday = '0192abab-0000-7000-8000-000000000002';
const another = '0192abab-0000-7000-8000-000000000003';
const harlesden: Place = { kind: 'office', id: '0192abab-0000-7000-8000-000000000004' };

/** Base64, so without a word of what was said. */
const sealed = /^[A-Za-z0-9+/]{40,}={0,2}$/;

const on = (occurredAt: string) => ({ personId, occurredAt });

const joined = (occurredAt = '2026-01-05'): StaffMemberEvent => ({
  type: 'StaffMemberJoined',
  data: { ...on(occurredAt), name: { given: 'Jamie', family: 'Invented' } },
});
const nameCorrected: StaffMemberEvent = {
  type: 'StaffNameCorrected',
  data: { ...on('2026-02-02'), name: { given: 'Jamie', family: 'Madeup' }, reason: 'Married' },
};
const granted = (occurredAt: string): StaffMemberEvent => ({
  type: 'RoleGranted',
  data: { ...on(occurredAt), role: 'advisor', place: harlesden },
});
const withdrawn = (occurredAt: string): StaffMemberEvent => ({
  type: 'RoleWithdrawn',
  data: { ...on(occurredAt), role: 'advisor', place: harlesden },
});
const analyst: StaffMemberEvent = { type: 'RoleGranted', data: { ...on('2026-01-19'), role: 'analyst' } };
const absent = (absenceId: string, from: string, to?: string): StaffMemberEvent => ({
  type: 'AbsenceRecorded',
  data: { ...on('2026-02-02'), absenceId, from, ...(to !== undefined && { to }) },
});
const returned: StaffMemberEvent = {
  type: 'StaffMemberReturned',
  data: { ...on('2026-03-09'), absenceId: holiday },
};
const cancelled: StaffMemberEvent = {
  type: 'AbsenceCancelled',
  data: { ...on('2026-03-02'), absenceId: holiday },
};
const left = (occurredAt: string): StaffMemberEvent => ({
  type: 'StaffMemberLeft',
  data: { ...on(occurredAt), reason: 'retired' },
});

const forgottenOn = (occurredAt: string) => {
  const event: PersonEvent = { type: 'PersonForgotten', data: { ...on(occurredAt), ground: 'own-request' } };
  return { stream: `person-${personId}`, event };
};

const advising = (validFrom: string, validTo: string | null = null) => ({
  grantId: expect.any(String),
  personId,
  role: 'advisor',
  placeKind: 'office',
  placeId: harlesden.id,
  validFrom,
  validTo,
});

describe('the staff', () => {
  const deciders = [staffMemberDecider, ...privacyDeciders];
  const staff = projectionSpec({ fold: staffMemberFold, deciders, database: useTestDatabase() });
  const given = (...events: StaffMemberEvent[]) =>
    events.map((event) => ({ stream: `staffMember-${personId}`, event }));

  const asJoined = {
    personId,
    revision: 0,
    nameType: 'StaffMemberJoined',
    nameSealed: expect.stringMatching(sealed),
    joinedOn: '2026-01-05',
    leftOn: null,
    leaveReason: null,
  };

  it('begins with a sealed name and no role', async () => {
    expect(await staff.project(given(joined()))).toEqual({ staffMember: [asJoined], staffRole: [], absence: [] });
  });

  it('keeps the name that was said last', async () => {
    const { staffMember } = await staff.project(given(joined(), nameCorrected));
    expect(staffMember).toEqual([{ ...asJoined, revision: 1, nameType: 'StaffNameCorrected' }]);
  });

  it('shows each role with its place and its days', async () => {
    const { staffMember, staffRole } = await staff.project(
      given(joined(), granted('2026-01-12'), analyst, withdrawn('2026-02-02'), granted('2026-03-02')),
    );
    expect(staffMember).toEqual([{ ...asJoined, revision: 4 }]);
    expect(staffRole).toHaveLength(3);
    expect(staffRole).toEqual(
      expect.arrayContaining([
        advising('2026-01-12', '2026-02-02'),
        advising('2026-03-02'),
        {
          ...advising('2026-01-19'),
          role: 'analyst',
          placeKind: 'everywhere',
          placeId: null,
        },
      ]),
    );
  });

  it('lets a role be held from the earlier day on when that is told late', async () => {
    const { staffRole } = await staff.project(given(joined(), granted('2026-03-02'), granted('2026-01-12')));
    expect(staffRole).toEqual([advising('2026-01-12')]);
  });

  it('shows no role that was withdrawn from its first day on', async () => {
    const { staffRole } = await staff.project(given(joined(), granted('2026-03-02'), withdrawn('2026-03-02')));
    expect(staffRole).toEqual([]);
  });

  it('shows absences as they were planned, as they ended, and not the cancelled ones', async () => {
    const planned = given(joined(), absent(holiday, '2026-03-02', '2026-03-16'), absent(another, '2026-08-03'));
    const of = (absenceId: string, validFrom: string, validTo: string | null) => ({
      absenceId,
      personId,
      validFrom,
      validTo,
    });
    const summer = of(another, '2026-08-03', null);
    expect((await staff.project(planned)).absence).toEqual([of(holiday, '2026-03-02', '2026-03-16'), summer]);
    const back = await staff.project([...planned, ...given(returned)]);
    expect(back.absence).toEqual([of(holiday, '2026-03-02', '2026-03-09'), summer]);
    const never = await staff.project([...planned, ...given(cancelled)]);
    expect(never.absence).toEqual([summer]);
  });

  it('ends all roles and absences with the leaving', async () => {
    const { staffMember, staffRole, absence } = await staff.project(
      given(
        joined(),
        granted('2026-01-12'),
        absent(holiday, '2026-03-02'),
        absent(another, '2026-02-09', '2026-02-16'),
      ),
    );
    expect([staffMember, staffRole, absence].map((rows) => rows!.length)).toEqual([1, 1, 2]);
    const after = await staff.project(
      given(
        joined(),
        granted('2026-01-12'),
        absent(holiday, '2026-03-02'),
        absent(another, '2026-02-09'),
        left('2026-02-20'),
        // Told late, of days before.
        granted('2026-01-08'),
      ),
    );
    expect(after).toEqual({
      staffMember: [{ ...asJoined, revision: 5, leftOn: '2026-02-20', leaveReason: 'retired' }],
      staffRole: [advising('2026-01-08', '2026-02-20')],
      absence: [{ absenceId: another, personId, validFrom: '2026-02-09', validTo: '2026-02-20' }],
    });
  });

  it('ends what is told after the leaving on that day too', async () => {
    const { staffRole, absence } = await staff.project(
      given(joined(), left('2026-02-20'), granted('2026-01-12'), absent(holiday, '2026-02-09', '2026-03-02')),
    );
    expect(staffRole).toEqual([advising('2026-01-12', '2026-02-20')]);
    expect(absence).toMatchObject([{ validFrom: '2026-02-09', validTo: '2026-02-20' }]);
  });

  it('shows whoever came back as of then, with the roles of before', async () => {
    const { staffMember, staffRole } = await staff.project(
      given(joined(), granted('2026-01-12'), left('2026-02-20'), joined('2026-04-06')),
    );
    expect(staffMember).toEqual([{ ...asJoined, revision: 3, joinedOn: '2026-04-06' }]);
    expect(staffRole).toEqual([advising('2026-01-12', '2026-02-20')]);
  });

  it('ends what somebody holds and plans on the day of being forgotten', async () => {
    const working = given(joined(), granted('2026-01-12'), absent(holiday, '2026-03-02'));
    expect(await staff.project([...working, forgottenOn('2026-03-09')])).toEqual({
      staffMember: [{ ...asJoined, revision: 2, leftOn: '2026-03-09', leaveReason: 'forgotten' }],
      staffRole: [advising('2026-01-12', '2026-03-09')],
      absence: [{ absenceId: holiday, personId, validFrom: '2026-03-02', validTo: '2026-03-09' }],
    });
  });

  it('changes nothing of somebody who had left before being forgotten, or was never on the staff', async () => {
    const gone = given(joined(), granted('2026-01-12'), left('2026-02-20'));
    expect(await staff.project([...gone, forgottenOn('2026-03-09')])).toEqual({
      staffMember: [{ ...asJoined, revision: 2, leftOn: '2026-02-20', leaveReason: 'retired' }],
      staffRole: [advising('2026-01-12', '2026-02-20')],
      absence: [],
    });
    expect(await staff.project([forgottenOn('2026-03-09')])).toEqual({ staffMember: [], staffRole: [], absence: [] });
  });

  it('keeps the days of somebody who was forgotten, the name sealed for ever', async () => {
    const events = given(
      joined(),
      granted('2026-01-12'),
      absent(holiday, '2026-02-09', '2026-02-16'),
      left('2026-03-02'),
    );
    expect(await staff.project(events, { forget: [personId] })).toEqual({
      staffMember: [{ ...asJoined, revision: 3, leftOn: '2026-03-02', leaveReason: 'retired' }],
      staffRole: [advising('2026-01-12', '2026-03-02')],
      absence: [{ absenceId: holiday, personId, validFrom: '2026-02-09', validTo: '2026-02-16' }],
    });
  });
});
