import { forgotten } from '@alongside/kernel';
import { allRoles } from '@alongside/http';
import { deciderSpec } from '@alongside/testing';
import { staffMemberDecider, type GivenRole, type StaffMemberCommand } from './staff-member.decider';
import { staffRoles, type StaffMemberEvent } from './staff-member.events';
import {
  absent,
  away,
  cancel,
  comeBack,
  correctName,
  grant,
  granted,
  harlesden,
  join,
  joined,
  joinedOn,
  leave,
  left,
  name,
  nameCorrected,
  personId,
  today,
  willesden,
  withdraw,
  withdrawn,
} from './told-staff.contract';

const staff = deciderSpec(staffMemberDecider);

/** One of each: a command that is not listed here does not compile. */
const commands: { [Kind in StaffMemberCommand['kind']]: StaffMemberCommand } = {
  join: join(today),
  'correct-name': correctName(),
  'grant-role': grant(),
  'withdraw-role': withdraw(),
  'record-absence': away(today),
  'cancel-absence': cancel,
  return: comeBack(),
  leave: leave(),
};
const later = Object.values(commands).filter(({ kind }) => kind !== 'join');

describe('whatever is recorded of a staff member', () => {
  it.each(Object.values(commands))('is said on the day or later: $kind is refused for tomorrow', (command) =>
    staff
      .given()
      .when({ ...command, today: '2026-03-08' })
      .thenRefuses('offices/in-the-future'),
  );

  it.each(later)('needs somebody who joined: $kind is refused otherwise', (command) =>
    staff.given().when(command).thenRefuses('offices/staff-member-not-found'),
  );

  it.each(later)('comes after joining: $kind is refused for the day before', (command) =>
    staff
      .given(joined())
      .when({ ...command, occurredAt: '2026-01-04' })
      .thenRefuses('offices/out-of-order'),
  );
});

describe('joining the staff', () => {
  it('records the name, of that day', () => staff.given().when(join()).then(joined()));

  it('is refused for somebody who is on the staff', () =>
    staff.given(joined()).when(join(today)).thenRefuses('offices/staff-member-already-joined'));

  it('is possible again for somebody who left, from the day of leaving on', () => {
    const known = [joined(), left('2026-02-02')];
    staff
      .given(...known)
      .when(join('2026-02-02'))
      .then(joined('2026-02-02'));
    staff
      .given(...known)
      .when(join('2026-02-01'))
      .thenRefuses('offices/staff-member-already-joined');
  });
});

describe('correcting a name', () => {
  it('says it whole, with the reason', () => staff.given(joined()).when(correctName()).then(nameCorrected()));

  it('changes nothing when it says what is known', () => {
    staff.given(joined()).when(correctName(name)).thenNothing();
    staff.given(joined(), nameCorrected()).when(correctName()).thenNothing();
  });

  it('tells given and family names apart', () =>
    staff
      .given(joined())
      .when(correctName({ ...name, given: 'Jay' }))
      .then(nameCorrected({ ...name, given: 'Jay' })));

  it('is possible for somebody who left', () =>
    staff.given(joined(), left()).when(correctName()).then(nameCorrected()));

  // The vault refuses to seal the event.
  it('finds nothing to compare with in somebody who was forgotten', () => {
    const known: StaffMemberEvent = {
      type: 'StaffMemberJoined',
      data: { personId, name: forgotten, occurredAt: joinedOn },
    };
    staff.given(known).when(correctName(name)).then(nameCorrected(name));
  });
});

