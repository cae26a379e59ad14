import { addDays, type LocalDate } from '@alongside/kernel';
import { ratio, ratioChange, type PairedSums, type RatioEstimate, type RatioSums } from '../../domain/ratio';
import type { BenefitChange, BenefitFigure } from './benefit-paid.record';
import type { Windows } from './benefit-paid.sql';
import type { MemberDigest } from './member-digest';

/** The numbers of one window, as the statement names them. */
type OfSide<Name extends string> = `${Name}${1 | 2}`;

/** A group as the statement answers it; the sums are `null` where all of its claims are excluded. */
export type FoundSums = Readonly<
  Record<OfSide<'claims' | 'lost' | 'excluded'>, number> &
    Record<OfSide<'hash'>, string | null> &
    Record<OfSide<'clusters' | 'y' | 'x' | 'yy' | 'xy' | 'xx'>, number | null> &
    Record<'clusters' | 'yy' | 'yx' | 'xy' | 'xx', number | null> &
    Record<`g${number}`, string>
>;

export const nothing: FoundSums = {
  ...{ claims1: 0, claims2: 0, lost1: 0, lost2: 0, excluded1: 0, excluded2: 0, hash1: null, hash2: null },
  ...{ clusters1: null, y1: null, x1: null, yy1: null, xy1: null, xx1: null },
  ...{ clusters2: null, y2: null, x2: null, yy2: null, xy2: null, xx2: null },
  ...{ clusters: null, yy: null, yx: null, xy: null, xx: null },
};

export interface WindowRules {
  readonly windows: Windows;
  /** The last day of whose payments everything is known. */
  readonly reportedUntil: LocalDate;
  readonly digest: MemberDigest;
}

export interface BenefitFigures {
  readonly before: BenefitFigure;
  readonly after: BenefitFigure;
  readonly change: RatioEstimate | null;
}

/** The two windows of one group, and the change where both are over. */
export function benefitFigures(found: FoundSums, { windows, reportedUntil, digest }: WindowRules): BenefitFigures {
  const sums = pairedSums(found);
  const { begins, day, ends } = windows;
  const isOver = (end: LocalDate) => addDays(end, -1) <= reportedUntil;
  const of = (side: 1 | 2) => ({ found, side, digest });
  const before = isOver(day) ? overFigure(of(1), sums.before) : unfinishedFigure(of(1));
  const after = isOver(ends) ? overFigure(of(2), sums.after) : unfinishedFigure(of(2));
  return {
    before: { from: begins, to: day, ...before },
    after: { from: day, to: ends, ...after },
    change: isOver(ends) ? ratioChange(sums) : null,
  };
}

/** A change as it is told; `null` stands for windows that are not over. */
export function changeOf(estimate: RatioEstimate | null): BenefitChange {
  if (estimate === null) return { difference: null, interval: null, reason: 'window-not-over' };
  const { value, interval, reason } = estimate;
  return { difference: value, interval, ...(reason && { reason: told(reason) }) };
}

interface OneSide {
  readonly found: FoundSums;
  readonly side: 1 | 2;
  readonly digest: MemberDigest;
}

type Figure = Omit<BenefitFigure, 'from' | 'to'>;

function overFigure({ found, side, digest }: OneSide, sums: RatioSums): Figure {
  const { value, interval, reason } = ratio(sums);
  const [claims, hash] = [found[`claims${side}`], found[`hash${side}`] ?? '0'];
  return {
    numerator: sums.y,
    denominator: sums.x,
    pencePerWeek: value,
    interval,
    ...(reason && { reason: told(reason) }),
    claimants: sums.clusters,
    claims,
    leftOut: { immature: 0, lost: found[`lost${side}`], excluded: found[`excluded${side}`], suppressed: 0 },
    members: digest.of([{ count: claims, hash }]),
  };
}

function unfinishedFigure({ found, side, digest }: OneSide): Figure {
  const excluded = found[`excluded${side}`];
  return {
    numerator: 0,
    denominator: 0,
    pencePerWeek: null,
    interval: null,
    reason: 'window-not-over',
    claimants: 0,
    claims: 0,
    leftOut: { immature: found[`claims${side}`], lost: 0, excluded, suppressed: 0 },
    members: digest.of([]),
  };
}

function told(reason: NonNullable<RatioEstimate['reason']>): string {
  return reason === 'one-cluster' ? 'one-claimant' : reason;
}

function pairedSums(found: FoundSums): PairedSums {
  const { clusters, yy, yx, xy, xx } = found;
  return {
    before: sumsOf(found, 1),
    after: sumsOf(found, 2),
    clusters: clusters ?? 0,
    across: { yy: yy ?? 0, yx: yx ?? 0, xy: xy ?? 0, xx: xx ?? 0 },
  };
}

function sumsOf(found: FoundSums, side: 1 | 2): RatioSums {
  return {
    clusters: found[`clusters${side}`] ?? 0,
    y: found[`y${side}`] ?? 0,
    x: found[`x${side}`] ?? 0,
    yy: found[`yy${side}`] ?? 0,
    xy: found[`xy${side}`] ?? 0,
    xx: found[`xx${side}`] ?? 0,
  };
}
