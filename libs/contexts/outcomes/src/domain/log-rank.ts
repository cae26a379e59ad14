import { chiSquareTail } from './chi-square-tail';
import { type LifeTableRow, type RiskSet, riskSets } from './life-table';

export interface LogRankGroup {
  readonly group: string;
  readonly observed: number;
  /** Events that the group would have had if all groups shared one curve. */
  readonly expected: number;
}

export type LogRank = { readonly groups: readonly LogRankGroup[] } & (
  | { readonly chiSquare: number; readonly degreesOfFreedom: number; readonly p: number }
  | { readonly chiSquare: null; readonly reason: 'no-two-groups-at-risk-together' }
);

/**
 * The log-rank test of whether groups share one survival curve (Mantel 1966; Peto and Peto 1972), for any number of groups.
 * `chiSquare` is `null` where no event happened while two groups were at risk. Groups keep their order.
 */
export function logRank(groups: Readonly<Record<string, readonly LifeTableRow[]>>): LogRank {
  const names = Object.keys(groups);
  const sums = names.map(() => ({ observed: 0, expected: 0 }));
  const variance = names.map(() => names.map(() => 0));
  for (const day of eventDays(Object.values(groups).map(riskSets))) addDay(sums, variance, day);
  const answer = { groups: names.map((group, index) => ({ group, ...sums[index]! })) };
  const { value, rank } = quadraticForm(
    sums.map(({ observed, expected }) => observed - expected),
    variance,
  );
  if (rank === 0) return { ...answer, chiSquare: null, reason: 'no-two-groups-at-risk-together' };
  return { ...answer, chiSquare: value, degreesOfFreedom: rank, p: chiSquareTail(value, rank) };
}

/** Those at risk and the events of one day, by group. */
interface EventDay {
  readonly atRisk: readonly number[];
  readonly events: readonly number[];
}

/** The days on which any group had an event. */
function eventDays(groups: readonly RiskSet[][]): EventDay[] {
  const days = new Set(groups.flatMap((sets) => sets.filter(({ events }) => events > 0).map(({ day }) => day)));
  const next = groups.map(() => 0);
  return [...days]
    .sort((one, other) => one - other)
    .map((day) => {
      const current = groups.map((sets, group) => {
        while (sets[next[group]!] && sets[next[group]!]!.day < day) next[group]! += 1;
        return sets[next[group]!];
      });
      return {
        atRisk: current.map((set) => set?.atRisk ?? 0),
        events: current.map((set) => (set?.day === day ? set.events : 0)),
      };
    });
}

/** Adds one day's observed and expected events, and its hypergeometric covariances. */
function addDay(
  sums: { observed: number; expected: number }[],
  variance: number[][],
  { atRisk, events }: EventDay,
): void {
  const n = atRisk.reduce((total, count) => total + count, 0);
  const d = events.reduce((total, count) => total + count, 0);
  const spread = n > 1 ? (d * (n - d)) / (n - 1) : 0;
  for (const [i, sum] of sums.entries()) {
    const share = atRisk[i]! / n;
    sum.observed += events[i]!;
    sum.expected += d * share;
    for (const j of sums.keys()) variance[i]![j]! += spread * share * ((i === j ? 1 : 0) - atRisk[j]! / n);
  }
}

/**
 * uᵀV⁻u by elimination with the largest pivot first. The rows of V add up to zero, so its rank is at most one less than the groups, and
 * lower where groups were never at risk together; the rank is the degrees of freedom.
 */
function quadraticForm(
  vector: readonly number[],
  matrix: readonly (readonly number[])[],
): { value: number; rank: number } {
  const u = [...vector];
  const v = matrix.map((row) => [...row]);
  const negligible = 1e-10 * Math.max(...v.map((row, i) => row[i]!), Number.MIN_VALUE);
  const open = new Set(u.keys());
  let value = 0;
  let rank = 0;
  while (open.size > 0) {
    const p = [...open].reduce((best, i) => (v[i]![i]! > v[best]![best]! ? i : best));
    const pivot = v[p]![p]!;
    if (pivot <= negligible) break;
    open.delete(p);
    value += u[p]! ** 2 / pivot;
    rank += 1;
    for (const i of open) {
      const factor = v[i]![p]! / pivot;
      u[i]! -= factor * u[p]!;
      for (const j of open) v[i]![j]! -= factor * v[p]![j]!;
    }
  }
  return { value, rank };
}
