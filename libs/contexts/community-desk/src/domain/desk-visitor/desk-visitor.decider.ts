import type { Decider, LocalDate, Uuid } from '@alongside/kernel';
import { deskVisitorEvents, type DeskVisitorEvent } from './desk-visitor.events';

/** The sessions of a claimant that were anonymous once. */
export type DeskVisitorState = readonly Uuid[];

export interface DeskVisitorCommand {
  readonly kind: 'tie' | 'untie';
  readonly claimantId: Uuid;
  readonly sessionId: Uuid;
  readonly occurredAt: LocalDate;
}

/** Which anonymous sessions turned out to be with a claimant, so that whoever forgets the one forgets the others as well. */
export const deskVisitorDecider: Decider<DeskVisitorState, DeskVisitorCommand, DeskVisitorEvent> = {
  category: 'deskVisitor',
  events: deskVisitorEvents,
  initialState: [],
  decide: (tied, { kind, ...data }) => {
    if (tied.includes(data.sessionId) === (kind === 'tie')) return [];
    return [{ type: kind === 'tie' ? 'AnonymousSessionTied' : 'AnonymousSessionUntied', data }];
  },
  evolve: (tied, { type, data: { sessionId } }) =>
    type === 'AnonymousSessionTied' ? [...tied, sessionId] : tied.filter((one) => one !== sessionId),
};
