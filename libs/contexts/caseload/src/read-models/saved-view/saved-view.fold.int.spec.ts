import { privacyDeciders } from '@alongside/privacy';
import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { savedViewDecider } from '../../domain/saved-view/saved-view.decider';
import type { SavedViewEvent } from '../../domain/saved-view/saved-view.events';
import { savedViewFold } from './saved-view.fold';

const [viewId, otherId] = ['0192eeee-0000-7000-8000-000000000001', '0192eeee-0000-7000-8000-000000000002'];
const ownerId = '0192eeee-0000-7000-8000-000000000003';
const [harlesden, northgate] = ['0192eeee-0000-7000-8000-00000000000a', '0192eeee-0000-7000-8000-00000000000b'];
const facts = { viewId, ownerId, occurredAt: '2026-03-02' };

/** Base64, so without a word of what was said. */
const sealed = expect.stringMatching(/^[A-Za-z0-9+/]{40,}={0,2}$/);

const saved: SavedViewEvent = { type: 'ViewSaved', data: { ...facts, name: 'Young', query: 'age=18..24' } };
const other: SavedViewEvent = {
  type: 'ViewSaved',
  data: { ...facts, viewId: otherId, name: 'Old', listOf: harlesden, query: '', copyOf: viewId },
};
const shared = (office: string): SavedViewEvent => ({ type: 'ViewShared', data: { ...facts, office } });

describe('the saved views', () => {
  const deciders = [savedViewDecider, ...privacyDeciders];
  const views = projectionSpec({ fold: savedViewFold, deciders, database: useTestDatabase() });
  const project = async (...events: SavedViewEvent[]) =>
    (await views.project(events.map((event) => ({ stream: `savedView-${event.data.viewId}`, event })))).savedView;

  const asSaved = {
    ...{ viewId, ownerId, revision: 0, savedOn: '2026-03-02', nameType: 'ViewSaved', nameSealed: sealed },
    ...{ listOf: null, query: 'age=18..24', copyOf: null, sharedWith: [], discarded: false },
  };

  it('say what they show, of which list, and what they are copies of, the name sealed', async () => {
    expect(await project(saved, other)).toEqual([
      asSaved,
      { ...asSaved, viewId: otherId, listOf: harlesden, query: '', copyOf: viewId },
    ]);
  });

  it('show what was made of each', async () => {
    const changed: SavedViewEvent = { type: 'ViewChanged', data: { ...facts, query: 'age=50..' } };
    const renamed: SavedViewEvent = { type: 'ViewRenamed', data: { ...facts, name: 'Old' } };
    expect(await project(saved, other, changed, renamed)).toEqual([
      { ...asSaved, revision: 2, query: 'age=50..', nameType: 'ViewRenamed' },
      expect.objectContaining({ viewId: otherId, query: '' }),
    ]);
  });

  it('know with which offices they are shared', async () => {
    const unshared: SavedViewEvent = { type: 'ViewUnshared', data: { ...facts, office: harlesden } };
    const rows = await project(saved, shared(harlesden), shared(northgate), unshared);
    expect(rows).toEqual([{ ...asSaved, revision: 3, sharedWith: [northgate] }]);
  });

  it('are discarded and restored as they were', async () => {
    const discarded: SavedViewEvent = { type: 'ViewDiscarded', data: facts };
    const restored: SavedViewEvent = { type: 'ViewRestored', data: facts };
    const asShared = { ...asSaved, sharedWith: [harlesden] };
    expect(await project(saved, shared(harlesden), discarded)).toEqual([{ ...asShared, revision: 2, discarded: true }]);
    expect(await project(saved, shared(harlesden), discarded, restored)).toEqual([{ ...asShared, revision: 3 }]);
  });

  it('go with their owner, and nothing that is told of them afterwards brings them back', async () => {
    const forgotten = {
      type: 'PersonForgotten',
      data: { personId: ownerId, ground: 'own-request', occurredAt: '2026-03-09' },
    };
    const told = [
      { stream: `savedView-${viewId}`, event: saved },
      { stream: `person-${ownerId}`, event: forgotten },
    ];
    expect((await views.project(told as never)).savedView).toEqual([]);
  });
});
