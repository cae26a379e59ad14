import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { privacyDeciders, type PersonEvent } from '@alongside/privacy';
import { claimDecider } from '../../domain/claim/claim.decider';
import type { ClaimEvent } from '../../domain/claim/claim.events';
import { claimFold } from './claim.fold';

const claimId = '0192aaaa-0000-7000-8000-000000000001';
const claimantId = '0192aaaa-0000-7000-8000-000000000002';
const office = '0192aaaa-0000-7000-8000-000000000003';
const earlierClaimId = '0192aaaa-0000-7000-8000-000000000004';
const stream = `claim-${claimId}`;
const ids = { claimId, claimantId };

const opened: ClaimEvent = {
  type: 'ClaimOpened',
  data: {
    ...ids,
    benefit: 'jsa',
    office,
    weeklyAmountPence: 9_050,
    characteristics: { sex: 'female' },
    occurredAt: '2026-01-05',
  },
};

describe('the claims', () => {
  const claims = projectionSpec({
    fold: claimFold,
    deciders: [claimDecider, ...privacyDeciders],
    database: useTestDatabase(),
  });
  const project = (...events: ClaimEvent[]) => claims.project(events.map((event) => ({ stream, event })));

  it('shows an open claim with what was paid on it', async () => {
    const { claim } = await project(
      opened,
      { type: 'ReentryLinked', data: { ...ids, earlierClaimId, occurredAt: '2026-01-05' } },
      {
        type: 'BenefitPaid',
        data: { ...ids, amountPence: 18_100, from: '2026-01-05', to: '2026-01-19', occurredAt: '2026-01-19' },
      },
      {
        type: 'BenefitPaid',
        data: { ...ids, amountPence: 9_050, from: '2026-01-19', to: '2026-01-26', occurredAt: '2026-01-26' },
      },
      {
        type: 'BenefitAdjusted',
        data: { ...ids, weeklyAmountPence: 9_200, reason: 'Uprating', occurredAt: '2026-02-01' },
      },
    );
    expect(claim).toEqual([
      {
        ...ids,
        revision: 4,
        benefit: 'jsa',
        office,
        openedOn: '2026-01-05',
        weeklyAmountPence: 9_200,
        weeklyAmountFrom: '2026-02-01',
        paidPence: 27_150,
        closedOn: null,
        destination: null,
        hours: null,
        followUpEndedOn: null,
        earlierClaimId,
        enteredInErrorOn: null,
      },
    ]);
  });

  it('shows the closure as it was corrected last', async () => {
    const { claim } = await project(
      opened,
      {
        type: 'ClaimClosed',
        data: { ...ids, destination: 'employment', hours: 'full-time', occurredAt: '2026-03-01' },
      },
      {
        type: 'ClaimClosureCorrected',
        data: {
          ...ids,
          closedOn: '2026-02-20',
          destination: 'other-benefit',
          reason: 'Wrong form',
          occurredAt: '2026-03-09',
        },
      },
    );
    expect(claim).toMatchObject([{ closedOn: '2026-02-20', destination: 'other-benefit', hours: null, revision: 2 }]);
  });

  it('keeps the weekly amount of a later day when an earlier one is entered afterwards', async () => {
    const adjusted = (weeklyAmountPence: number, occurredAt: string): ClaimEvent => ({
      type: 'BenefitAdjusted',
      data: { ...ids, weeklyAmountPence, reason: 'Uprating', occurredAt },
    });
    const { claim } = await project(opened, adjusted(9_200, '2026-02-01'), adjusted(9_100, '2026-01-20'));
    expect(claim).toMatchObject([{ weeklyAmountPence: 9_200, weeklyAmountFrom: '2026-02-01', revision: 2 }]);
  });

  it('shows the day on which follow-up ended, and no closure', async () => {
    const { claim } = await project(opened, {
      type: 'FollowUpEnded',
      data: { ...ids, reason: 'moved-away', occurredAt: '2026-02-14' },
    });
    expect(claim).toMatchObject([{ followUpEndedOn: '2026-02-14', closedOn: null, destination: null }]);
  });

  it('shows since when it is hidden, where it was entered in error', async () => {
    const { claim } = await project(opened, {
      type: 'ClaimEnteredInError',
      data: { ...ids, reason: 'Meant for somebody else', occurredAt: '2026-03-09' },
    });
    expect(claim).toMatchObject([{ revision: 1, benefit: 'jsa', enteredInErrorOn: '2026-03-09' }]);
  });

  it('shows claims of one claimant apart', async () => {
    const second = '0192aaaa-0000-7000-8000-000000000005';
    const other = { stream: `claim-${second}`, event: { ...opened, data: { ...opened.data, claimId: second } } };
    const closed: ClaimEvent = {
      type: 'ClaimClosed',
      data: { ...ids, destination: 'unknown', occurredAt: '2026-03-01' },
    };
    const { claim } = await claims.project([{ stream, event: opened }, other, { stream, event: closed }]);
    expect(claim).toMatchObject([
      { claimId, revision: 1, closedOn: '2026-03-01' },
      { claimId: second, revision: 0, closedOn: null },
    ]);
  });

  it('are followed no further where the claimant was forgotten; one that was closed stays so', async () => {
    const second = '0192aaaa-0000-7000-8000-000000000005';
    const forgotten: PersonEvent = {
      type: 'PersonForgotten',
      data: { personId: claimantId, ground: 'own-request', occurredAt: '2026-05-04' },
    };
    const events: ClaimEvent[] = [
      opened,
      { type: 'ClaimClosed', data: { ...ids, destination: 'unknown', occurredAt: '2026-03-01' } },
    ];
    const { claim } = await claims.project([
      ...events.map((event) => ({ stream, event })),
      { stream: `claim-${second}`, event: { ...opened, data: { ...opened.data, claimId: second } } },
      { stream: `person-${claimantId}`, event: forgotten },
    ]);
    expect(claim).toMatchObject([
      { claimId, revision: 1, closedOn: '2026-03-01', followUpEndedOn: null },
      { claimId: second, revision: 0, closedOn: null, followUpEndedOn: '2026-05-04' },
    ]);
  });

  it('keeps the shape of the claim of somebody who was forgotten', async () => {
    const events: ClaimEvent[] = [
      opened,
      {
        type: 'BenefitPaid',
        data: { ...ids, amountPence: 9_050, from: '2026-01-05', to: '2026-01-12', occurredAt: '2026-01-12' },
      },
      {
        type: 'ClaimClosed',
        data: { ...ids, destination: 'employment', hours: 'part-time', occurredAt: '2026-03-01' },
      },
      {
        type: 'ClaimClosureCorrected',
        data: {
          ...ids,
          closedOn: '2026-02-20',
          destination: 'employment',
          reason: 'Wrong day',
          occurredAt: '2026-03-09',
        },
      },
    ];
    const given = events.map((event) => ({ stream, event }));
    const remembered = await claims.project(given);
    expect(await claims.project(given, { forget: [claimantId] })).toEqual(remembered);
  });
});
