import type { FoldedEvent } from '@alongside/vault';
import type { ClaimantEvent, claimantEvents } from '../../domain/claimant/claimant.events';
import type { ExclusionSet } from './claimant.row';

type Event = Extract<FoldedEvent<ClaimantEvent, typeof claimantEvents>, { type: 'ExclusionSet' | 'ExclusionLifted' }>;

/** The exclusions after the event; those that were lifted stay, with the day. */
export function exclusionsSet(exclusions: readonly ExclusionSet[], event: Event): ExclusionSet[] {
  const { type, data, sealed } = event;
  if (type === 'ExclusionLifted') {
    const lift = (one: ExclusionSet) =>
      one.exclusionId === data.exclusionId ? { ...one, liftedOn: data.occurredAt } : one;
    return exclusions.map(lift);
  }
  const { exclusionId, excluded, occurredAt: setOn } = data;
  return [...exclusions, { exclusionId, excluded, setOn, liftedOn: null, sealed: sealed.personal ?? null }];
}
