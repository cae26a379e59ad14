import { privacyDeciders } from '@alongside/privacy';
import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { breakGlassDecider } from '../../domain/break-glass/break-glass.decider';
import type { BreakGlassEvent } from '../../domain/break-glass/break-glass.events';
import {
  broken,
  brokenAt,
  caseId,
  claimantId,
  closed,
  duty,
  glassId,
  leader,
  office,
  owner,
  reviewed,
} from '../../domain/break-glass/told-glass.contract';
import { breakGlassFold } from './break-glass.fold';

const sealed = { special: expect.stringMatching(/^[A-Za-z0-9+/]{40,}={0,2}$/) as string };

describe('who broke which glass', () => {
  const glasses = projectionSpec({
    fold: breakGlassFold,
    deciders: [breakGlassDecider, ...privacyDeciders],
    database: useTestDatabase(),
  });
  const forgotten = {
    stream: `person-${claimantId}`,
    event: {
      type: 'PersonForgotten',
      data: { personId: claimantId, ground: 'erasure-request', occurredAt: '2026-04-01' },
    },
  } as const;
  const project = async (...events: readonly BreakGlassEvent[]) =>
    (await glasses.project(events.map((event) => ({ stream: `breakGlass-${glassId}`, event }) as const)))['glass'];

  const asBroken = {
    ...{ glassId, caseId, claimantId, office, brokenBy: duty, ownerId: owner, reason: 'safety-of-claimant' },
    ...{ brokenOn: '2026-03-20', brokenAt, until: '2026-03-20T05:00:00.000Z', closedBy: null },
    ...{ reviewedBy: null, reviewedOn: null, verdict: null, reviewWords: null, forgotten: false },
    words: { type: 'GlassBroken', sealed },
  };

  it('is told with its owner and its end from the first event on', async () =>
    expect(await project(broken())).toEqual([asBroken]));

  it('ends early where it was closed, and is reviewed', async () => {
    const until = '2026-03-20T03:00:00.000Z';
    const found = { reviewedBy: leader, reviewedOn: '2026-03-20', verdict: 'justified' };
    expect(await project(broken(), closed(until), reviewed())).toEqual([
      { ...asBroken, until, closedBy: duty, ...found, reviewWords: { type: 'GlassReviewed', sealed } },
    ]);
  });

  it('waits for no review of somebody who is forgotten', async () => {
    const told = { stream: `breakGlass-${glassId}`, event: broken() } as const;
    expect((await glasses.project([told, forgotten]))['glass']).toEqual([
      { ...asBroken, reason: 'erased', words: null, forgotten: true },
    ]);
  });
});
