import { protectColumn, type ProtectedProportion } from '../../domain/disclosure-control';
import type { DisclosureControl } from '../../domain/metric-definition';
import { proportionOf } from '../figures/rate-figures';
import type { ProtectedShare } from './statistics.record';

export interface ExactShare {
  readonly numerator: number;
  readonly denominator: number;
}

/** The shares of a table's rows, and of all of them, as an analyst may see them. */
export function protectShares(
  { rows, total }: { readonly rows: readonly ExactShare[]; readonly total: ExactShare },
  control: DisclosureControl,
): { readonly rows: ProtectedShare[]; readonly total: ProtectedShare } {
  const column = protectColumn({ rows: rows.map(toProportion), total: toProportion(total) }, control);
  return { rows: column.rows.map(shareOf), total: shareOf(column.total) };
}

function toProportion({ numerator, denominator }: ExactShare) {
  return { successes: numerator, of: denominator };
}

/** Rounding can take the numerator past the denominator, never by more than it was rounded: then it is all of them. */
function shareOf({ numerator, denominator }: ProtectedProportion): ProtectedShare {
  if (numerator === null || denominator === null)
    return { numerator, denominator, rate: null, interval: null, reason: 'suppressed' };
  return proportionOf(Math.min(numerator, denominator), denominator);
}
