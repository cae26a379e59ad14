import { deciderSpec } from '@alongside/testing';
import { officeDecider, type OfficeCommand } from './office.decider';
import type { OfficeEvent } from './office.events';

const officeId = '0192aaaa-0000-7000-8000-000000000001';
const openedOn = '2026-01-05';
const today = '2026-03-09';

const open = (occurredAt = openedOn): OfficeCommand => ({
  kind: 'open',
  officeId,
  name: 'Harlesden',
  area: 'north-west-london',
  occurredAt,
  today,
});
const opened: OfficeEvent = {
  type: 'OfficeOpened',
  data: { officeId, name: 'Harlesden', area: 'north-west-london', occurredAt: openedOn },
};

const rename = (name: string, occurredAt = today): OfficeCommand => ({ kind: 'rename', name, occurredAt, today });
const renamed = (name: string, occurredAt = today): OfficeEvent => ({
  type: 'OfficeRenamed',
  data: { officeId, name, occurredAt },
});

const changeArea = (area: string, occurredAt = today): OfficeCommand => ({
  kind: 'change-area',
  area,
  occurredAt,
  today,
});
const areaChanged = (area: string, occurredAt = today): OfficeEvent => ({
  type: 'OfficeAreaChanged',
  data: { officeId, area, occurredAt },
});

const close = (occurredAt = today): OfficeCommand => ({ kind: 'close', occurredAt, today });
const closed = (occurredAt = today): OfficeEvent => ({ type: 'OfficeClosed', data: { officeId, occurredAt } });

const office = deciderSpec(officeDecider);

/** One of each: a command that is not listed here does not compile. */
const commands: { [Kind in OfficeCommand['kind']]: OfficeCommand } = {
  open: open(today),
  rename: rename('Willesden'),
  'change-area': changeArea('west-london'),
  close: close(),
};
const later = Object.values(commands).filter(({ kind }) => kind !== 'open');

describe('whatever is recorded of an office', () => {
  it.each(Object.values(commands))('has happened already: $kind is refused for tomorrow', (command) =>
    office
      .given()
      .when({ ...command, today: '2026-03-08' })
      .thenRefuses('offices/in-the-future'),
  );

  it.each(later)('needs an office that was opened: $kind is refused otherwise', (command) =>
    office.given().when(command).thenRefuses('offices/office-not-found'),
  );

  it.each(later)('comes after its opening: $kind is refused for the day before', (command) =>
    office
      .given(opened)
      .when({ ...command, occurredAt: '2026-01-04' })
      .thenRefuses('offices/out-of-order'),
  );

  it.each(later)('comes before its closure: $kind is refused from that day on', (command) => {
    office.given(opened, closed()).when(command).thenRefuses('offices/office-closed');
  });
});

describe('opening an office', () => {
  it('records its name and area, of that day', () => office.given().when(open()).then(opened));

  it('is refused for one that was opened', () =>
    office.given(opened).when(open()).thenRefuses('offices/office-already-opened'));

  it('is refused for one that was closed: another office is another one', () =>
    office.given(opened, closed()).when(open()).thenRefuses('offices/office-already-opened'));
});

describe('renaming an office', () => {
  it('gives it another name from that day on', () =>
    office.given(opened).when(rename('Willesden')).then(renamed('Willesden')));

  it('changes nothing when that is its name', () => {
    office.given(opened).when(rename('Harlesden')).thenNothing();
    office.given(opened, renamed('Willesden')).when(rename('Willesden')).thenNothing();
  });

  it('goes by the name of that day, where another one came later', () => {
    const known = [opened, renamed('Willesden', '2026-02-02')];
    office
      .given(...known)
      .when(rename('Willesden', '2026-01-19'))
      .then(renamed('Willesden', '2026-01-19'));
    office
      .given(...known)
      .when(rename('Harlesden', '2026-01-19'))
      .thenNothing();
  });

  it('of two names on one day keeps the one that was said last', () =>
    office.given(opened, renamed('Willesden'), renamed('Harlesden')).when(rename('Harlesden')).thenNothing());

  it('may be told late, of a day before the closure', () =>
    office.given(opened, closed()).when(rename('Willesden', '2026-03-08')).then(renamed('Willesden', '2026-03-08')));
});

describe('changing the area of an office', () => {
  it('gives it another area from that day on', () =>
    office.given(opened).when(changeArea('west-london')).then(areaChanged('west-london')));

  it('changes nothing when that is its area', () =>
    office.given(opened).when(changeArea('north-west-london')).thenNothing());

  it('may move back to the area of before', () =>
    office
      .given(opened, areaChanged('west-london', '2026-02-02'))
      .when(changeArea('north-west-london'))
      .then(areaChanged('north-west-london')));
});

describe('closing an office', () => {
  it('records the first day on which it is no more', () => office.given(opened).when(close()).then(closed()));

  it('may happen on the day on which it opened', () =>
    office.given(opened).when(close(openedOn)).then(closed(openedOn)));

  it('is refused for one that closes on a later day', () =>
    office.given(opened, closed()).when(close('2026-03-08')).thenRefuses('offices/office-closed'));

  it.each([renamed('Willesden', '2026-03-02'), areaChanged('west-london', '2026-03-02')])(
    'is refused for a day before something is known of it: $type',
    (event) => office.given(opened, event).when(close('2026-03-01')).thenRefuses('offices/out-of-order'),
  );

  it('may happen on the day of its last change', () =>
    office.given(opened, renamed('Willesden', '2026-03-02')).when(close('2026-03-02')).then(closed('2026-03-02')));
});
