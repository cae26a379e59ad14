import type { TaskRow } from '@alongside/caseload';
import type { FoldedEvent } from '@alongside/vault';
import type { ReferralEvent, referralEvents } from '../../domain/referral/referral.events';
import { remindedOn } from '../../domain/referral/reminder';

export type TaskEvent = FoldedEvent<ReferralEvent, typeof referralEvents>;

type Tasks = readonly TaskRow[];

/**
 * Whoever is in charge of the claimant asks again where there is no answer. Of what a desk or an organisation asked there is no task:
 * the advisor is not told of that (decision 0031).
 */
export function referralTasksAfter(tasks: Tasks, event: TaskEvent): Tasks {
  const { type, data } = event;
  switch (type) {
    case 'ReferralRequested': {
      if (data.from.kind !== 'office') return [];
      const { referralId: recordId, claimantId } = data;
      const day = remindedOn(data.answerBy);
      const ids = { recordId, sourceId: recordId, claimantId };
      return [{ ...ids, kind: 'unanswered-referral', owner: 'advisor', dueOn: day, openFrom: day, closedOn: null }];
    }
    case 'ReferralAccepted':
      return changed(tasks, { closedOn: data.occurredAt, stage: 'accepted' });
    case 'ReferralRejected':
      return changed(tasks, { closedOn: data.occurredAt });
    case 'ReferralRevoked':
    case 'ReferralCompleted':
      return tasks.map((task) => (task.stage ? { ...task, stage: 'ended' } : { ...task, closedOn: data.occurredAt }));
    case 'ReferralReopened':
      return tasks.map((task) => ({ ...task, ...(task.stage === 'ended' ? { stage: 'accepted' } : open) }));
    case 'ReferralEnteredInError':
      return [];
  }
}

const open = { closedOn: null, stage: null };

function changed(tasks: Tasks, change: Partial<TaskRow>): Tasks {
  return tasks.map((task) => ({ ...task, ...change }));
}
