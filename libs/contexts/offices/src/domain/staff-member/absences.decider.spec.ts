import { deciderSpec } from '@alongside/testing';
import { staffMemberDecider } from './staff-member.decider';
import {
  absent,
  another,
  away,
  cancel,
  cancelled,
  comeBack,
  joined,
  joinedOn,
  left,
  returned,
  today,
} from './told-staff.contract';

const staff = deciderSpec(staffMemberDecider);

describe('recording an absence', () => {
  it('may lie ahead, with or without a first day back', () => {
    staff
      .given(joined())
      .when(away('2026-04-06', '2026-04-20'))
      .then(absent('2026-04-06', '2026-04-20', another));
    staff
      .given(joined())
      .when(away('2026-04-06'))
      .then(absent('2026-04-06', undefined, another));
  });

  it('may have begun, on the first day of work at the earliest', () => {
    staff
      .given(joined())
      .when(away(joinedOn, '2026-01-06'))
      .then(absent(joinedOn, '2026-01-06', another));
    staff.given(joined()).when(away('2026-01-04', '2026-01-06')).thenRefuses('offices/out-of-order');
  });

  it('lasts one day at least', () =>
    staff.given(joined()).when(away('2026-04-06', '2026-04-06')).thenRefuses('offices/out-of-order'));

  it.each([
    ['2026-04-06', '2026-04-20'],
    ['2026-04-01', '2026-04-07'],
    ['2026-04-19', '2026-04-21'],
    ['2026-04-08', '2026-04-09'],
    ['2026-04-01', undefined],
    ['2026-04-19', undefined],
  ])('is refused when it overlaps another one: from %s to %s', (from, to) =>
    staff
      .given(joined(), absent('2026-04-06', '2026-04-20'))
      .when(away(from, to))
      .thenRefuses('offices/absence-overlaps'),
  );

  it('is refused after one whose end is not known', () =>
    staff
      .given(joined(), absent('2026-03-02'))
      .when(away('2026-08-03', '2026-08-10'))
      .thenRefuses('offices/absence-overlaps'));

  it('may begin on the first day back, and end on the first day of the next', () => {
    const known = [joined(), absent('2026-04-06', '2026-04-20')];
    staff
      .given(...known)
      .when(away('2026-04-20', '2026-04-21'))
      .then(absent('2026-04-20', '2026-04-21', another));
    staff
      .given(...known)
      .when(away('2026-04-01', '2026-04-06'))
      .then(absent('2026-04-01', '2026-04-06', another));
  });

  it('is refused from the day of leaving on', () => {
    staff.given(joined(), left()).when(away(today)).thenRefuses('offices/staff-member-left');
    staff
      .given(joined(), left())
      .when(away('2026-03-08'))
      .then(absent('2026-03-08', undefined, another));
  });

  it('told after the person left, ends with the leaving', () =>
    staff
      .given(joined(), left('2026-02-16'), absent('2026-02-09'), joined('2026-03-02'))
      .when(away('2026-03-02'))
      .then(absent('2026-03-02', undefined, another)));

  it('is refused for days before somebody came back to the staff', () =>
    staff
      .given(joined(), left('2026-02-16'), joined('2026-03-02'))
      .when(away('2026-02-27', '2026-03-04'))
      .thenRefuses('offices/out-of-order'));
});

describe('coming back', () => {
  it('ends an absence whose end was not known', () =>
    staff.given(joined(), absent('2026-03-02')).when(comeBack()).then(returned()));

  it('may be sooner or later than planned', () => {
    staff.given(joined(), absent('2026-03-02', '2026-03-16')).when(comeBack()).then(returned());
    staff.given(joined(), absent('2026-03-02', '2026-03-04')).when(comeBack()).then(returned());
  });

  it('changes nothing on the day that was planned', () =>
    staff.given(joined(), absent('2026-03-02', today)).when(comeBack()).thenNothing());

  it('sooner makes room for another absence', () =>
    staff
      .given(joined(), absent('2026-03-02', '2026-03-16'), returned())
      .when(away(today, '2026-03-11'))
      .then(absent(today, '2026-03-11', another)));

  it('is refused before the second day of the absence', () => {
    staff.given(joined(), absent(today)).when(comeBack()).thenRefuses('offices/out-of-order');
    staff.given(joined(), absent('2026-03-08')).when(comeBack()).then(returned());
  });

  it('is refused for an absence that is not there', () =>
    staff
      .given(joined(), absent('2026-03-02', undefined, another))
      .when(comeBack())
      .thenRefuses('offices/absence-not-found'));

  it('later is refused when another absence has begun by then', () =>
    staff
      .given(joined(), absent('2026-03-02', '2026-03-04'), absent('2026-03-06', '2026-03-07', another))
      .when(comeBack())
      .thenRefuses('offices/absence-overlaps'));

  it('later is refused for somebody who left', () =>
    staff
      .given(joined(), absent('2026-02-02'), left('2026-03-02'))
      .when(comeBack())
      .thenRefuses('offices/staff-member-left'));
});

describe('cancelling an absence', () => {
  it('is possible until the day before', () =>
    staff.given(joined(), absent('2026-03-10', '2026-03-16')).when(cancel).then(cancelled));

  it('makes room for another one', () =>
    staff
      .given(joined(), absent('2026-04-06'), cancelled)
      .when(away('2026-04-06'))
      .then(absent('2026-04-06', undefined, another)));

  it('is refused once it has begun', () =>
    staff.given(joined(), absent(today)).when(cancel).thenRefuses('offices/absence-already-begun'));

  it('is refused for one that is not there, or not any more', () => {
    staff.given(joined()).when(cancel).thenRefuses('offices/absence-not-found');
    staff.given(joined(), absent('2026-04-06'), cancelled).when(cancel).thenRefuses('offices/absence-not-found');
  });
});
