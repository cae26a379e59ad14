import { addDays, type LocalDate } from '@alongside/kernel';
import { dayOf } from './random-history.contract';
import type { Told } from './told-history.contract';

interface Days {
  readonly first: LocalDate;
  readonly last: LocalDate;
}

/** On which platforms the person of a record was on any of the days, from the events that were known. */
export function naivePlatforms(known: readonly Told[], claimantId: string, { first, last }: Days): string[] {
  const platforms = new Set<string>();
  // Whoever was there on none of these days joined on none.
  const days = [first, ...known.map(dayOf).filter((day) => first < day && day <= last)];
  for (const day of new Set(days)) {
    if (recordsOf(known, claimantId).some((record) => hasPartnership(known, record, day)))
      platforms.add('staff-autonomy');
    if (recordsOf(known, claimantId).some((record) => isOfDesk(known, record, day))) platforms.add('community-desk');
  }
  return platforms.size === 0 ? ['none'] : [...platforms].sort();
}

/** The records that are known to be of the same person, as the last merge or its end says. */
function recordsOf(known: readonly Told[], claimantId: string): string[] {
  const last = known.findLast(({ type }) => type === 'ClaimantMerged' || type === 'ClaimantUnmerged');
  if (last?.type !== 'ClaimantMerged') return [claimantId];
  const both = [last.data.claimantId, last.data.canonicalId];
  return both.includes(claimantId) ? both : [claimantId];
}

function hasPartnership(known: readonly Told[], claimantId: string, day: LocalDate): boolean {
  const accepted = known.filter((event) => event.type === 'PartnershipAccepted');
  return accepted.some(({ data: { partnershipId, claimantId: whose, occurredAt } }) => {
    const ofIt = known.filter(({ data }) => 'partnershipId' in data && data.partnershipId === partnershipId);
    if (whose !== claimantId || ofIt.some(({ type }) => type === 'PartnershipEnteredInError')) return false;
    const end = ofIt.findLast(({ type }) => type === 'PartnershipJobFound' || type === 'PartnershipWithdrawn');
    return occurredAt <= day && (end === undefined || day <= end.data.occurredAt);
  });
}

function isOfDesk(known: readonly Told[], claimantId: string, day: LocalDate): boolean {
  const sessions = known.filter((event) => event.type === 'DeskSessionLogged');
  return sessions.some(({ data: { sessionId, claimantId: whose, heldOn, attendance } }) => {
    const isError = known.some(
      (event) => event.type === 'DeskSessionEnteredInError' && event.data.sessionId === sessionId,
    );
    return whose === claimantId && attendance !== 'missed' && !isError && heldOn <= day && day < addDays(heldOn, 182);
  });
}
