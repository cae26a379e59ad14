import type { PlatformContribution } from '@alongside/caseload';
import { addDays, isForgotten, optional, skillCodeOf } from '@alongside/kernel';
import type { FoldedEvent } from '@alongside/vault';
import type { EnrolmentEvent, enrolmentEvents } from '../../domain/enrolment/enrolment.events';

const followed = [
  'ClaimantEnrolled',
  'CourseCompleted',
  'CourseDroppedOut',
  'EnrolmentWithdrawn',
  'EnrolmentReopened',
  'EnrolmentEnteredInError',
] as const;

type Event = Extract<FoldedEvent<EnrolmentEvent, typeof enrolmentEvents>, { type: (typeof followed)[number] }>;

/**
 * A claimant is on Skills-Matching from getting a place on a course until the course ends for the claimant, that day included. Who was only
 * referred is not. The step `completed` has the codes of the skills that were taught, as JSON.
 */
export const courseMemberships: PlatformContribution<Event> = {
  platform: 'skills-matching',
  picksMembers: false,
  events: followed,
  told: ({ type, data }) => {
    const { claimantId: memberId, enrolmentId: id, occurredAt } = data;
    const of = { id, memberId };
    switch (type) {
      case 'ClaimantEnrolled':
        return [{ ...of, kind: 'joined', from: occurredAt, unlessThere: true }];
      case 'CourseCompleted': {
        const value = isForgotten(data.taught) ? undefined : JSON.stringify(data.taught.map(skillCodeOf));
        const completed = { ...of, kind: 'reached', step: 'completed', on: occurredAt } as const;
        return [
          { ...of, kind: 'left', to: addDays(occurredAt, 1) },
          { ...completed, ...optional({ value }) },
        ];
      }
      case 'CourseDroppedOut':
      case 'EnrolmentWithdrawn':
        return [{ ...of, kind: 'left', to: addDays(occurredAt, 1) }];
      case 'EnrolmentReopened':
        return [
          { ...of, kind: 'stayed' },
          { ...of, kind: 'not-reached', step: 'completed' },
        ];
      case 'EnrolmentEnteredInError':
        return [{ ...of, kind: 'never-was' }];
    }
  },
};
