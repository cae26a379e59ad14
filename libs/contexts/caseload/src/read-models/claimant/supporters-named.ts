import type { FoldedEvent } from '@alongside/vault';
import type { ClaimantEvent, claimantEvents } from '../../domain/claimant/claimant.events';
import type { SupporterEvent } from '../../domain/claimant/supporters';
import type { SupporterNamed } from './claimant.row';

type Event = Extract<FoldedEvent<ClaimantEvent, typeof claimantEvents>, { type: SupporterEvent['type'] }>;
type Told = Extract<Event, { type: 'SupporterNamed' | 'SupporterCorrected' }>;

/** The supporters after the event; those who support no longer stay, with the day, and those named by mistake do not. */
export function supportersNamed(supporters: readonly SupporterNamed[], event: Event): SupporterNamed[] {
  const { type, data } = event;
  const changed = (change: Partial<SupporterNamed>) =>
    supporters.map((one) => (one.supporterId === data.supporterId ? { ...one, ...change } : one));
  switch (type) {
    case 'SupporterNamed':
      return [...supporters, { ...told(event), namedOn: data.occurredAt, endedOn: null }];
    case 'SupporterCorrected':
      return changed(told(event));
    case 'SupporterEnded':
      return changed({ endedOn: data.occurredAt });
    case 'SupporterEnteredInError':
      return supporters.filter(({ supporterId }) => supporterId !== data.supporterId);
  }
}

/**
 * Of one with a record of the own no words are kept: those of older events are sealed for the claimant, and would outlast the forgetting of
 * the supporter.
 */
function told({ type, data, sealed }: Told): Omit<SupporterNamed, 'namedOn' | 'endedOn'> {
  const { supporterId, kind, personId = null, organisationId = null } = data;
  return {
    ...{ supporterId, kind, personId, organisationId, type },
    sealed: personId === null ? (sealed.personal ?? null) : null,
  };
}
