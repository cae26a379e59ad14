import { DomainError, isForgotten, type Decider, type LocalDate, type Uuid } from '@alongside/kernel';
import { savedViewEvents, type SavedViewEvent } from './saved-view.events';

/** Who asks, and where: the offices of the casework, and those that the person leads. */
export interface ViewUser {
  readonly personId: Uuid;
  readonly offices: readonly Uuid[];
  readonly leads: readonly Uuid[];
}

export interface ViewToSave {
  readonly viewId: Uuid;
  readonly ownerId: Uuid;
  readonly name: string;
  /** The office whose list it opens; without it the own caseload of whoever opens it. */
  readonly listOf?: Uuid;
  readonly query: string;
  readonly copyOf?: Uuid;
}

export type SavedViewCommand = { readonly occurredAt: LocalDate } & (
  | { readonly kind: 'save'; readonly view: ViewToSave }
  | (By &
      (
        | { readonly kind: 'change'; readonly query: string }
        | { readonly kind: 'rename'; readonly name: string }
        | { readonly kind: 'share' | 'unshare'; readonly office: Uuid }
        | { readonly kind: 'discard' | 'restore' }
      ))
);

interface By {
  readonly by: ViewUser;
}

export interface SavedView {
  readonly viewId: Uuid;
  readonly ownerId: Uuid;
  readonly name: string;
  readonly listOf: Uuid | null;
  readonly query: string;
  readonly sharedWith: readonly Uuid[];
  readonly isDiscarded: boolean;
}

/** `null` as well once its owner was forgotten. */
export type SavedViewState = SavedView | null;

export const savedViewDecider: Decider<SavedViewState, SavedViewCommand, SavedViewEvent> = {
  category: 'savedView',
  events: savedViewEvents,
  initialState: null,
  decide,
  evolve,
};

/** The view, as somebody finds it who owns it or with whose office it is shared; to others it is not there. */
export function foundBy(state: SavedViewState, { personId, offices }: ViewUser): SavedView {
  const isOwn = state?.ownerId === personId;
  if (state && (isOwn || (!state.isDiscarded && state.sharedWith.some((office) => offices.includes(office)))))
    return state;
  throw new DomainError('caseload/saved-view-not-found', 'not-found', 'There is no such saved view.');
}

function decide(state: SavedViewState, command: SavedViewCommand): readonly SavedViewEvent[] {
  const { occurredAt } = command;
  if (command.kind === 'save') return [{ type: 'ViewSaved', data: { ...command.view, occurredAt } }];
  const view = foundBy(state, command.by);
  const facts = { viewId: view.viewId, ownerId: view.ownerId, occurredAt };
  switch (command.kind) {
    case 'change':
      assertMayChange(view, command.by);
      return command.query === view.query ? [] : [{ type: 'ViewChanged', data: { ...facts, query: command.query } }];
    case 'rename':
      assertMayChange(view, command.by);
      return command.name === view.name ? [] : [{ type: 'ViewRenamed', data: { ...facts, name: command.name } }];
    case 'share':
      assertShareable(view, command);
      return view.sharedWith.includes(command.office)
        ? []
        : [{ type: 'ViewShared', data: { ...facts, office: command.office } }];
    case 'unshare':
      if (!command.by.leads.includes(command.office)) assertOwn(view, command.by);
      return view.sharedWith.includes(command.office)
        ? [{ type: 'ViewUnshared', data: { ...facts, office: command.office } }]
        : [];
    case 'discard':
      assertOwn(view, command.by);
      return view.isDiscarded ? [] : [{ type: 'ViewDiscarded', data: facts }];
    case 'restore':
      assertOwn(view, command.by);
      return view.isDiscarded ? [{ type: 'ViewRestored', data: facts }] : [];
  }
}

function assertOwn({ ownerId }: SavedView, { personId }: ViewUser): void {
  if (ownerId !== personId) throw ofSomebodyElse();
}

/** The owner may, and whoever leads an office that it is shared with. */
function assertMayChange(view: SavedView, { personId, leads }: ViewUser): void {
  if (view.ownerId !== personId && !view.sharedWith.some((office) => leads.includes(office))) throw ofSomebodyElse();
  assertKept(view);
}

function assertShareable(view: SavedView, { by, office }: By & { readonly office: Uuid }): void {
  assertOwn(view, by);
  assertKept(view);
  if (view.listOf !== null && view.listOf !== office)
    throw new DomainError(
      'caseload/saved-view-of-another-office',
      'conflict',
      'Nobody there may see the list of that office.',
    );
}

function assertKept({ isDiscarded }: SavedView): void {
  if (isDiscarded)
    throw new DomainError('caseload/saved-view-discarded', 'conflict', 'This view is discarded: restore it first.');
}

function ofSomebodyElse(): DomainError {
  return new DomainError(
    'caseload/saved-view-of-somebody-else',
    'forbidden',
    'This view is of somebody else: copy it to change it.',
  );
}

function evolve(state: SavedViewState, event: SavedViewEvent): SavedViewState {
  if (event.type === 'ViewSaved') {
    const { name, viewId, ownerId, listOf = null, query } = event.data;
    const kept = { viewId, ownerId, listOf, query, sharedWith: [], isDiscarded: false };
    return isForgotten(name) ? null : { ...kept, name };
  }
  return state && evolveSaved(state, event);
}

function evolveSaved(state: SavedView, { type, data }: Exclude<SavedViewEvent, { type: 'ViewSaved' }>): SavedViewState {
  switch (type) {
    case 'ViewChanged':
      return { ...state, query: data.query };
    case 'ViewRenamed':
      return isForgotten(data.name) ? null : { ...state, name: data.name };
    case 'ViewShared':
      return { ...state, sharedWith: [...state.sharedWith, data.office] };
    case 'ViewUnshared':
      return { ...state, sharedWith: state.sharedWith.filter((office) => office !== data.office) };
    case 'ViewDiscarded':
      return { ...state, isDiscarded: true };
    case 'ViewRestored':
      return { ...state, isDiscarded: false };
  }
}
