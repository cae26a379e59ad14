import { deciderSpec } from '@alongside/testing';
import { organisationDecider, type OrganisationCommand } from './organisation.decider';
import type { OrganisationEvent, OrganisationKind } from './organisation.events';

const organisationId = '0192aaaa-0000-7000-8000-000000000001';
const registeredOn = '2026-01-05';
const today = '2026-03-09';
const name = 'Invented Somali Association';

const register = (occurredAt = registeredOn): OrganisationCommand => ({
  kind: 'register',
  organisationId,
  name,
  kinds: ['host', 'support-group'],
  occurredAt,
  today,
});
const registered: OrganisationEvent = {
  type: 'OrganisationRegistered',
  data: { organisationId, name, kinds: ['host', 'support-group'], occurredAt: registeredOn },
};

const rename = (to: string, occurredAt = today): OrganisationCommand => ({
  kind: 'rename',
  name: to,
  occurredAt,
  today,
});
const renamed = (to: string, occurredAt = today): OrganisationEvent => ({
  type: 'OrganisationRenamed',
  data: { organisationId, name: to, occurredAt },
});

const changeKinds = (kinds: OrganisationKind[], occurredAt = today): OrganisationCommand => ({
  kind: 'change-kinds',
  kinds,
  occurredAt,
  today,
});
const kindsChanged = (kinds: OrganisationKind[], occurredAt = today): OrganisationEvent => ({
  type: 'OrganisationKindsChanged',
  data: { organisationId, kinds, occurredAt },
});

const close = (occurredAt = today): OrganisationCommand => ({ kind: 'close', occurredAt, today });
const closed = (occurredAt = today): OrganisationEvent => ({
  type: 'OrganisationClosed',
  data: { organisationId, occurredAt },
});

const organisation = deciderSpec(organisationDecider);

/** One of each: a command that is not listed here does not compile. */
const commands: { [Kind in OrganisationCommand['kind']]: OrganisationCommand } = {
  register: register(today),
  rename: rename('Invented Community Association'),
  'change-kinds': changeKinds(['training-provider']),
  close: close(),
};
const later = Object.values(commands).filter(({ kind }) => kind !== 'register');

describe('whatever is recorded of an organisation', () => {
  it.each(Object.values(commands))('has happened already: $kind is refused for tomorrow', (command) =>
    organisation
      .given()
      .when({ ...command, today: '2026-03-08' })
      .thenRefuses('offices/in-the-future'),
  );

  it.each(later)('needs an organisation that was registered: $kind is refused otherwise', (command) =>
    organisation.given().when(command).thenRefuses('offices/organisation-not-found'),
  );

  it.each(later)('comes after its registration: $kind is refused for the day before', (command) =>
    organisation
      .given(registered)
      .when({ ...command, occurredAt: '2026-01-04' })
      .thenRefuses('offices/out-of-order'),
  );

  it.each(later)('comes before its closure: $kind is refused from that day on', (command) =>
    organisation.given(registered, closed()).when(command).thenRefuses('offices/organisation-closed'),
  );
});

describe('registering an organisation', () => {
  it('records its name and what it is, of that day', () => organisation.given().when(register()).then(registered));

  it('is refused for one that is registered', () =>
    organisation.given(registered).when(register()).thenRefuses('offices/organisation-already-registered'));
});

describe('renaming an organisation', () => {
  it('gives it another name from that day on', () =>
    organisation.given(registered).when(rename('Invented Friends')).then(renamed('Invented Friends')));

  it('changes nothing when that is its name on that day', () => {
    organisation.given(registered).when(rename(name)).thenNothing();
    organisation
      .given(registered, renamed('Invented Friends', '2026-02-02'))
      .when(rename(name, '2026-02-01'))
      .thenNothing();
  });
});

describe('changing what an organisation is', () => {
  it('names all kinds again', () =>
    organisation
      .given(registered)
      .when(changeKinds(['host', 'training-provider']))
      .then(kindsChanged(['host', 'training-provider'])));

  it('changes nothing when it says what is known, in whatever order', () => {
    organisation
      .given(registered)
      .when(changeKinds(['support-group', 'host']))
      .thenNothing();
    organisation
      .given(registered, kindsChanged(['probation']))
      .when(changeKinds(['probation']))
      .thenNothing();
  });

  it('takes away what it leaves out', () =>
    organisation
      .given(registered)
      .when(changeKinds(['host']))
      .then(kindsChanged(['host'])));
});

describe('closing an organisation', () => {
  it('records the first day on which it is no more', () => organisation.given(registered).when(close()).then(closed()));

  it('is refused for one that closes on a later day', () =>
    organisation.given(registered, closed()).when(close('2026-03-08')).thenRefuses('offices/organisation-closed'));

  it.each([renamed('Invented Friends', '2026-03-02'), kindsChanged(['host'], '2026-03-02')])(
    'is refused for a day before something is known of it: $type',
    (event) => organisation.given(registered, event).when(close('2026-03-01')).thenRefuses('offices/out-of-order'),
  );

  it('may happen on the day of its last change', () =>
    organisation
      .given(registered, kindsChanged(['host'], '2026-03-02'))
      .when(close('2026-03-02'))
      .then(closed('2026-03-02')));
});
