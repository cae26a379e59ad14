import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { PartnerSystemEvent, partnerSystemEvents } from '../../domain/partner-system/partner-system.events';
import { PartnerSystemRow } from './partner-system.row';

type Event = FoldedEvent<PartnerSystemEvent, typeof partnerSystemEvents>;

const categoryPrefix = 'partnerSystem-';

/** The systems of partners, each by itself. */
export const partnerSystemFold: Fold<{ system: PartnerSystemRow }, Event> = {
  name: 'offices.partner_system_v1',
  tables: { system: PartnerSystemRow },
  key: 'systemId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.systemId] : []),
  evolve: ({ system: [row] }, { type, data }) => {
    switch (type) {
      case 'PartnerSystemAdmitted': {
        const { occurredAt: admittedOn, roles, ...admitted } = data;
        const open = { dismissedOn: null, dismissalReason: null };
        return { system: [{ ...admitted, roles: [...roles], admittedOn, ...open }] };
      }
      case 'PartnerSystemDismissed':
        return { system: row ? [{ ...row, dismissedOn: data.occurredAt, dismissalReason: data.reason }] : [] };
    }
  },
};
