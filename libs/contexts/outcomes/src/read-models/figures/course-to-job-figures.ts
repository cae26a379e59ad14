import { countOf, type Cell } from './cells';
import type { PlacedFigure } from './course-to-job.record';
import type { MemberDigest } from './member-digest';
import { differenceOf, proportionOf } from './rate-figures';
import type { RateComparison } from './rate.record';

/**
 * Where a claim stands at the end of its window.
 *
 * - `in-work-already`: a job began before the completion, in the same claim.
 * - `placed`: a job began in the window, in an occupation that asks for a taught skill.
 * - `lost`: nothing is known from a day within the window on.
 * - `unknown-work`: a job began in it of whose occupation nobody knows what it asks for.
 * - `other-work`: jobs that began in it ask for nothing of that.
 * - `no-work`: none began.
 */
export type PlacedStanding = 'in-work-already' | 'placed' | 'lost' | 'unknown-work' | 'other-work' | 'no-work';

/** Claims that stand alike. */
export interface PlacedCell extends Cell {
  /** Entered in error. */
  readonly inError: boolean;
  readonly mature: boolean;
  readonly standing: PlacedStanding;
}

/**
 * Why nobody can be said to be placed or not: no taxonomy is in force, nobody completed a course that would have taught something, or of
 * all jobs nobody knows what they ask for.
 */
export type PlacedReason = 'no-taxonomy' | 'nothing-taught' | 'occupations-unknown';

export interface PlacedRules {
  readonly digest: MemberDigest;
  readonly reason: Exclude<PlacedReason, 'occupations-unknown'> | null;
}

export function placedFigure(all: readonly PlacedCell[], { digest, reason: known }: PlacedRules): PlacedFigure {
  const cells = all.filter(({ inError }) => !inError);
  const [before, since] = parted(cells, 'in-work-already');
  const mature = since.filter((cell) => cell.mature);
  const [lost, members] = parted(mature, 'lost');
  const [[placed], [none], [unknown]] = [
    parted(members, 'placed'),
    parted(members, 'no-work'),
    parted(members, 'unknown-work'),
  ];
  const inAnyWork = countOf(members) - countOf(none);
  const reason = known ?? (inAnyWork > 0 && inAnyWork === countOf(unknown) ? 'occupations-unknown' : null);
  return {
    ...(reason === null || members.length === 0
      ? proportionOf(countOf(placed), countOf(members))
      : { numerator: 0, denominator: countOf(members), rate: null, interval: null, reason }),
    inAnyWork,
    occupationUnknown: countOf(unknown),
    leftOut: {
      inWorkAlready: countOf(before),
      immature: countOf(since) - countOf(mature),
      lost: countOf(lost),
      excluded: countOf(all) - countOf(cells),
      suppressed: 0,
    },
    members: digest.of(members),
  };
}

/** The first share less the second; none where one of them is none. */
export function placedDifference(first: PlacedFigure, second: PlacedFigure): Omit<RateComparison, 'weeks'> {
  const reason = first.reason ?? second.reason;
  return reason === undefined ? differenceOf(first, second) : { difference: null, interval: null, reason };
}

/** Those who stand so, and the others. */
function parted(cells: readonly PlacedCell[], as: PlacedStanding): readonly [PlacedCell[], PlacedCell[]] {
  return [cells.filter(({ standing }) => standing === as), cells.filter(({ standing }) => standing !== as)];
}
