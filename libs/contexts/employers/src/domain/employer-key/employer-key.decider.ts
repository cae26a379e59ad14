import { DomainError, type Decider, type LocalDate, type Uuid } from '@alongside/kernel';
import { employerKeyEvents, type EmployerKeyEvent } from './employer-key.events';

export interface EmployerKeyCommand {
  readonly kind: 'take' | 'give-up';
  readonly employerId: Uuid;
  readonly occurredAt: LocalDate;
}

export interface EmployerKeyState {
  readonly employerId: Uuid | null;
}

/** Another employer is known by that already, in the stream that it names: whoever answers can show it. */
export class EmployerKnown extends DomainError {
  readonly stream: string;

  constructor(employerId: Uuid) {
    super('employers/already-registered', 'conflict', 'This employer was registered already.');
    this.stream = `employer-${employerId}`;
  }
}

/** One company number, one employer; so is a name at a postcode. */
export const employerKeyDecider: Decider<EmployerKeyState, EmployerKeyCommand, EmployerKeyEvent> = {
  category: 'employerKey',
  events: employerKeyEvents,
  initialState: { employerId: null },
  decide: ({ employerId: known }, { kind, employerId, occurredAt }) => {
    switch (kind) {
      case 'take':
        if (known === employerId) return [];
        if (known !== null) throw new EmployerKnown(known);
        return [{ type: 'EmployerKeyTaken', data: { employerId, occurredAt } }];
      case 'give-up':
        return known === employerId ? [{ type: 'EmployerKeyGivenUp', data: { employerId, occurredAt } }] : [];
    }
  },
  evolve: (_, { type, data }) => ({ employerId: type === 'EmployerKeyTaken' ? data.employerId : null }),
};
