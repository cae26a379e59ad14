import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { HoldEvent, holdEvents } from '../../domain/hold/hold.events';
import { HoldRow } from './hold.row';

type Event = FoldedEvent<HoldEvent, typeof holdEvents>;

const categoryPrefix = 'hold-';

/** The holds, each by itself, those that are lifted too. */
export const holdFold: Fold<{ hold: HoldRow }, Event> = {
  name: 'privacy.hold_v1',
  tables: { hold: HoldRow },
  key: 'holdId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.holdId] : []),
  evolve: ({ hold: [row] }, { type, data }) => {
    switch (type) {
      case 'HoldPlaced': {
        const { holdId, personId, ground, occurredAt: placedOn, reviewOn = null } = data;
        return { hold: [{ holdId, personId, ground, placedOn, reviewOn, liftedOn: null, reason: null }] };
      }
      case 'HoldLifted':
        return { hold: [{ ...row!, liftedOn: data.occurredAt, reason: data.reason }] };
    }
  },
};
