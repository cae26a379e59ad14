import type { FoldedEvent } from '@alongside/vault';
import type { ClaimantEvent, claimantEvents } from '../../domain/claimant/claimant.events';
import type { SupporterNamed } from './claimant.row';

type Event = Extract<FoldedEvent<ClaimantEvent, typeof claimantEvents>, { type: 'SupporterNamed' | 'SupporterEnded' }>;

/**
 * The supporters after the event; those who support no longer stay, with the day. Of one with a record of the own no words are kept:
 * those of older events are sealed for the claimant, and would outlast the forgetting of the supporter.
 */
export function supportersNamed(supporters: readonly SupporterNamed[], event: Event): SupporterNamed[] {
  const { type, data, sealed } = event;
  if (type === 'SupporterEnded') {
    const end = (one: SupporterNamed) =>
      one.supporterId === data.supporterId ? { ...one, endedOn: data.occurredAt } : one;
    return supporters.map(end);
  }
  const { supporterId, kind, personId = null, organisationId = null, occurredAt: namedOn } = data;
  const named = { supporterId, kind, personId, organisationId, namedOn, endedOn: null };
  return [...supporters, { ...named, sealed: personId === null ? (sealed.personal ?? null) : null }];
}
