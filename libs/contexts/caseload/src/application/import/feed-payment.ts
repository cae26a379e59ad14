import { decision } from '@alongside/commands';
import type { LocalDate } from '@alongside/kernel';
import { claimDecider } from '../../domain/claim/claim.decider';
import type { Importing, Taken } from './importing';

/** A payment of another system; below zero where something was taken back. */
export interface GivenPayment {
  readonly externalId: string;
  /** Of the claim, by the source's own id. */
  readonly claim: string;
  readonly amountPence: number;
  readonly paidOn: LocalDate;
  readonly from: LocalDate;
  /** The first day that it is not for. */
  readonly to: LocalDate;
}

/**
 * Records the payment once: the claim's stream recognises the id of the source however long ago it came, and
 * refuses it (`IdempotencyKeyReused`) with other content. An id is that of a payment of one claim.
 */
export async function feedPayment({ commands, ids, today, ...by }: Importing, given: GivenPayment): Promise<Taken> {
  const { externalId, claim, amountPence, from, to, paidOn } = given;
  const home = { decider: claimDecider, id: ids.idOf('claim', claim) };
  const commandId = ids.idOf('payment', externalId);
  let taken: Taken = 'unchanged';
  await commands.handleCompound(
    { ...by, commandId, request: given, correlationId: commandId },
    {
      home,
      plan: () => {
        taken = 'new';
        const pay = { kind: 'pay', amountPence, from, to, occurredAt: paidOn, today } as const;
        return [decision(claimDecider, home.id, pay)];
      },
    },
  );
  return taken;
}
