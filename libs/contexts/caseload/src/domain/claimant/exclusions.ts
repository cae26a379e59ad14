import { DomainError, isSame, type LocalDate, type Uuid } from '@alongside/kernel';
import { outOfOrder } from '../rules';
import type { ClaimantEvent, Excluded } from './claimant.events';
import type { Facts } from './facts';

export type ExclusionCommand =
  | {
      readonly kind: 'set-exclusion';
      readonly exclusionId: Uuid;
      readonly excluded: Excluded;
      readonly reason: string;
    }
  | { readonly kind: 'lift-exclusion'; readonly exclusionId: Uuid; readonly reason: string };

interface Exclusion {
  readonly excluded: Excluded;
  readonly setOn: LocalDate;
  readonly lifted: boolean;
}

export type Exclusions = Readonly<Record<Uuid, Exclusion>>;

export function decideExclusion(
  exclusions: Exclusions,
  command: ExclusionCommand,
  facts: Facts,
): readonly ClaimantEvent[] {
  const { exclusionId, reason } = command;
  if (command.kind === 'lift-exclusion') {
    const exclusion = exclusionOf(exclusions, exclusionId);
    if (exclusion.lifted)
      throw new DomainError('caseload/exclusion-already-lifted', 'conflict', 'This exclusion is lifted already.');
    if (facts.occurredAt < exclusion.setOn) throw outOfOrder('An exclusion cannot be lifted before it was set.');
    return [{ type: 'ExclusionLifted', data: { ...facts, exclusionId, reason } }];
  }
  const { excluded } = command;
  if (Object.values(exclusions).some((one) => !one.lifted && isSame(one.excluded, excluded)))
    throw new DomainError('caseload/already-excluded', 'conflict', 'That worker or organisation is excluded already.');
  return [{ type: 'ExclusionSet', data: { ...facts, exclusionId, excluded, reason } }];
}

type ExclusionEvent = Extract<ClaimantEvent, { type: 'ExclusionSet' | 'ExclusionLifted' }>;

export function exclusionsAfter(exclusions: Exclusions, { type, data }: ExclusionEvent): Exclusions {
  const { exclusionId } = data;
  if (type === 'ExclusionLifted')
    return { ...exclusions, [exclusionId]: { ...exclusions[exclusionId]!, lifted: true } };
  return { ...exclusions, [exclusionId]: { excluded: data.excluded, setOn: data.occurredAt, lifted: false } };
}

function exclusionOf(exclusions: Exclusions, exclusionId: Uuid): Exclusion {
  const exclusion = exclusions[exclusionId];
  if (!exclusion)
    throw new DomainError('caseload/exclusion-not-found', 'not-found', 'This claimant has no such exclusion.');
  return exclusion;
}
