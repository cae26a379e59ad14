import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { OrganisationEvent, organisationEvents } from '../../domain/organisation/organisation.events';
import { OrganisationRow } from './organisation.row';

type Event = FoldedEvent<OrganisationEvent, typeof organisationEvents>;

const categoryPrefix = 'organisation-';

/** The organisations, each by itself. */
export const organisationFold: Fold<{ organisation: OrganisationRow }, Event> = {
  name: 'offices.organisation_v1',
  tables: { organisation: OrganisationRow },
  key: 'organisationId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.organisationId] : []),
  evolve: ({ organisation: [row] }, event) => {
    const evolved = event.type === 'OrganisationRegistered' ? registered(event) : row && changed(row, event);
    return { organisation: evolved ? [{ ...evolved, revision: event.revision }] : [] };
  },
};

function registered({ revision, data }: Extract<Event, { type: 'OrganisationRegistered' }>): OrganisationRow {
  const { organisationId, name, kinds, occurredAt } = data;
  const since = { nameFrom: occurredAt, kindsFrom: occurredAt, registeredOn: occurredAt };
  return { organisationId, revision, name, kinds: [...kinds], ...since, closedOn: null };
}

/** What is told late of an early day leaves in force what holds from a later one. */
function changed(
  row: OrganisationRow,
  { type, data }: Exclude<Event, { type: 'OrganisationRegistered' }>,
): OrganisationRow {
  switch (type) {
    case 'OrganisationRenamed':
      return data.occurredAt < row.nameFrom ? row : { ...row, name: data.name, nameFrom: data.occurredAt };
    case 'OrganisationKindsChanged':
      return data.occurredAt < row.kindsFrom ? row : { ...row, kinds: [...data.kinds], kindsFrom: data.occurredAt };
    case 'OrganisationClosed':
      return { ...row, closedOn: data.occurredAt };
  }
}
