import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { claimantDecider } from '../../domain/claimant/claimant.decider';
import type { ClaimantEvent } from '../../domain/claimant/claimant.events';
import { mergeFold } from './merge.fold';

const claimantId = '0192bbbb-0000-7000-8000-000000000001';
const otherId = '0192bbbb-0000-7000-8000-000000000002';
const mergeId = '0192bbbb-0000-7000-8000-000000000003';
const sealed: unknown = expect.stringMatching(/^[A-Za-z0-9+/]{40,}={0,2}$/);

const on = (occurredAt: string) => ({ claimantId, occurredAt });
const why = { ground: 'document-seen', reason: 'The same passport' };

const merged: ClaimantEvent = {
  type: 'ClaimantMerged',
  data: { ...on('2026-01-05'), mergeId, canonicalId: otherId, ...why },
};
const unmerged: ClaimantEvent = {
  type: 'ClaimantUnmerged',
  data: { ...on('2026-01-06'), mergeId, canonicalId: otherId, reason: 'A sister of hers' },
};
const dismissed: ClaimantEvent = {
  type: 'DuplicateDismissed',
  data: { ...on('2026-01-07'), otherId, reason: 'A sister of hers' },
};
const reopened: ClaimantEvent = {
  type: 'DuplicateReopened',
  data: { ...on('2026-01-08'), otherId, reason: 'They live at one address' },
};

describe('what was found of two records', () => {
  const folding = projectionSpec({ fold: mergeFold, deciders: [claimantDecider], database: useTestDatabase() });
  const project = (...events: ClaimantEvent[]) =>
    folding.project(events.map((event) => ({ stream: `claimant-${claimantId}`, event })));

  it('is that the one is merged into the other, until that is undone', async () => {
    const merge = { claimantId, canonicalId: otherId, mergedOn: '2026-01-05', ground: 'document-seen' };
    expect(await project(merged)).toEqual({ merge: [{ ...merge, reasonSealed: sealed }], dismissal: [] });
    expect(await project(merged, unmerged)).toEqual({ merge: [], dismissal: [] });
  });

  it('is that they are of two persons, until that is taken back', async () => {
    const dismissal = { claimantId, otherId, dismissedOn: '2026-01-07' };
    expect(await project(dismissed)).toEqual({ merge: [], dismissal: [{ ...dismissal, reasonSealed: sealed }] });
    expect(await project(dismissed, reopened)).toEqual({ merge: [], dismissal: [] });
  });
});
