import type { Decider, LocalDate, Uuid } from '@alongside/kernel';
import { personEvents, type PersonEvent } from './person.events';

export interface PersonCommand {
  readonly kind: 'forget';
  readonly personId: Uuid;
  /** A code, never words. */
  readonly ground: string;
  readonly occurredAt: LocalDate;
}

export interface PersonState {
  readonly forgotten: boolean;
}

/** Somebody as a person, whatever the roles. Who was forgotten once stays so: nothing is there to be forgotten again. */
export const personDecider: Decider<PersonState, PersonCommand, PersonEvent> = {
  category: 'person',
  events: personEvents,
  initialState: { forgotten: false },
  decide: ({ forgotten }, { kind, personId, ground, occurredAt }) => {
    switch (kind) {
      case 'forget':
        return forgotten ? [] : [{ type: 'PersonForgotten', data: { personId, ground, occurredAt } }];
    }
  },
  evolve: (_, { type }) => {
    switch (type) {
      case 'PersonForgotten':
        return { forgotten: true };
    }
  },
};
