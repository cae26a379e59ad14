import type { SavedViewEvent } from '../../libs/contexts/caseload/src/domain/saved-view/saved-view.events';
import type { ExamplesOf } from './golden-files';

const office = '0192aaaa-0000-7000-8000-000000000005';
const ofView = {
  viewId: '0192aaaa-0000-7000-8000-0000000000a1',
  ownerId: '0192aaaa-0000-7000-8000-000000000007',
  occurredAt: '2026-01-05',
};

export const savedViewExamples: ExamplesOf<SavedViewEvent> = {
  ViewSaved: {
    ...ofView,
    name: 'Young, without a meeting',
    listOf: office,
    query: 'age=18..24&nextMeeting=none&sort=opened',
    copyOf: '0192aaaa-0000-7000-8000-0000000000a2',
  },
  ViewChanged: { ...ofView, query: 'age=16..24&nextMeeting=none' },
  ViewRenamed: { ...ofView, name: 'Under 25, without a meeting' },
  ViewShared: { ...ofView, office },
  ViewUnshared: { ...ofView, office },
  ViewDiscarded: ofView,
  ViewRestored: ofView,
};
