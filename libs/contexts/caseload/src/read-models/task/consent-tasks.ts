import type { FoldedEvent } from '@alongside/vault';
import type { ConsentEvent, consentEvents } from '../../domain/consent/consent.events';
import type { Tasks } from './known-tasks';

/** A consent that runs out is asked for again before, or is over: until it was given anew, refused or withdrawn. */
export function consentTasksAfter(
  tasks: Tasks,
  { type, data }: FoldedEvent<ConsentEvent, typeof consentEvents>,
): Tasks {
  if (type === 'ConsentAsked') return tasks;
  if (type !== 'ConsentGiven' || data.expiresOn === undefined) return [];
  const { consentId, claimantId, occurredAt: openFrom, expiresOn: dueOn } = data;
  const ids = { recordId: consentId, sourceId: consentId, claimantId };
  return [{ ...ids, kind: 'consent', owner: 'advisor', dueOn, openFrom, closedOn: null }];
}
