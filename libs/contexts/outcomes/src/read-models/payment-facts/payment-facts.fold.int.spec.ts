import type { ClaimEvent } from '@alongside/caseload';
import { projectionSpec, useTestDatabase, type GivenEvent } from '@alongside/testing';
import { tellers } from '../told-deciders.contract';
import { paymentFactsFold } from './payment-facts.fold';

const claimantId = '0192aaaa-0000-7000-8000-000000000001';
const claimId = '0192aaaa-0000-7000-8000-000000000002';

const claim = (event: ClaimEvent, at: string): GivenEvent => ({ stream: `claim-${claimId}`, event, at });
const paid = (amountPence: number, from: string, to: string): ClaimEvent => ({
  type: 'BenefitPaid',
  data: { claimId, claimantId, amountPence, from, to, occurredAt: '2026-01-19' },
});
const [noon, later] = ['2026-01-19T12:00:00.000Z', '2026-01-20T12:00:00.000Z'];

describe('the facts of payments', () => {
  const facts = projectionSpec({ fold: paymentFactsFold, deciders: tellers, database: useTestDatabase() });

  it('are one a payment, also where two are alike, and stay when the person is forgotten', async () => {
    const opened: ClaimEvent = {
      type: 'ClaimOpened',
      data: { claimId, claimantId, benefit: 'jsa', office: claimantId, occurredAt: '2026-01-05' },
    };
    const same = paid(14_480, '2026-01-05', '2026-01-19');
    const { paymentFact } = await facts.project([claim(opened, noon), claim(same, noon), claim(same, later)], {
      forget: [claimantId],
    });
    const fact = {
      ...{ paymentId: expect.any(String), recordedTo: 'infinity', claimId, pence: 14_480 },
      ...{ validFrom: '2026-01-05', validTo: '2026-01-19', paidOn: '2026-01-19' },
    };
    const inOrder = [...paymentFact!].sort((a, b) => (String(a['recordedFrom']) < String(b['recordedFrom']) ? -1 : 1));
    expect(inOrder).toEqual([
      { ...fact, recordedFrom: noon },
      { ...fact, recordedFrom: later },
    ]);
    expect(new Set(paymentFact!.map(({ paymentId }) => paymentId)).size).toBe(2);
  });
});
