import { forgotten } from '@alongside/kernel';
import { deciderSpec } from '@alongside/testing';
import { foundBy, savedViewDecider, type SavedViewCommand, type ViewUser } from './saved-view.decider';
import type { SavedViewEvent } from './saved-view.events';

const viewId = '0192aaaa-0000-7000-8000-000000000001';
const ownerId = '0192aaaa-0000-7000-8000-000000000002';
const [harlesden, northgate] = ['0192aaaa-0000-7000-8000-00000000000a', '0192aaaa-0000-7000-8000-00000000000b'];

const user = (personId: string, offices: readonly string[], leads: readonly string[] = []): ViewUser => ({
  personId,
  offices,
  leads,
});
const owner = user(ownerId, [harlesden]);
const colleague = user('0192aaaa-0000-7000-8000-000000000003', [harlesden]);
const leader = user('0192aaaa-0000-7000-8000-000000000004', [harlesden], [harlesden]);
const stranger = user('0192aaaa-0000-7000-8000-000000000005', [northgate], [northgate]);

const occurredAt = '2026-03-09';
const facts = { viewId, ownerId, occurredAt };
const [young, old] = ['age=18..24&sort=opened', 'age=50..'];

const saving = { viewId, ownerId, name: 'Young', query: young };
const saved = (of: { listOf?: string } = {}): SavedViewEvent => ({
  type: 'ViewSaved',
  data: { ...saving, ...of, occurredAt },
});
const shared = (office = harlesden): SavedViewEvent => ({ type: 'ViewShared', data: { ...facts, office } });
const unshared = (office = harlesden): SavedViewEvent => ({ type: 'ViewUnshared', data: { ...facts, office } });
const discarded: SavedViewEvent = { type: 'ViewDiscarded', data: facts };
const restored: SavedViewEvent = { type: 'ViewRestored', data: facts };

const change = (by: ViewUser, query = old): SavedViewCommand => ({ kind: 'change', by, query, occurredAt });
const rename = (by: ViewUser, name = 'Younger'): SavedViewCommand => ({ kind: 'rename', by, name, occurredAt });
const share = (by: ViewUser, office = harlesden): SavedViewCommand => ({ kind: 'share', by, office, occurredAt });
const unshare = (by: ViewUser, office = harlesden): SavedViewCommand => ({ kind: 'unshare', by, office, occurredAt });
const discard = (by: ViewUser): SavedViewCommand => ({ kind: 'discard', by, occurredAt });
const restore = (by: ViewUser): SavedViewCommand => ({ kind: 'restore', by, occurredAt });

const view = deciderSpec(savedViewDecider);

describe('saving a view', () => {
  it('keeps whose it is, its name, its list and what is asked of it', () =>
    view.given().when({ kind: 'save', view: saving, occurredAt }).then(saved()));
});

describe('changing and renaming a view', () => {
  const changed: SavedViewEvent = { type: 'ViewChanged', data: { ...facts, query: old } };
  const renamed: SavedViewEvent = { type: 'ViewRenamed', data: { ...facts, name: 'Younger' } };

  it.each([
    ['its owner', owner],
    ['a team leader of an office that it is shared with', leader],
  ])('is for %s', (_, by) => {
    view.given(saved(), shared()).when(change(by)).then(changed);
    view.given(saved(), shared()).when(rename(by)).then(renamed);
  });

  it('is not for others who find it', () => {
    view.given(saved(), shared()).when(change(colleague)).thenRefuses('caseload/saved-view-of-somebody-else');
    view.given(saved(), shared()).when(rename(colleague)).thenRefuses('caseload/saved-view-of-somebody-else');
  });

  it('to what it is already is nothing', () => {
    view.given(saved()).when(change(owner, young)).thenNothing();
    view.given(saved(), renamed).when(rename(owner)).thenNothing();
  });

  it('waits until it is restored', () => {
    view.given(saved(), discarded).when(change(owner)).thenRefuses('caseload/saved-view-discarded');
    view.given(saved(), discarded).when(rename(owner)).thenRefuses('caseload/saved-view-discarded');
    view.given(saved(), discarded, restored).when(change(owner)).then(changed);
  });
});

