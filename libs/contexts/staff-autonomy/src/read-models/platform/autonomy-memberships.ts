import type { PlatformContribution } from '@alongside/caseload';
import { addDays } from '@alongside/kernel';
import type { FoldedEvent } from '@alongside/vault';
import type { AutonomyRosterEvent, autonomyRosterEvents } from '../../domain/autonomy-roster/autonomy-roster.events';

type Event = Extract<
  FoldedEvent<AutonomyRosterEvent, typeof autonomyRosterEvents>,
  {
    type:
      | 'PartnershipAccepted'
      | 'PartnershipPlanAgreed'
      | 'PartnershipJobFound'
      | 'PartnershipReopened'
      | 'PartnershipWithdrawn'
      | 'PartnershipEnteredInError';
  }
>;

/**
 * A claimant is on Staff Autonomy from the own yes until the partnership ends, that day included. Who was only selected is not. The step
 * `plan-agreed` names the plan.
 */
export const autonomyMemberships: PlatformContribution<Event> = {
  platform: 'staff-autonomy',
  picksMembers: true,
  events: [
    'PartnershipAccepted',
    'PartnershipPlanAgreed',
    'PartnershipJobFound',
    'PartnershipReopened',
    'PartnershipWithdrawn',
    'PartnershipEnteredInError',
  ],
  told: ({ type, data }) => {
    const { partnershipId: id, claimantId: memberId, occurredAt } = data;
    switch (type) {
      case 'PartnershipAccepted':
        return [{ id, memberId, kind: 'joined', from: occurredAt }];
      case 'PartnershipPlanAgreed':
        return [{ id, memberId, kind: 'reached', step: 'plan-agreed', on: occurredAt, value: data.planId }];
      case 'PartnershipJobFound':
      case 'PartnershipWithdrawn':
        return [{ id, memberId, kind: 'left', to: addDays(occurredAt, 1) }];
      case 'PartnershipReopened':
        return [{ id, memberId, kind: 'stayed' }];
      case 'PartnershipEnteredInError':
        return [{ id, memberId, kind: 'never-was' }];
    }
  },
};
