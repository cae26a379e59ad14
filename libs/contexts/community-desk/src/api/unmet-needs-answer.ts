import { addDays, addMonths } from '@alongside/kernel';
import type { NetworkFilter } from '../read-models/network/counted-referrals.sql';
import type { NearNeed } from '../read-models/unmet-needs/near-listings.query';
import type { UnmetDimension } from '../read-models/unmet-needs/raised-needs.sql';
import type { UnmetNeed } from '../read-models/unmet-needs/unmet-needs.query';
import type { UnmetNeedRow } from './unmet-needs.dto';

interface Narrowed {
  readonly filter: NetworkFilter;
  readonly by: readonly UnmetDimension[];
}

/** The needs in their order, each with the listings that come near. */
export function rankedNeeds(
  needs: readonly UnmetNeed[],
  near: readonly NearNeed[],
  narrowed: Narrowed,
): UnmetNeedRow[] {
  const found = new Map(near.map((one) => [one.need, one]));
  const rows = needs.map(({ isListed, ...told }) => {
    const { count = 0, listings = [] } = found.get(told.need) ?? {};
    const sessions = isListed && told.deskId !== null ? sessionsOf(told, narrowed) : null;
    return { ...told, sessions, nearCount: count, near: listings };
  });
  return rows.sort(byRank).map((row, at) => ({ rank: at + 1, ...row }));
}

type Unranked = Omit<UnmetNeedRow, 'rank'>;

function byRank(a: Unranked, b: Unranked): number {
  const isFar = ({ nearCount }: Unranked) => (nearCount === 0 ? 0 : 1);
  const keyOf = ({ need, language, officeId, deskId, month }: Unranked) =>
    [need, language, officeId, deskId, month].join(' ');
  return (
    b.raised - a.raised ||
    isFar(a) - isFar(b) ||
    (a.lastRaisedOn === b.lastRaisedOn ? 0 : a.lastRaisedOn > b.lastRaisedOn ? -1 : 1) ||
    (keyOf(a) < keyOf(b) ? -1 : 1)
  );
}

function sessionsOf(
  { deskId, need, language, month }: Omit<UnmetNeed, 'isListed'>,
  { filter: { period = {}, language: languages } }: Narrowed,
): string {
  const { from = '', to = '' } = month === null ? period : within(period, month);
  const spoken = language ?? languages?.join(',');
  const query = new URLSearchParams({
    ...{ need, met: 'false' },
    ...(from + to !== '' && { heldOn: `${from}..${to}` }),
    ...(spoken !== undefined && { language: spoken }),
  });
  return `/v1/desks/${deskId}/sessions?${query.toString().replaceAll('%2C', ',')}`;
}

function within({ from = '', to }: NonNullable<NetworkFilter['period']>, month: string) {
  const [first, last] = [`${month}-01`, addDays(`${addMonths(month, 1)}-01`, -1)];
  return { from: from > first ? from : first, to: to !== undefined && to < last ? to : last };
}
