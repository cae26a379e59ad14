import type { EventDefinitions, EventOf, Protected, Uuid } from '@alongside/kernel';

interface OfView {
  readonly viewId: Uuid;
  /** Whoever saved it. */
  readonly ownerId: Uuid;
}

export type SavedViewEvent =
  | EventOf<
      'ViewSaved',
      OfView & {
        readonly name: Protected<string>;
        /** Whose list it opens; left out: the own caseload of whoever opens it. */
        readonly listOf?: Uuid;
        /** What narrows, orders and counts the list, and its columns, as its URL has them: codes, numbers, days and ids, never words. */
        readonly query: string;
        /** The view of somebody else that it is a copy of. */
        readonly copyOf?: Uuid;
      }
    >
  /** It shows something else: all of its query is said again. */
  | EventOf<'ViewChanged', OfView & { readonly query: string }>
  | EventOf<'ViewRenamed', OfView & { readonly name: Protected<string> }>
  /** Whoever does casework at that office finds it. */
  | EventOf<'ViewShared', OfView & { readonly office: Uuid }>
  | EventOf<'ViewUnshared', OfView & { readonly office: Uuid }>
  | EventOf<'ViewDiscarded', OfView>
  | EventOf<'ViewRestored', OfView>;

export const savedViewEvents = {
  ViewSaved: { subject: 'ownerId', protect: { name: 'personal' } },
  ViewChanged: { subject: 'ownerId', protect: {} },
  ViewRenamed: { subject: 'ownerId', protect: { name: 'personal' } },
  ViewShared: { subject: 'ownerId', protect: {} },
  ViewUnshared: { subject: 'ownerId', protect: {} },
  ViewDiscarded: { subject: 'ownerId', protect: {} },
  ViewRestored: { subject: 'ownerId', protect: {} },
} as const satisfies EventDefinitions<SavedViewEvent>;
