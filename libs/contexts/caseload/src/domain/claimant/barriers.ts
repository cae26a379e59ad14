import { DomainError, type LocalDate, optional, type Protected, type Uuid } from '@alongside/kernel';
import { refuseReserved, reservedOfMany } from '../reserved-codes';
import { enteredInError, outOfOrder } from '../rules';
import type { BarrierSeverity, ClaimantEvent } from './claimant.events';
import type { Facts } from './facts';

export type BarrierCommand =
  | {
      readonly kind: 'identify-barrier';
      readonly barrierId: Uuid;
      readonly theme: string;
      readonly severity: BarrierSeverity;
      readonly note?: string;
    }
  | { readonly kind: 'resolve-barrier'; readonly barrierId: Uuid; readonly note?: string }
  | { readonly kind: 'enter-barrier-in-error'; readonly barrierId: Uuid; readonly reason: string }
  /** What a request said here, of which a later part was refused: never refused itself, whatever others have said since. */
  | { readonly kind: 'take-back-barrier'; readonly barrierId: Uuid; readonly reason: string };

interface Barrier {
  readonly theme: Protected<string>;
  readonly identifiedOn: LocalDate;
  readonly standing: 'open' | 'resolved' | 'entered-in-error';
}

export type Barriers = Readonly<Record<Uuid, Barrier>>;

export function decideBarrier(barriers: Barriers, command: BarrierCommand, facts: Facts): readonly ClaimantEvent[] {
  const { barrierId } = command;
  switch (command.kind) {
    case 'identify-barrier': {
      const { theme, severity, note } = command;
      refuseReserved([theme], reservedOfMany);
      if (Object.values(barriers).some((one) => one.theme === theme && one.standing === 'open'))
        throw new DomainError('caseload/barrier-already-open', 'conflict', 'A barrier of this theme is open already.');
      return [{ type: 'BarrierIdentified', data: { ...facts, barrierId, theme, severity, ...optional({ note }) } }];
    }
    case 'resolve-barrier': {
      const { note } = command;
      const { identifiedOn, standing } = barrierOf(barriers, barrierId);
      if (standing === 'resolved')
        throw new DomainError('caseload/barrier-already-resolved', 'conflict', 'This barrier is resolved already.');
      if (facts.occurredAt < identifiedOn) throw outOfOrder('A barrier cannot be resolved before it was identified.');
      return [{ type: 'BarrierResolved', data: { ...facts, barrierId, ...optional({ note }) } }];
    }
    case 'enter-barrier-in-error':
      barrierOf(barriers, barrierId);
      return [{ type: 'BarrierEnteredInError', data: { ...facts, barrierId, reason: command.reason } }];
    case 'take-back-barrier': {
      const { standing = 'entered-in-error' } = barriers[barrierId] ?? {};
      if (standing === 'entered-in-error') return [];
      return [{ type: 'BarrierEnteredInError', data: { ...facts, barrierId, reason: command.reason } }];
    }
  }
}

type BarrierEvent = Extract<ClaimantEvent, { type: 'BarrierIdentified' | 'BarrierResolved' | 'BarrierEnteredInError' }>;

export function barriersAfter(barriers: Barriers, { type, data }: BarrierEvent): Barriers {
  const { barrierId } = data;
  switch (type) {
    case 'BarrierIdentified':
      return { ...barriers, [barrierId]: { theme: data.theme, identifiedOn: data.occurredAt, standing: 'open' } };
    case 'BarrierResolved':
      return { ...barriers, [barrierId]: { ...barriers[barrierId]!, standing: 'resolved' } };
    case 'BarrierEnteredInError':
      return { ...barriers, [barrierId]: { ...barriers[barrierId]!, standing: 'entered-in-error' } };
  }
}

function barrierOf(barriers: Barriers, barrierId: Uuid): Barrier {
  const barrier = barriers[barrierId];
  if (!barrier) throw new DomainError('caseload/barrier-not-found', 'not-found', 'This claimant has no such barrier.');
  if (barrier.standing === 'entered-in-error') throw enteredInError('barrier');
  return barrier;
}
