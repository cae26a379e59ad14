import type { OffenceAccessEvent } from './offence-access.events';

const id = (number: number) => `0192d3c2-${String(number).padStart(4, '0')}-7c33-9a55-1f2b3c4d5e6f`;

export const [accessId, caseId, claimantId, office] = [1, 2, 3, 4].map(id) as [string, string, string, string];
export const [asker, second] = [id(5), id(6)] as [string, string];
export const glass = { glassId: id(7), until: '2026-03-20T05:00:00.000Z' };

const ids = { accessId, caseId, claimantId };
const occurredAt = '2026-03-20';

export const asked = (under?: typeof glass): OffenceAccessEvent => ({
  type: 'OffenceAccessAsked',
  data: {
    ...ids,
    ...{ askedBy: asker, office, purpose: 'risk', reason: 'A made-up threat', askedAt: '2026-03-20T02:10:00.000Z' },
    ...(under && { glassId: under.glassId, glassUntil: under.until }),
    occurredAt,
  },
});
export const approved = (until = '2026-03-21T02:10:00.000Z'): OffenceAccessEvent => ({
  type: 'OffenceAccessApproved',
  data: { ...ids, approvedBy: second, until, occurredAt },
});
export const refused = (): OffenceAccessEvent => ({
  type: 'OffenceAccessRefused',
  data: { ...ids, refusedBy: second, reason: 'Not needed', occurredAt },
});
export const ended = (endedBy = second): OffenceAccessEvent => ({
  type: 'OffenceAccessEnded',
  data: { ...ids, endedBy, occurredAt },
});