describe('sharing a view', () => {
  it('is for its owner, with one office or several', () => {
    view.given(saved()).when(share(owner)).then(shared());
    view.given(saved(), shared()).when(share(owner, northgate)).then(shared(northgate));
    view.given(saved(), shared()).when(share(leader, northgate)).thenRefuses('caseload/saved-view-of-somebody-else');
  });

  it('with an office that has it is nothing', () => view.given(saved(), shared()).when(share(owner)).thenNothing());

  it("of an office's list is for that office alone", () => {
    const ofOffice = saved({ listOf: harlesden });
    view.given(ofOffice).when(share(owner)).then(shared());
    view.given(ofOffice).when(share(owner, northgate)).thenRefuses('caseload/saved-view-of-another-office');
  });

  it('waits until it is restored', () =>
    view.given(saved(), discarded).when(share(owner)).thenRefuses('caseload/saved-view-discarded'));

  it('ends by its owner, or by a team leader of that office', () => {
    view.given(saved(), shared()).when(unshare(owner)).then(unshared());
    view.given(saved(), shared()).when(unshare(leader)).then(unshared());
    view.given(saved(), shared()).when(unshare(colleague)).thenRefuses('caseload/saved-view-of-somebody-else');
    const both = [saved(), shared(), shared(northgate)];
    view
      .given(...both)
      .when(unshare(leader, northgate))
      .thenRefuses('caseload/saved-view-of-somebody-else');
  });

  it('that ended ends no more', () => view.given(saved(), shared(), unshared()).when(unshare(owner)).thenNothing());
});

describe('discarding a view', () => {
  it('is for its owner, and can be undone', () => {
    view.given(saved()).when(discard(owner)).then(discarded);
    view.given(saved(), discarded).when(restore(owner)).then(restored);
    view.given(saved(), shared()).when(discard(leader)).thenRefuses('caseload/saved-view-of-somebody-else');
    view.given(saved(), shared()).when(restore(leader)).thenRefuses('caseload/saved-view-of-somebody-else');
  });

  it('twice, and restoring what is there, is nothing', () => {
    view.given(saved(), discarded).when(discard(owner)).thenNothing();
    view.given(saved()).when(restore(owner)).thenNothing();
  });
});

describe('a view', () => {
  const foundAfter = (by: ViewUser, ...events: SavedViewEvent[]): boolean => {
    try {
      return foundBy(events.reduce(savedViewDecider.evolve, savedViewDecider.initialState), by).viewId === viewId;
    } catch {
      return false;
    }
  };

  it.each([
    ['its owner', owner, [saved()], true],
    ['its owner once it is discarded', owner, [saved(), discarded], true],
    ['a colleague', colleague, [saved()], false],
    ['a colleague where it is shared', colleague, [saved(), shared()], true],
    ['a colleague once it is not shared any more', colleague, [saved(), shared(), unshared()], false],
    ['a colleague once it is discarded', colleague, [saved(), shared(), discarded], false],
    ['a colleague once it is restored', colleague, [saved(), shared(), discarded, restored], true],
    ['somebody of another office', stranger, [saved(), shared()], false],
    ['anybody, where none was saved', owner, [], false],
  ] as const)('is found by %s: %#', (...[, by, events, isFound]) => expect(foundAfter(by, ...events)).toBe(isFound));

  it('is there no more once its owner was forgotten', () => {
    const nameless: SavedViewEvent = { type: 'ViewSaved', data: { ...saving, name: forgotten, occurredAt } };
    const renamed: SavedViewEvent = { type: 'ViewRenamed', data: { ...facts, name: forgotten } };
    expect(foundAfter(owner, nameless, shared())).toBe(false);
    expect(foundAfter(owner, saved(), renamed)).toBe(false);
  });

  it.each([change, rename, share, unshare, discard, restore])(
    'that is not there for somebody is not there for any command either: %#',
    (command) => {
      view.given(saved(), shared()).when(command(stranger)).thenRefuses('caseload/saved-view-not-found');
    },
  );
});
