import type { LocalDate, Uuid } from '@alongside/kernel';
import type { FoldedEvent } from '@alongside/vault';
import type { ClaimEvent, claimEvents } from '../../domain/claim/claim.events';
import type { CaseloadRow, KnownClaim } from './caseload.row';

type Event = FoldedEvent<ClaimEvent, typeof claimEvents>;

/** The columns of the claim that is shown, where there is none. */
export const noClaim = {
  claimId: null,
  benefit: null,
  openedOn: null,
  closedOn: null,
  destination: null,
  followUpEndedOn: null,
};

/** The row after something became of a claim. */
export function claimsAfter(row: CaseloadRow, { type, data }: Event): CaseloadRow {
  switch (type) {
    case 'ClaimOpened': {
      const { claimId, benefit, office, occurredAt: openedOn } = data;
      const opened = { claimId, benefit, office, openedOn, closedOn: null, destination: null, followUpEndedOn: null };
      return withClaims(row, [...row.claims, opened].sort(byOpening));
    }
    case 'ClaimClosed':
      return withClaim(row, data.claimId, { closedOn: data.occurredAt, destination: data.destination });
    case 'ClaimClosureCorrected':
      return withClaim(row, data.claimId, { closedOn: data.closedOn, destination: data.destination });
    case 'FollowUpEnded':
      return withClaim(row, data.claimId, { followUpEndedOn: data.occurredAt });
    case 'ClaimEnteredInError':
      return withClaims(
        row,
        row.claims.filter(({ claimId }) => claimId !== data.claimId),
      );
    case 'BenefitPaid':
    case 'BenefitAdjusted':
    case 'ReentryLinked':
      return row;
  }
}

/** A claim of somebody who was forgotten is followed no further. */
export function unfollowed(row: CaseloadRow, day: LocalDate): CaseloadRow {
  const ended = (claim: KnownClaim) => (isOpen(claim) ? { ...claim, followUpEndedOn: day } : claim);
  return withClaims(row, row.claims.map(ended));
}

/** The open claim that was opened last, else the last one. */
export function shownClaim(claims: readonly KnownClaim[]): KnownClaim | undefined {
  return claims.findLast(isOpen) ?? claims.at(-1);
}

export function isOpen({ closedOn, followUpEndedOn }: Pick<KnownClaim, 'closedOn' | 'followUpEndedOn'>): boolean {
  return closedOn === null && followUpEndedOn === null;
}

function withClaim(row: CaseloadRow, claimId: Uuid, change: Partial<KnownClaim>): CaseloadRow {
  return withClaims(
    row,
    row.claims.map((claim) => (claim.claimId === claimId ? { ...claim, ...change } : claim)),
  );
}

function withClaims(row: CaseloadRow, claims: KnownClaim[]): CaseloadRow {
  const shown = shownClaim(claims);
  if (!shown) return { ...row, claims, ...noClaim };
  const { office: _, ...columns } = shown;
  return { ...row, claims, ...columns };
}

function byOpening(a: KnownClaim, b: KnownClaim): number {
  return a.openedOn.localeCompare(b.openedOn) || a.claimId.localeCompare(b.claimId);
}
