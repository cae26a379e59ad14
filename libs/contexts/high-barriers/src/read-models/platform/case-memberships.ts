import type { PlatformContribution } from '@alongside/caseload';
import { addDays } from '@alongside/kernel';
import type { FoldedEvent } from '@alongside/vault';
import type { SupportCaseEvent, supportCaseEvents } from '../../domain/support-case/support-case.events';

type Event = Extract<
  FoldedEvent<SupportCaseEvent, typeof supportCaseEvents>,
  { type: 'SupportCaseOpened' | 'SupportCaseClosed' | 'SupportCaseReopened' | 'SupportCaseEnteredInError' }
>;

/** A claimant is on High-Barriers from the opening of a support case to its closing, that day included. It is told to figures alone. */
export const caseMemberships: PlatformContribution<Event> = {
  platform: 'high-barriers',
  picksMembers: false,
  events: ['SupportCaseOpened', 'SupportCaseClosed', 'SupportCaseReopened', 'SupportCaseEnteredInError'],
  told: ({ type, data: { caseId: id, claimantId: memberId, occurredAt } }) => {
    switch (type) {
      case 'SupportCaseOpened':
        return { id, memberId, kind: 'joined', from: occurredAt };
      case 'SupportCaseClosed':
        return { id, memberId, kind: 'left', to: addDays(occurredAt, 1) };
      case 'SupportCaseReopened':
        return { id, memberId, kind: 'stayed' };
      case 'SupportCaseEnteredInError':
        return { id, memberId, kind: 'never-was' };
    }
  },
};
