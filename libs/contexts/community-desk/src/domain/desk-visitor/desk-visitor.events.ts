import type { EventDefinitions, EventOf, Uuid } from '@alongside/kernel';

interface OfVisitor {
  readonly claimantId: Uuid;
  readonly sessionId: Uuid;
}

export type DeskVisitorEvent =
  /** A session during which nobody knew who came was with this claimant: what was told of it then goes once the claimant is forgotten. */
  | EventOf<'AnonymousSessionTied', OfVisitor>
  /** It was not with this claimant after all. */
  | EventOf<'AnonymousSessionUntied', OfVisitor>;

export const deskVisitorEvents = {
  AnonymousSessionTied: { subject: 'claimantId', protect: {} },
  AnonymousSessionUntied: { subject: 'claimantId', protect: {} },
} as const satisfies EventDefinitions<DeskVisitorEvent>;
