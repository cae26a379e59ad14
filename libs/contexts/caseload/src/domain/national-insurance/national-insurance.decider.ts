import { DomainError, isForgotten, type Decider, type LocalDate, type Protected, type Uuid } from '@alongside/kernel';
import { nationalInsuranceEvents, type NationalInsuranceEvent } from './national-insurance.events';

export interface NationalInsuranceCommand {
  readonly kind: 'reserve' | 'release';
  readonly owner: Uuid;
  readonly occurredAt: LocalDate;
}

export interface NationalInsuranceState {
  readonly owner: Protected<Uuid> | null;
}

/**
 * One National Insurance number, one claimant. The stream is named by a digest of the number under a pepper. An owner who was
 * forgotten holds it no longer.
 */
export const nationalInsuranceDecider: Decider<
  NationalInsuranceState,
  NationalInsuranceCommand,
  NationalInsuranceEvent
> = {
  category: 'nationalInsuranceNumber',
  events: nationalInsuranceEvents,
  initialState: { owner: null },
  decide: ({ owner: holder }, { kind, owner, occurredAt }) => {
    const held = holder !== null && !isForgotten(holder);
    switch (kind) {
      case 'reserve':
        if (holder === owner) return [];
        if (held)
          throw new DomainError(
            'caseload/national-insurance-number-taken',
            'conflict',
            'Another claimant is registered under this National Insurance number.',
          );
        return [{ type: 'NationalInsuranceNumberReserved', data: { owner, occurredAt } }];
      case 'release':
        return holder === owner ? [{ type: 'NationalInsuranceNumberReleased', data: { owner, occurredAt } }] : [];
    }
  },
  evolve: (_, { type, data }) => {
    switch (type) {
      case 'NationalInsuranceNumberReserved':
        return { owner: data.owner };
      case 'NationalInsuranceNumberReleased':
        return { owner: null };
    }
  },
};
