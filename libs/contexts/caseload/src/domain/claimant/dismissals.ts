import { DomainError, type Protected, type Uuid } from '@alongside/kernel';
import { alreadySo } from '../on-record';
import type { ClaimantEvent } from './claimant.events';
import type { Facts } from './facts';
import { refuseMerged, sameRecord, type Merging } from './merging';

export type DismissalCommand =
  | { readonly kind: 'dismiss-duplicate'; readonly otherId: Uuid; readonly reason: string }
  | { readonly kind: 'reopen-duplicate'; readonly otherId: Uuid; readonly reason: string };

export function isDismissal<Command extends { readonly kind: string }>(
  command: Command,
): command is Extract<Command, { kind: DismissalCommand['kind'] }> {
  return command.kind === 'dismiss-duplicate' || command.kind === 'reopen-duplicate';
}

/** Why they are another person's, by the records of which somebody said so. */
export type Dismissals = Readonly<Record<Uuid, Protected<string>>>;

export function decideDismissal(
  dismissals: Dismissals,
  { kind, otherId, reason }: DismissalCommand,
  { facts, merging }: { readonly facts: Facts; readonly merging: Merging },
): readonly ClaimantEvent[] {
  const isDismissed = otherId in dismissals;
  if (kind === 'reopen-duplicate') {
    if (!isDismissed)
      throw new DomainError('caseload/duplicate-not-dismissed', 'conflict', 'Nobody said that they are two persons.');
    return [{ type: 'DuplicateReopened', data: { ...facts, otherId, reason } }];
  }
  if (otherId === facts.claimantId) throw sameRecord();
  refuseMerged(merging);
  if (Object.values(merging.duplicates).includes(otherId))
    throw new DomainError('caseload/claimant-merged', 'conflict', 'The other record is merged into this one.');
  if (isDismissed) return alreadySo({ reason }, { reason: dismissals[otherId] });
  return [{ type: 'DuplicateDismissed', data: { ...facts, otherId, reason } }];
}

type DismissalEvent = Extract<ClaimantEvent, { type: 'DuplicateDismissed' | 'DuplicateReopened' }>;

export function isOfDismissal<Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, { type: DismissalEvent['type'] }> {
  return event.type === 'DuplicateDismissed' || event.type === 'DuplicateReopened';
}

export function dismissalsAfter(dismissals: Dismissals, { type, data }: DismissalEvent): Dismissals {
  const { [data.otherId]: _, ...others } = dismissals;
  return type === 'DuplicateDismissed' ? { ...others, [data.otherId]: data.reason } : others;
}
