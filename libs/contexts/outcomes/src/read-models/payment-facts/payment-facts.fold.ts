import type { ClaimEvent, claimEvents } from '@alongside/caseload';
import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import { PaymentFactRow } from './payment-fact.row';

export type PaymentEvent = Extract<FoldedEvent<ClaimEvent, typeof claimEvents>, { type: 'BenefitPaid' }>;

/** The payments, each by itself: what they are grouped by is the claim's. */
export const paymentFactsFold: Fold<{ paymentFact: PaymentFactRow }, PaymentEvent> = {
  name: 'outcomes.payment_facts_v1',
  tables: { paymentFact: PaymentFactRow },
  key: 'paymentId',
  keyedByEvent: true,
  keys: ({ type, id }) => (type === 'BenefitPaid' ? [id] : []),
  evolve: (_rows, { recordedAt, data }, paymentId) => ({
    paymentFact: [
      {
        paymentId,
        recordedFrom: recordedAt,
        recordedTo: 'infinity',
        claimId: data.claimId,
        validFrom: data.from,
        validTo: data.to,
        paidOn: data.occurredAt,
        pence: data.amountPence,
      },
    ],
  }),
};
