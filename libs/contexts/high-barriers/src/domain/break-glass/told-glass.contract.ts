import type { BreakGlassEvent } from './break-glass.events';

const id = (number: number) => `0192d3c2-${String(number).padStart(4, '0')}-7c33-9a55-1f2b3c4d5e6f`;

export const [glassId, caseId, claimantId, office] = [1, 2, 3, 4].map(id) as [string, string, string, string];
export const [duty, owner, leader, nextId] = [5, 6, 7, 8].map(id) as [string, string, string, string];
export const brokenAt = '2026-03-20T02:00:00.000Z';

const ids = { glassId, caseId, claimantId };
const occurredAt = '2026-03-20';

export const broken = (until = '2026-03-20T05:00:00.000Z'): BreakGlassEvent => ({
  type: 'GlassBroken',
  data: {
    ...{ ...ids, brokenBy: duty, ownerId: owner, office, reason: 'safety-of-claimant', words: 'Stands at the door' },
    ...{ brokenAt, until, occurredAt },
  },
});
export const closed = (closedAt: string, closedBy = duty): BreakGlassEvent => ({
  type: 'GlassClosed',
  data: { ...ids, closedBy, closedAt, occurredAt },
});
export const reviewed = (verdict = 'justified', its = glassId): BreakGlassEvent => ({
  type: 'GlassReviewed',
  data: { ...ids, glassId: its, reviewedBy: leader, verdict, words: 'She had no bed for the night', occurredAt },
});
/** Four hours later. */
export const brokenAgain = (occurredAt = '2026-03-20'): BreakGlassEvent => ({
  type: 'GlassBroken',
  data: {
    ...{
      ...ids,
      glassId: nextId,
      brokenBy: duty,
      ownerId: owner,
      office,
      reason: 'other',
      words: 'Stands there again',
    },
    ...{ brokenAt: `${occurredAt}T06:00:00.000Z`, until: `${occurredAt}T09:00:00.000Z`, occurredAt },
  },
});
