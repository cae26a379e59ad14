import type { Fold } from '@alongside/projections';
import type { PersonEvent, personEvents } from '@alongside/privacy';
import type { FoldedEvent } from '@alongside/vault';
import type { SavedViewEvent, savedViewEvents } from '../../domain/saved-view/saved-view.events';
import { SavedViewRow } from './saved-view.row';

type OfView = FoldedEvent<SavedViewEvent, typeof savedViewEvents>;
type Event = OfView | FoldedEvent<PersonEvent, typeof personEvents>;
type Named = Extract<OfView, { type: 'ViewSaved' | 'ViewRenamed' }>;

const categoryPrefix = 'savedView-';

/** The saved views, by whose they are: they go with their owner. */
export const savedViewFold: Fold<{ savedView: SavedViewRow }, Event> = {
  name: 'caseload.saved_view_v1',
  tables: { savedView: SavedViewRow },
  key: 'ownerId',
  keys: (event) => {
    if (event.type === 'PersonForgotten') return [event.data.personId];
    return event.stream.startsWith(categoryPrefix) ? [event.data.ownerId] : [];
  },
  evolve: ({ savedView }, event) => {
    if (event.type === 'PersonForgotten') return { savedView: [] };
    if (event.type === 'ViewSaved') return { savedView: [...savedView, saved(event)] };
    const after = (row: SavedViewRow) => (row.viewId === event.data.viewId ? changed(row, event) : row);
    return { savedView: savedView.map(after) };
  },
};

function saved(event: Extract<OfView, { type: 'ViewSaved' }>): SavedViewRow {
  const { viewId, ownerId, listOf = null, query, copyOf = null, occurredAt: savedOn } = event.data;
  const shown = { listOf, query, copyOf, sharedWith: [], discarded: false };
  return { viewId, ownerId, revision: event.revision, savedOn, ...nameOf(event), ...shown };
}

function changed(before: SavedViewRow, event: Exclude<OfView, { type: 'ViewSaved' }>): SavedViewRow {
  const row = { ...before, revision: event.revision };
  switch (event.type) {
    case 'ViewChanged':
      return { ...row, query: event.data.query };
    case 'ViewRenamed':
      return { ...row, ...nameOf(event) };
    case 'ViewShared':
      return { ...row, sharedWith: [...row.sharedWith, event.data.office] };
    case 'ViewUnshared':
      return { ...row, sharedWith: row.sharedWith.filter((office) => office !== event.data.office) };
    case 'ViewDiscarded':
      return { ...row, discarded: true };
    case 'ViewRestored':
      return { ...row, discarded: false };
  }
}

function nameOf({ type, sealed }: Named): Pick<SavedViewRow, 'nameType' | 'nameSealed'> {
  return { nameType: type, nameSealed: sealed.personal ?? '' };
}
