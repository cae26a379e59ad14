import type { Decider, LocalDate, Uuid } from '@alongside/kernel';
import { deskVisitorEvents, type DeskVisitorEvent } from './desk-visitor.events';

/** The sessions of a claimant, each of which has its words under its own id. */
export type DeskVisitorState = readonly Uuid[];

export interface DeskVisitorCommand {
  readonly kind: 'tie' | 'untie';
  readonly claimantId: Uuid;
  readonly sessionId: Uuid;
  readonly occurredAt: LocalDate;
}

/** Which sessions are with a claimant, as far as is known, so that whoever forgets the one forgets the others as well. */
export const deskVisitorDecider: Decider<DeskVisitorState, DeskVisitorCommand, DeskVisitorEvent> = {
  category: 'deskVisitor',
  events: deskVisitorEvents,
  initialState: [],
  decide: (tied, { kind, ...data }) => {
    if (tied.includes(data.sessionId) === (kind === 'tie')) return [];
    return [{ type: kind === 'tie' ? 'DeskSessionTied' : 'DeskSessionUntied', data }];
  },
  evolve: (tied, { type, data: { sessionId } }) =>
    type === 'DeskSessionTied' ? [...tied, sessionId] : tied.filter((one) => one !== sessionId),
};
