import type { LocalDate } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { ClaimEvent, claimEvents, Closing } from '../../domain/claim/claim.events';
import { ClaimRow } from './claim.row';

type Event = FoldedEvent<ClaimEvent, typeof claimEvents>;

const categoryPrefix = 'claim-';

/** The claims, each by itself. */
export const claimFold: Fold<{ claim: ClaimRow }, Event> = {
  name: 'caseload.claim_v2',
  tables: { claim: ClaimRow },
  key: 'claimId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.claimId] : []),
  evolve: ({ claim: [row] }, event) => {
    const evolved = event.type === 'ClaimOpened' ? opened(event) : row && changed(row, event);
    return { claim: evolved ? [{ ...evolved, revision: event.revision }] : [] };
  },
};

function opened({ revision, data }: Extract<Event, { type: 'ClaimOpened' }>): ClaimRow {
  const { claimId, claimantId, benefit, office, occurredAt, weeklyAmountPence = null } = data;
  return {
    claimId,
    claimantId,
    revision,
    benefit,
    office,
    openedOn: occurredAt,
    weeklyAmountPence,
    weeklyAmountFrom: weeklyAmountPence === null ? null : occurredAt,
    paidPence: 0,
    closedOn: null,
    destination: null,
    hours: null,
    followUpEndedOn: null,
    earlierClaimId: null,
    enteredInErrorOn: null,
  };
}

function changed(row: ClaimRow, { type, data }: Exclude<Event, { type: 'ClaimOpened' }>): ClaimRow {
  switch (type) {
    case 'BenefitPaid':
      return { ...row, paidPence: row.paidPence + data.amountPence };
    case 'BenefitAdjusted':
      // A back-dated adjustment leaves a later one in force.
      if (row.weeklyAmountFrom !== null && data.occurredAt < row.weeklyAmountFrom) return row;
      return { ...row, weeklyAmountPence: data.weeklyAmountPence, weeklyAmountFrom: data.occurredAt };
    case 'ClaimClosed':
      return closed(row, data.occurredAt, data);
    case 'ClaimClosureCorrected':
      return closed(row, data.closedOn, data);
    case 'FollowUpEnded':
      return { ...row, followUpEndedOn: data.occurredAt };
    case 'ReentryLinked':
      return { ...row, earlierClaimId: data.earlierClaimId };
    case 'ClaimEnteredInError':
      return { ...row, enteredInErrorOn: data.occurredAt };
  }
}

function closed(row: ClaimRow, closedOn: LocalDate, { destination, hours }: Closing): ClaimRow {
  return { ...row, closedOn, destination, hours: hours ?? null };
}