describe('granting a role', () => {
  it('records the place where it is held', () => staff.given(joined()).when(grant()).then(granted()));

  it('may be told late, of the first day on', () =>
    staff.given(joined()).when(grant(joinedOn)).then(granted(joinedOn)));

  it('leaves out the place of a role that is held everywhere', () =>
    staff
      .given(joined())
      .when(grant(today, { role: 'analyst' }))
      .then(granted(today, { role: 'analyst' })));

  it('changes nothing when it is held there on that day', () => {
    staff.given(joined(), granted()).when(grant()).thenNothing();
    staff.given(joined(), granted('2026-02-02')).when(grant()).thenNothing();
    staff.given(joined(), granted('2026-02-02'), withdrawn()).when(grant('2026-03-08')).thenNothing();
  });

  it('adds another place, and another role', () => {
    const elsewhere = { role: 'advisor', place: willesden } as const;
    const leading = { role: 'team_leader', place: harlesden } as const;
    staff.given(joined(), granted()).when(grant(today, elsewhere)).then(granted(today, elsewhere));
    staff.given(joined(), granted()).when(grant(today, leading)).then(granted(today, leading));
  });

  it('grants again what was withdrawn', () =>
    staff.given(joined(), granted('2026-02-02'), withdrawn()).when(grant()).then(granted()));

  it('told late, lets it be held from the earlier day on', () => {
    const known = [joined(), granted('2026-03-02'), granted('2026-02-02')];
    staff
      .given(...known)
      .when(grant('2026-02-16'))
      .thenNothing();
    staff
      .given(...known)
      .when(withdraw('2026-02-16'))
      .then(withdrawn('2026-02-16'));
    staff
      .given(...known, withdrawn('2026-02-16'))
      .when(withdraw('2026-03-02'))
      .thenRefuses('offices/role-not-held');
  });

  it('told late, reaches up to the next span only', () => {
    const spans = [granted('2026-03-02'), withdrawn('2026-03-04'), granted('2026-03-06'), granted('2026-02-02')];
    staff
      .given(joined(), ...spans)
      .when(grant('2026-03-04'))
      .then(granted('2026-03-04'));
    staff
      .given(joined(), ...spans)
      .when(grant('2026-03-06'))
      .thenNothing();
  });

  it.each<GivenRole>([
    { role: 'advisor' },
    { role: 'advisor', place: { ...harlesden, kind: 'desk' } },
    { role: 'desk_partner', place: harlesden },
    { role: 'specialist', place: harlesden },
    { role: 'analyst', place: { ...harlesden, kind: 'organisation' } },
    { role: 'privacy_officer', place: harlesden },
  ])('is refused at a place of a kind that is not for the role: %j', (role) =>
    staff.given(joined()).when(grant(today, role)).thenRefuses('offices/place-not-for-role'),
  );

  it('is refused from the day of leaving on', () => {
    staff.given(joined(), left()).when(grant()).thenRefuses('offices/staff-member-left');
    staff.given(joined(), left()).when(grant('2026-03-08')).then(granted('2026-03-08'));
  });

  it('told after the person left, ends with the leaving', () =>
    staff.given(joined(), left('2026-03-02'), granted('2026-02-02')).when(withdraw('2026-03-02')).thenNothing());

  it('knows every role that a token may name', () =>
    expect(Object.keys(staffRoles).sort()).toEqual([...allRoles].sort()));
});

describe('withdrawing a role', () => {
  it('records the first day on which it is no longer held', () =>
    staff.given(joined(), granted('2026-02-02')).when(withdraw()).then(withdrawn()));

  it('changes nothing when it ended on that day', () =>
    staff.given(joined(), granted('2026-02-02'), withdrawn()).when(withdraw()).thenNothing());

  it('may move the end to an earlier day', () =>
    staff
      .given(joined(), granted('2026-02-02'), withdrawn())
      .when(withdraw('2026-03-02'))
      .then(withdrawn('2026-03-02')));

  it('from its first day on says that it was never held', () => {
    staff.given(joined(), granted()).when(withdraw()).then(withdrawn());
    staff.given(joined(), granted(), withdrawn()).when(withdraw()).thenRefuses('offices/role-not-held');
  });

  it('is refused for one that was never granted there', () => {
    staff.given(joined()).when(withdraw()).thenRefuses('offices/role-not-held');
    const elsewhere = { role: 'advisor', place: willesden } as const;
    staff.given(joined(), granted(joinedOn)).when(withdraw(today, elsewhere)).thenRefuses('offices/role-not-held');
  });

  it('is refused for a day on which it was not held', () => {
    staff.given(joined(), granted('2026-02-02')).when(withdraw('2026-02-01')).thenRefuses('offices/role-not-held');
    staff
      .given(joined(), granted('2026-02-02'), withdrawn('2026-03-02'))
      .when(withdraw('2026-03-03'))
      .thenRefuses('offices/role-not-held');
  });
});

describe('leaving', () => {
  it('records the first day off the staff and the reason', () => staff.given(joined()).when(leave()).then(left()));

  it('may happen on the day of joining', () => staff.given(joined()).when(leave(joinedOn)).then(left(joinedOn)));

  it('ends all roles: there is none left to withdraw', () => {
    staff.given(joined(), granted('2026-02-02'), left()).when(withdraw()).thenNothing();
    staff
      .given(joined(), granted('2026-02-02'), left('2026-03-02'))
      .when(withdraw())
      .thenRefuses('offices/role-not-held');
  });

  it('told late, undoes roles and absences of later days', () => {
    staff
      .given(joined(), granted('2026-03-02'), left('2026-03-02'))
      .when(withdraw())
      .thenRefuses('offices/role-not-held');
    staff
      .given(joined(), absent('2026-04-06'), left('2026-03-02'))
      .when(cancel)
      .thenRefuses('offices/absence-not-found');
  });

  it('leaves an earlier end of a role as it was', () =>
    staff
      .given(joined(), granted('2026-02-02'), withdrawn('2026-02-16'), left())
      .when(withdraw('2026-02-16'))
      .thenNothing());

  it('is refused for somebody who has left', () =>
    staff.given(joined(), left()).when(leave()).thenRefuses('offices/staff-member-left'));

  it('brings no role back for whoever joins again', () =>
    staff
      .given(joined(), granted('2026-02-02'), left('2026-02-16'), joined('2026-03-02'))
      .when(grant())
      .then(granted()));
});
