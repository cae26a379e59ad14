import type { LocalDate } from '@alongside/kernel';
import type { PersonEvent, personEvents } from '@alongside/privacy';
import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { ClaimEvent, claimEvents, Closing } from '../../domain/claim/claim.events';
import { ClaimRow } from './claim.row';

type OfClaim = FoldedEvent<ClaimEvent, typeof claimEvents>;
type Event = OfClaim | FoldedEvent<PersonEvent, typeof personEvents>;

const categoryPrefix = 'claim-';

/** The claims of each claimant. */
export const claimFold: Fold<{ claim: ClaimRow }, Event> = {
  name: 'caseload.claim_v3',
  tables: { claim: ClaimRow },
  key: 'claimantId',
  keys: ({ stream, type, data }) => {
    if (type === 'PersonForgotten') return [data.personId];
    return stream.startsWith(categoryPrefix) ? [data.claimantId] : [];
  },
  evolve: ({ claim: rows }, event) => {
    if (event.type === 'PersonForgotten') return { claim: rows.map((row) => unfollowed(row, event.data.occurredAt)) };
    if (event.type === 'ClaimOpened') return { claim: [...rows, opened(event)] };
    const { claimId } = event.data;
    return { claim: rows.map((row) => (row.claimId === claimId ? changed(row, event) : row)) };
  },
};

/** A claim of somebody who was forgotten is followed no further. */
function unfollowed(row: ClaimRow, day: LocalDate): ClaimRow {
  const isOpen = row.closedOn === null && row.followUpEndedOn === null;
  return isOpen ? { ...row, followUpEndedOn: day } : row;
}

function opened({ revision, data }: Extract<OfClaim, { type: 'ClaimOpened' }>): ClaimRow {
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

function changed(before: ClaimRow, { type, data, revision }: Exclude<OfClaim, { type: 'ClaimOpened' }>): ClaimRow {
  const row = { ...before, revision };
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
