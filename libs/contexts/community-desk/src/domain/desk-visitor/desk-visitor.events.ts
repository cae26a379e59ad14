import type { EventDefinitions, EventOf, Uuid } from '@alongside/kernel';

interface OfVisitor {
  readonly claimantId: Uuid;
  readonly sessionId: Uuid;
}

export type DeskVisitorEvent =
  /** A session was with this claimant: what is told of it is read to the claimant, and goes once the claimant is forgotten. */
  | EventOf<'DeskSessionTied', OfVisitor>
  /** It was not with this claimant after all. */
  | EventOf<'DeskSessionUntied', OfVisitor>;

export const deskVisitorEvents = {
  DeskSessionTied: { subject: 'claimantId', protect: {} },
  DeskSessionUntied: { subject: 'claimantId', protect: {} },
} as const satisfies EventDefinitions<DeskVisitorEvent>;
