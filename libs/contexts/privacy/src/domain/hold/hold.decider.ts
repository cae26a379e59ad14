import { DomainError, type Decider, type LocalDate, type Uuid, type Dated } from '@alongside/kernel';
import { refuseDay } from '../rules';
import { holdEvents, type HoldEvent } from './hold.events';

export type HoldCommand = Dated & { readonly personId: Uuid; readonly holdId: Uuid } & (
    | { readonly kind: 'place'; readonly ground: string; readonly reviewOn?: LocalDate }
    | { readonly kind: 'lift'; readonly reason: string }
  );

/** The holds on a person that are not lifted, by the day each was placed. */
export type HoldState = Readonly<Record<Uuid, LocalDate>>;

/** All holds on one person: while there is one, nobody grants that the person be erased. */
export const holdDecider: Decider<HoldState, HoldCommand, HoldEvent> = {
  category: 'hold',
  events: holdEvents,
  initialState: {},
  decide: (holds, command) => {
    const { personId, holdId, occurredAt } = command;
    switch (command.kind) {
      case 'place': {
        refuseDay(command, occurredAt);
        const { ground, reviewOn } = command;
        const review = reviewOn === undefined ? {} : { reviewOn };
        return [{ type: 'HoldPlaced', data: { personId, holdId, ground, ...review, occurredAt } }];
      }
      case 'lift': {
        const placedOn = holds[holdId];
        if (placedOn === undefined)
          throw new DomainError('privacy/hold-not-found', 'not-found', 'There is no such hold on this person.');
        refuseDay(command, placedOn);
        return [{ type: 'HoldLifted', data: { personId, holdId, reason: command.reason, occurredAt } }];
      }
    }
  },
  evolve: (holds, { type, data }) => {
    switch (type) {
      case 'HoldPlaced':
        return { ...holds, [data.holdId]: data.occurredAt };
      case 'HoldLifted': {
        const { [data.holdId]: _lifted, ...left } = holds;
        return left;
      }
    }
  },
};
