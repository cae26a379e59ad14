import type { PlatformContribution } from '@alongside/caseload';
import { addDays, isForgotten, optional } from '@alongside/kernel';
import type { FoldedEvent } from '@alongside/vault';
import type { SupportCaseEvent, supportCaseEvents } from '../../domain/support-case/support-case.events';

type Event = Extract<
  FoldedEvent<SupportCaseEvent, typeof supportCaseEvents>,
  { type: 'SupportCaseOpened' | 'SupportCaseClosed' | 'SupportCaseReopened' | 'SupportCaseEnteredInError' }
>;

/**
 * A claimant is on High-Barriers from the opening of a support case to its closing, that day included. The step `closed` has the codes of what
 * became of the areas, as JSON in their alphabetical order: of which area is not told. It is told to figures alone.
 */
export const caseMemberships: PlatformContribution<Event> = {
  platform: 'high-barriers',
  picksMembers: false,
  events: ['SupportCaseOpened', 'SupportCaseClosed', 'SupportCaseReopened', 'SupportCaseEnteredInError'],
  told: ({ type, data }) => {
    const { caseId: id, claimantId: memberId, occurredAt } = data;
    switch (type) {
      case 'SupportCaseOpened':
        return [
          { id, memberId, kind: 'joined', from: occurredAt },
          { id, memberId, kind: 'reached', step: 'opened', on: occurredAt },
        ];
      case 'SupportCaseClosed':
        return [
          { id, memberId, kind: 'left', to: addDays(occurredAt, 1) },
          { id, memberId, kind: 'reached', step: 'closed', on: occurredAt, ...optional({ value: outcomesOf(data) }) },
        ];
      case 'SupportCaseReopened':
        return [
          { id, memberId, kind: 'stayed' },
          { id, memberId, kind: 'not-reached', step: 'closed' },
        ];
      case 'SupportCaseEnteredInError':
        return [{ id, memberId, kind: 'never-was' }];
    }
  },
};

function outcomesOf({ outcomes }: Extract<Event, { type: 'SupportCaseClosed' }>['data']): string | undefined {
  return isForgotten(outcomes) ? undefined : JSON.stringify(outcomes.map(({ outcome }) => outcome).sort());
}
