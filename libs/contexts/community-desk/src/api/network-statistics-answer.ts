import { protectedCounts, protectedTable, type CountOfPersons } from '@alongside/kernel';
import type { End } from '../domain/referral/referral.events';
import { networkDimensions } from '../read-models/network/counted-referrals.sql';
import type { FlowOfPersons, NetworkCounts } from '../read-models/network/network-statistics.query';
import type { NetworkStatisticsAnswer, ProtectedNetworkCountsBy, ProtectedNetworkEdge } from './network.dto';

const nobody: CountOfPersons = { count: 0, persons: 0 };

/** The numbers as an analyst may see them, the ends not named yet. */
export function networkStatistics({ flows, by }: NetworkCounts): Omit<NetworkStatisticsAnswer, 'quarter' | 'nodes'> & {
  readonly nodes: readonly (End & { readonly sent: number | null; readonly received: number | null })[];
} {
  const senders = [...flows.filter(({ from, to }) => from && !to).map(({ from }) => from), null];
  const receivers = [...flows.filter(({ from, to }) => to && !from).map(({ to }) => to), null];
  const found = new Map(flows.map((flow) => [keyOf(flow.from, flow.to), flow]));
  const table = senders.map((from) => receivers.map((to) => found.get(keyOf(from, to)) ?? nobody));
  const told = protectedTable(table);
  const at = (from: End | null, to: End | null) => {
    const row = senders.findIndex((one) => one?.id === from?.id);
    return told[row]?.[receivers.findIndex((one) => one?.id === to?.id)] ?? null;
  };
  const edges = flows.flatMap(({ from, to }): ProtectedNetworkEdge[] =>
    from && to ? [{ from, to, count: at(from, to) }] : [],
  );
  const ends = [
    ...new Map([...senders, ...receivers].flatMap((end) => (end ? [[end.id, end] as const] : []))).values(),
  ];
  const isIn = (list: readonly (End | null)[], end: End) => list.some((one) => one?.id === end.id);
  const nodes = ends.map((end) => ({
    ...end,
    sent: isIn(senders, end) ? at(end, null) : 0,
    received: isIn(receivers, end) ? at(null, end) : 0,
  }));
  return { total: flows.length === 0 ? 0 : at(null, null), nodes, edges, by: protectedBy(by) };
}

const keyOf = (from: FlowOfPersons['from'], to: FlowOfPersons['to']) => `${from?.id} ${to?.id}`;

function protectedBy(by: NetworkCounts['by']): ProtectedNetworkCountsBy {
  const entries = networkDimensions.map((dimension) => {
    const told = protectedCounts(by[dimension]);
    return [dimension, by[dimension].map(({ code }, index) => ({ code, count: told[index]! }))];
  });
  return Object.fromEntries(entries) as ProtectedNetworkCountsBy;
}
