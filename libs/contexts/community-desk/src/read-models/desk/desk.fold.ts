import type { Fold, RowsOf } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { DeskEvent, deskEvents } from '../../domain/desk/desk.events';
import { withoutPartner, withoutWorker, withPartner, withWorker } from '../../domain/desk/membership';
import { DeskPartnerRow } from './desk-partner.row';
import { DeskWorkerRow } from './desk-worker.row';
import { DeskRow } from './desk.row';

type Event = FoldedEvent<DeskEvent, typeof deskEvents>;
type Tables = { desk: DeskRow; partner: DeskPartnerRow; worker: DeskWorkerRow };
type Rows = RowsOf<Tables>;

const categoryPrefix = 'desk-';

/** The desks, each with the organisations and the people there. */
export const deskFold: Fold<Tables, Event> = {
  name: 'community_desk.desk_v1',
  tables: { desk: DeskRow, partner: DeskPartnerRow, worker: DeskWorkerRow },
  key: 'deskId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.deskId] : []),
  evolve: (rows, event) => {
    if (event.type === 'DeskOpened') return opened(event);
    const { desk, ...members } = changed(rows, event);
    return { desk: desk.map((row) => ({ ...row, revision: event.revision })), ...members };
  },
};

function opened({ id, revision, data }: Extract<Event, { type: 'DeskOpened' }>): Rows {
  const { deskId, name, community, office, hostId, occurredAt: openedOn } = data;
  const host = { joiningId: id, deskId, organisationId: hostId, validFrom: openedOn, validTo: null };
  return {
    desk: [{ deskId, revision, name, community, office, hostId, openedOn, closedOn: null }],
    partner: [host],
    worker: [],
  };
}

function changed(rows: Rows, { id: joiningId, type, data }: Exclude<Event, { type: 'DeskOpened' }>): Rows {
  const { partner: partners, worker: workers } = rows;
  const days = { validFrom: data.occurredAt, validTo: null };
  switch (type) {
    case 'DeskRenamed':
      return withDesk(rows, { name: data.name });
    case 'PartnerJoinedDesk': {
      const { deskId, organisationId } = data;
      return { ...rows, partner: [...withPartner(partners, { joiningId, deskId, organisationId, ...days })] };
    }
    case 'PartnerLeftDesk': {
      const left = withoutPartner({ partners, workers }, data.organisationId, data.occurredAt);
      return { ...rows, partner: [...left.partners], worker: [...left.workers] };
    }
    case 'DeskWorkerJoined': {
      const { deskId, organisationId, personId } = data;
      const joined = { joiningId, deskId, personId, organisationId, ...days };
      return { ...rows, worker: [...withWorker({ partners, workers }, joined)] };
    }
    case 'DeskWorkerLeft':
      return { ...rows, worker: [...withoutWorker(workers, data.personId, data.occurredAt)] };
    case 'DeskClosed':
      return withDesk(rows, { closedOn: data.occurredAt });
    case 'DeskReopened':
      return withDesk(rows, { closedOn: null });
  }
}

function withDesk(rows: Rows, changes: Partial<DeskRow>): Rows {
  return { ...rows, desk: rows.desk.map((row) => ({ ...row, ...changes })) };
}
