import type { Protected } from '@alongside/kernel';
import type { ClaimCommand, EarlierClaim } from './claim.decider';
import type { ClaimEvent, Closing } from './claim.events';

/** In these words the specs tell what is asked and what happened. */
export const claimId = '0192aaaa-0000-7000-8000-000000000001';
const claimantId = '0192aaaa-0000-7000-8000-000000000002';
const office = '0192aaaa-0000-7000-8000-000000000003';
const earlierClaimId = '0192aaaa-0000-7000-8000-000000000004';
export const somebodyElse = '0192aaaa-0000-7000-8000-000000000005';
const ids = { claimId, claimantId };

export const openedOn = '2026-01-05';
export const today = '2026-03-09';

type CommandOf<Kind extends ClaimCommand['kind']> = Extract<ClaimCommand, { kind: Kind }>;
type DataOf<Type extends ClaimEvent['type']> = Extract<ClaimEvent, { type: Type }>['data'];

const opening = { ...ids, benefit: 'jsa', office };
export const open = (said: Partial<CommandOf<'open'>> = {}): ClaimCommand => ({
  kind: 'open',
  ...opening,
  occurredAt: openedOn,
  today,
  ...said,
});
export const opened = (said: Partial<DataOf<'ClaimOpened'>> = {}): ClaimEvent => ({
  type: 'ClaimOpened',
  data: { ...opening, occurredAt: openedOn, ...said },
});

/** Of the days from one up to but not including the other. */
export const pay = (from: string, to: string): ClaimCommand => ({
  kind: 'pay',
  amountPence: 9_050,
  from,
  to,
  occurredAt: today,
  today,
});
export const paid = (from: string, to: string): ClaimEvent => ({
  type: 'BenefitPaid',
  data: { ...ids, amountPence: 9_050, from, to, occurredAt: today },
});

export const adjust = (weeklyAmountPence: number, occurredAt = today, reason = 'Uprating'): ClaimCommand => ({
  kind: 'adjust',
  weeklyAmountPence,
  reason,
  occurredAt,
  today,
});
export const adjusted = (
  weeklyAmountPence: number,
  occurredAt = today,
  reason: Protected<string> = 'Uprating',
): ClaimEvent => ({
  type: 'BenefitAdjusted',
  data: { ...ids, weeklyAmountPence, reason, occurredAt },
});

export const toAJob: Closing = { destination: 'employment', hours: 'full-time' };
export const close = (closing: Closing, occurredAt = today): ClaimCommand => ({
  kind: 'close',
  closing,
  occurredAt,
  today,
});
export const closed = (closing: Closing, occurredAt = today): ClaimEvent => ({
  type: 'ClaimClosed',
  data: { ...ids, ...closing, occurredAt },
});

export const correctClosure = (closedOn: string, closing: Closing): ClaimCommand => ({
  kind: 'correct-closure',
  closedOn,
  closing,
  reason: 'Wrong form',
  occurredAt: today,
  today,
});
export const closureCorrected = (
  closedOn: string,
  closing: Closing,
  reason: Protected<string> = 'Wrong form',
): ClaimEvent => ({
  type: 'ClaimClosureCorrected',
  data: { ...ids, closedOn, ...closing, reason, occurredAt: today },
});

export const endFollowUp = (occurredAt = today): ClaimCommand => ({
  kind: 'end-follow-up',
  reason: 'moved-away',
  occurredAt,
  today,
});
export const followUpEnded = (occurredAt = today): ClaimEvent => ({
  type: 'FollowUpEnded',
  data: { ...ids, reason: 'moved-away', occurredAt },
});

export const earlier = (said: Partial<EarlierClaim> = {}): EarlierClaim => ({
  claimId: earlierClaimId,
  claimantId,
  closedOn: '2025-11-14',
  ...said,
});
export const linkReentry = (to: EarlierClaim = earlier()): ClaimCommand => ({
  kind: 'link-reentry',
  earlier: to,
  occurredAt: today,
  today,
});
export const reentryLinked: ClaimEvent = {
  type: 'ReentryLinked',
  data: { ...ids, earlierClaimId, occurredAt: openedOn },
};

export const enterInError = (occurredAt = today): ClaimCommand => ({
  kind: 'enter-in-error',
  reason: 'Meant for somebody else',
  occurredAt,
  today,
});
export const wasEnteredInError: ClaimEvent = {
  type: 'ClaimEnteredInError',
  data: { ...ids, reason: 'Meant for somebody else', occurredAt: today },
};
