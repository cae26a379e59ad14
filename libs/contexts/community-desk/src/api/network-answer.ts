import type { End } from '../domain/referral/referral.events';
import type { NetworkDimension, NetworkFilter } from '../read-models/network/counted-referrals.sql';
import { networkDimensions } from '../read-models/network/counted-referrals.sql';
import type { Flow } from '../read-models/network/network.query';
import type { NetworkCount, NetworkCountsBy, NetworkEdge } from './network.dto';

const pathOf = { office: 'offices', desk: 'desks', organisation: 'organisations' } as const;

type Listed = Readonly<Record<string, string>>;

/** How a list of referrals is narrowed to those that have a code. */
const listedBy: Readonly<Record<NetworkDimension, (code: string) => Listed>> = {
  result: (code): Listed => {
    if (code === 'waiting') return { state: 'requested', overdue: 'false' };
    return code === 'unanswered' ? { state: 'requested', overdue: 'true' } : { state: code };
  },
  need: (need) => ({ need }),
  language: (language) => ({ language }),
  rejection: (reason) => ({ state: 'rejected', reason }),
  revocation: (reason) => ({ state: 'revoked', reason }),
  outcome: (outcome) => ({ state: 'completed', outcome }),
};

/** An edge with the lists of those whom it counts, for whoever is of one of its ends. */
export function edgeOf(flow: Flow, filter: NetworkFilter): NetworkEdge {
  const { isFromOwn: _from, isToOwn: _to, by, ...told } = flow;
  const linked = (dimension: NetworkDimension) =>
    by[dimension].map(({ code, count }): NetworkCount => {
      return { code, count, query: listOf(flow, filter, listedBy[dimension](code)) };
    });
  const entries = networkDimensions.map((dimension) => [dimension, linked(dimension)]);
  return { ...told, query: listOf(flow, filter), by: Object.fromEntries(entries) as NetworkCountsBy };
}

function listOf({ from, to, isFromOwn, isToOwn }: Flow, filter: NetworkFilter, code: Listed = {}): string | null {
  if (!isFromOwn && !isToOwn) return null;
  const [own, box, other]: [End, string, End] = isFromOwn ? [from, 'out', to] : [to, 'in', from];
  const query = new URLSearchParams({ box, other: other.id, ...narrowed(filter), ...code });
  return `/v1/${pathOf[own.kind]}/${own.id}/referrals?${query.toString().replaceAll('%2C', ',')}`;
}

/** Of offices and desks the edge itself says enough. */
function narrowed({ period, need, language }: NetworkFilter): Listed {
  return {
    ...(period && { requestedOn: `${period.from ?? ''}..${period.to ?? ''}` }),
    ...(need && { need: need.join(',') }),
    ...(language && { language: language.join(',') }),
  };
}
