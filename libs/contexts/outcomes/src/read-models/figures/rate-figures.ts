import type { RateDefinition } from '../../domain/metric-definition';
import type { Destination } from '../../domain/destination';
import { newcombe } from '../../domain/newcombe';
import { rate } from '../../domain/rate';
import { leadsTo } from '../../domain/success';
import { wilson } from '../../domain/wilson';
import { countOf, type Cell } from './cells';
import type { MemberDigest } from './member-digest';
import type { DestinationRate, RateComparison, RateFigure, RateRow } from './rate.record';

/** Claims that stand alike in all windows. */
export interface RateCell extends Cell {
  /** Entered in error. */
  readonly inError: boolean;
  /** How many of the windows, the shorter first, their cohort was old enough for. */
  readonly mature: number;
  /** The first window that they ended in; from there on the rest holds. */
  readonly endsIn: number;
  readonly ending: 'open' | 'closed' | 'follow-up-ended';
  readonly destination: Destination | null;
  readonly hours: string | null;
  readonly evidenced: boolean;
}

export interface RateWindow {
  readonly index: number;
  readonly weeks: number;
  /** Whether the row as a whole is old enough; its months may be each by itself. */
  readonly isMature: boolean;
}

/** The figure of one row at one window. */
export function rateFigure(
  { success }: RateDefinition,
  all: readonly RateCell[],
  { index, weeks, isMature, digest }: RateWindow & { readonly digest: MemberDigest },
): RateFigure {
  const cells = all.filter(({ inError }) => !inError);
  const mature = cells.filter((cell) => isMature && index < cell.mature);
  const isLost = (cell: RateCell) => cell.ending === 'follow-up-ended' && cell.endsIn <= index;
  const members = mature.filter((cell) => !isLost(cell));
  const toWork = members.filter(({ ending, endsIn, destination }) => {
    return ending === 'closed' && endsIn <= index && leadsTo(success, destination!);
  });
  const successes = toWork.filter(({ evidenced }) => evidenced);
  const of = countOf(members);
  return {
    weeks,
    ...proportionOf(countOf(successes), of),
    leftOut: {
      immature: countOf(cells) - countOf(mature),
      lost: countOf(mature) - of,
      excluded: countOf(all) - countOf(cells),
      suppressed: 0,
    },
    destinations: byDestination(successes, of),
    withoutEvidence: success.evidence === 'not-needed' ? null : countOf(toWork) - countOf(successes),
    members: digest.of(members),
  };
}

export function proportionOf(
  successes: number,
  of: number,
): Pick<RateFigure, 'numerator' | 'denominator' | 'rate' | 'interval' | 'reason'> {
  const answer = rate({ successes, of });
  if (answer.rate === null) return { ...answer, interval: null };
  const { lower, upper } = answer.interval;
  return { ...answer, interval: { lower, upper } };
}

function byDestination(successes: readonly RateCell[], of: number): DestinationRate[] {
  const counts = new Map<string, { destination: string; hours: string | null; numerator: number }>();
  for (const { destination, hours, count } of successes) {
    const key = `${destination} ${hours ?? ''}`;
    const { numerator } = counts.get(key) ?? { numerator: 0 };
    counts.set(key, { destination: destination!, hours, numerator: numerator + count });
  }
  const inOrder = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.map(([, one]) => ({ ...one, rate: one.numerator / of, interval: wilson(one.numerator, of) }));
}

/** The first proportion less the second. */
export function differenceOf(
  first: Pick<RateFigure, 'numerator' | 'denominator'>,
  second: Pick<RateFigure, 'numerator' | 'denominator'>,
): Omit<RateComparison, 'weeks'> {
  const answer = newcombe(
    { successes: first.numerator, of: first.denominator },
    { successes: second.numerator, of: second.denominator },
  );
  if (answer.difference === null) return { ...answer, interval: null };
  const { lower, upper } = answer.interval;
  return { difference: answer.difference, interval: { lower, upper } };
}

/** The difference of two rows in each window. */
export function compareRates(first: RateRow, second: RateRow): RateComparison[] {
  return first.figures.map((figure, index) => ({
    weeks: figure.weeks,
    ...differenceOf(figure, second.figures[index]!),
  }));
}
