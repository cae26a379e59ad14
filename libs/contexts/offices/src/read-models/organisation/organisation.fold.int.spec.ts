import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { organisationDecider } from '../../domain/organisation/organisation.decider';
import type { OrganisationEvent, OrganisationKind } from '../../domain/organisation/organisation.events';
import { organisationFold } from './organisation.fold';

const organisationId = '0192ffff-0000-7000-8000-000000000001';
const another = '0192ffff-0000-7000-8000-000000000002';
const name = 'Invented Somali Association';

const registered = (id = organisationId): OrganisationEvent => ({
  type: 'OrganisationRegistered',
  data: { organisationId: id, name, kinds: ['host', 'support-group'], occurredAt: '2026-01-05' },
});
const renamed = (to: string, occurredAt: string): OrganisationEvent => ({
  type: 'OrganisationRenamed',
  data: { organisationId, name: to, occurredAt },
});
const kindsChanged = (kinds: OrganisationKind[], occurredAt: string): OrganisationEvent => ({
  type: 'OrganisationKindsChanged',
  data: { organisationId, kinds, occurredAt },
});
const closed: OrganisationEvent = { type: 'OrganisationClosed', data: { organisationId, occurredAt: '2026-06-01' } };

const asRegistered = {
  organisationId,
  revision: 0,
  name,
  nameFrom: '2026-01-05',
  kinds: ['host', 'support-group'],
  kindsFrom: '2026-01-05',
  registeredOn: '2026-01-05',
  closedOn: null,
};

describe('the organisations', () => {
  const organisations = projectionSpec({
    fold: organisationFold,
    deciders: [organisationDecider],
    database: useTestDatabase(),
  });
  const project = (...events: OrganisationEvent[]) =>
    organisations.project(events.map((event) => ({ stream: `organisation-${event.data.organisationId}`, event })));

  it('show each as it was registered', async () => {
    const { organisation } = await project(registered(), registered(another));
    expect(organisation).toEqual([asRegistered, { ...asRegistered, organisationId: another }]);
  });

  it('show the name and the kinds of the latest day, whenever they were told', async () => {
    const { organisation } = await project(
      registered(),
      renamed('Invented Friends', '2026-03-02'),
      renamed('Invented Helpers', '2026-02-02'),
      kindsChanged(['host'], '2026-02-16'),
      kindsChanged(['training-provider'], '2026-02-16'),
      kindsChanged(['probation'], '2026-02-15'),
    );
    expect(organisation).toEqual([
      {
        ...asRegistered,
        revision: 5,
        name: 'Invented Friends',
        nameFrom: '2026-03-02',
        kinds: ['training-provider'],
        kindsFrom: '2026-02-16',
      },
    ]);
  });

  it('show from which day an organisation is no more', async () => {
    const { organisation } = await project(registered(), closed);
    expect(organisation).toEqual([{ ...asRegistered, revision: 1, closedOn: '2026-06-01' }]);
  });
});
