import { privacyDeciders } from '@alongside/privacy';
import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { offenceAccessDecider } from '../../domain/offence-access/offence-access.decider';
import type { OffenceAccessEvent } from '../../domain/offence-access/offence-access.events';
import {
  accessId,
  approved,
  asked,
  asker,
  caseId,
  claimantId,
  ended,
  glass,
  office,
  refused,
  second,
} from '../../domain/offence-access/told-access.contract';
import { offenceAccessFold } from './offence-access.fold';

const sealed = { criminal: expect.stringMatching(/^[A-Za-z0-9+/]{40,}={0,2}$/) as string };

describe('who asked to read offences', () => {
  const deciders = [offenceAccessDecider, ...privacyDeciders];
  const accesses = projectionSpec({ fold: offenceAccessFold, deciders, database: useTestDatabase() });
  const forgotten = {
    stream: `person-${claimantId}`,
    event: {
      type: 'PersonForgotten',
      data: { personId: claimantId, ground: 'erasure-request', occurredAt: '2026-04-01' },
    },
  } as const;
  const project = async (...events: readonly OffenceAccessEvent[]) =>
    (await accesses.project(events.map((event) => ({ stream: `offenceAccess-${accessId}`, event }) as const)))[
      'access'
    ];

  const asAsked = {
    ...{ accessId, caseId, claimantId, office, askedBy: asker, purpose: 'risk', glassId: null },
    ...{ askedAt: '2026-03-20T02:10:00.000Z', standing: 'asked', answeredBy: null, until: null, refusalWords: null },
    words: { type: 'OffenceAccessAsked', sealed },
  };

  it('waits for a second person, under a break-glass or not', async () => {
    expect(await project(asked())).toEqual([asAsked]);
    expect(await project(asked(glass))).toEqual([{ ...asAsked, glassId: glass.glassId }]);
  });

  it('may read until then, or may not', async () => {
    const may = { ...asAsked, standing: 'approved', answeredBy: second, until: '2026-03-21T02:10:00.000Z' };
    expect(await project(asked(), approved())).toEqual([may]);
    expect(await project(asked(), approved(), ended())).toEqual([{ ...may, standing: 'ended' }]);
    const refusalWords = { type: 'OffenceAccessRefused', sealed };
    expect(await project(asked(), refused())).toEqual([
      { ...asAsked, standing: 'refused', answeredBy: second, refusalWords },
    ]);
  });

  it('is over of somebody who is forgotten', async () => {
    const told = [asked(), approved()].map((event) => ({ stream: `offenceAccess-${accessId}`, event }) as const);
    expect((await accesses.project([...told, forgotten]))['access']).toEqual([
      {
        ...{ ...asAsked, standing: 'ended', answeredBy: second, until: '2026-03-21T02:10:00.000Z' },
        ...{ purpose: 'erased', words: null },
      },
    ]);
  });
});
