import { privacyDeciders } from '@alongside/privacy';
import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { disclosureDecider } from '../../domain/disclosure/disclosure.decider';
import type { DisclosureEvent } from '../../domain/disclosure/disclosure.events';
import {
  agreed,
  caseId,
  claimantId,
  disclosureId,
  employerId,
  inError,
  said,
  sayerId,
  withdrawn,
} from '../../domain/disclosure/told-disclosure.contract';
import { disclosureFold } from './disclosure.fold';

const blob = expect.stringMatching(/^[A-Za-z0-9+/]{40,}={0,2}$/) as string;

describe('what employers may be told', () => {
  const deciders = [disclosureDecider, ...privacyDeciders];
  const disclosures = projectionSpec({ fold: disclosureFold, deciders, database: useTestDatabase() });
  const forgotten = {
    stream: `person-${claimantId}`,
    event: {
      type: 'PersonForgotten',
      data: { personId: claimantId, ground: 'erasure-request', occurredAt: '2026-04-01' },
    },
  } as const;
  const project = async (...events: readonly DisclosureEvent[]) => {
    const told = events.map((event) => ({ stream: `disclosure-${disclosureId}`, event }) as const);
    return (await disclosures.project(told))['disclosure'];
  };
  const asAgreed = {
    ...{ disclosureId, caseId, claimantId, employerId, sayerId, agreedOn: '2026-03-03', means: 'in-person' },
    ...{ withdrawnOn: null, enteredInError: false, said: [] },
    words: { type: 'DisclosureAgreed', sealed: { criminal: blob, coded: blob } },
  };

  it('is for one employer, by one person, its sentence sealed', async () =>
    expect(await project(agreed())).toEqual([asAgreed]));

  it('was said, and is withdrawn', async () => {
    const saying = { on: '2026-03-09', words: { type: 'DisclosureSaid', sealed: { criminal: blob } } };
    expect(await project(agreed(), said(), withdrawn())).toEqual([
      { ...asAgreed, said: [saying], withdrawnOn: '2026-03-10' },
    ]);
  });

  it('has no words left where it was an error', async () =>
    expect(await project(agreed(), said(), inError())).toEqual([{ ...asAgreed, enteredInError: true, words: null }]));

  it('is nothing to say of somebody who is forgotten', async () => {
    const told = [agreed(), said()].map((event) => ({ stream: `disclosure-${disclosureId}`, event }) as const);
    expect((await disclosures.project([...told, forgotten]))['disclosure']).toEqual([
      { ...asAgreed, withdrawnOn: '2026-04-01', words: null },
    ]);
  });
});
