import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { consentDecider } from '../../domain/consent/consent.decider';
import type { ConsentEvent, Recipient } from '../../domain/consent/consent.events';
import { consentFold } from './consent.fold';

const ids = {
  consentId: '0192eeee-0000-7000-8000-000000000001',
  claimantId: '0192eeee-0000-7000-8000-000000000002',
  purpose: 'referral-to-support',
};
const organisation: Recipient = { kind: 'organisation', id: '0192eeee-0000-7000-8000-000000000003' };
const elder: Recipient = { kind: 'person', id: '0192eeee-0000-7000-8000-000000000004' };

/** Base64, so without a word of what was said. */
const sealed = expect.stringMatching(/^[A-Za-z0-9+/]{40,}={0,2}$/);

const asked: ConsentEvent = {
  type: 'ConsentAsked',
  data: { ...ids, recipients: [organisation], occurredAt: '2026-03-02' },
};
const given: ConsentEvent = {
  type: 'ConsentGiven',
  data: {
    ...ids,
    recipients: [organisation, elder],
    expiresOn: '2026-09-02',
    means: 'in-person',
    language: 'so',
    interpreterUsed: true,
    occurredAt: '2026-03-03',
  },
};
const act = { ...ids, means: 'phone', occurredAt: '2026-03-09' } as const;

describe('the consents', () => {
  const consents = projectionSpec({ fold: consentFold, deciders: [consentDecider], database: useTestDatabase() });
  const project = async (events: ConsentEvent[], forget: string[] = []) => {
    const stream = `consent-${ids.consentId}`;
    const { consent } = await consents.project(
      events.map((event) => ({ stream, event })),
      { forget },
    );
    return consent;
  };

  const notGiven = { givenOn: null, recipients: [], expiresOn: null };
  const asAsked = {
    ...ids,
    revision: 0,
    state: 'asked',
    askedOn: '2026-03-02',
    askedFor: [organisation],
    ...notGiven,
    act: null,
  };
  const asGiven = {
    ...asAsked,
    revision: 1,
    state: 'given',
    givenOn: '2026-03-03',
    recipients: [organisation, elder],
    expiresOn: '2026-09-02',
    act: { on: '2026-03-03', means: 'in-person', words: { type: 'ConsentGiven', sealed: { coded: sealed } } },
  };

  it('show for whom somebody was asked', async () => {
    expect(await project([asked])).toEqual([asAsked]);
  });

  it('show for whom it was given, until when and how, the language sealed', async () => {
    expect(await project([asked, given])).toEqual([asGiven]);
  });

  it('show what stays given while more is asked for', async () => {
    expect(await project([given, asked])).toMatchObject([
      { state: 'asked', askedFor: [organisation], givenOn: '2026-03-03', recipients: [organisation, elder] },
    ]);
  });

  it.each(['ConsentRefused', 'ConsentWithdrawn'] as const)('show that nothing is given any more: %s', async (type) => {
    expect(await project([asked, given, { type, data: act }])).toEqual([
      {
        ...asAsked,
        revision: 2,
        state: type === 'ConsentRefused' ? 'refused' : 'withdrawn',
        act: { on: '2026-03-09', means: 'phone', words: null },
      },
    ]);
  });

  it('keep the shape of the consent of somebody who was forgotten', async () => {
    expect(await project([asked, given], [ids.claimantId])).toEqual([asGiven]);
  });
});
