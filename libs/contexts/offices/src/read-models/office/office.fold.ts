import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { OfficeEvent, officeEvents } from '../../domain/office/office.events';
import { OfficeRow } from './office.row';

type Event = FoldedEvent<OfficeEvent, typeof officeEvents>;

const categoryPrefix = 'office-';

/** The offices, each by itself. */
export const officeFold: Fold<{ office: OfficeRow }, Event> = {
  name: 'offices.office_v1',
  tables: { office: OfficeRow },
  key: 'officeId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.officeId] : []),
  evolve: ({ office: [row] }, event) => {
    const evolved = event.type === 'OfficeOpened' ? opened(event) : row && changed(row, event);
    return { office: evolved ? [{ ...evolved, revision: event.revision }] : [] };
  },
};

function opened({ revision, data }: Extract<Event, { type: 'OfficeOpened' }>): OfficeRow {
  const { officeId, name, area, occurredAt } = data;
  const since = { nameFrom: occurredAt, areaFrom: occurredAt, openedOn: occurredAt };
  return { officeId, revision, name, area, ...since, closedOn: null };
}

/** What is told late of an early day leaves in force what holds from a later one. */
function changed(row: OfficeRow, { type, data }: Exclude<Event, { type: 'OfficeOpened' }>): OfficeRow {
  switch (type) {
    case 'OfficeRenamed':
      return data.occurredAt < row.nameFrom ? row : { ...row, name: data.name, nameFrom: data.occurredAt };
    case 'OfficeAreaChanged':
      return data.occurredAt < row.areaFrom ? row : { ...row, area: data.area, areaFrom: data.occurredAt };
    case 'OfficeClosed':
      return { ...row, closedOn: data.occurredAt };
  }
}
