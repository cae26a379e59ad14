import { sectionHeld } from '@alongside/privacy';
import type { SavedViewEvent } from '../../domain/saved-view/saved-view.events';

const view = { viewId: { label: 'Reference' }, ownerId: 'own-id' } as const;
const name = { label: 'What you called it' } as const;
const query = { label: 'What it shows' } as const;
const office = { label: 'Where', place: true } as const;

export const savedViewHeld = sectionHeld<SavedViewEvent>('Views of lists that you saved', {
  ViewSaved: {
    says: 'You saved a view',
    fields: {
      ...view,
      name,
      query,
      listOf: { label: 'Of the list of', place: true },
      copyOf: { label: 'A copy of the view with the reference' },
    },
  },
  ViewChanged: { says: 'It was changed', fields: { ...view, query } },
  ViewRenamed: { says: 'It was renamed', fields: { ...view, name } },
  ViewShared: { says: 'You shared it with an office', fields: { ...view, office } },
  ViewUnshared: { says: 'It was shared with an office no longer', fields: { ...view, office } },
  ViewDiscarded: { says: 'You discarded it', fields: view },
  ViewRestored: { says: 'You restored it', fields: view },
});
