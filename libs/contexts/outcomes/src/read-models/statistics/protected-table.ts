import { DomainError, type Instant, type Uuid } from '@alongside/kernel';
import { latestSealedPeriod, sealedPeriod, type SealedPeriod } from '../../domain/sealed-period';
import type { AnswerHead } from '../figures/figure.record';
import { noPlatform } from '../platform-facts/platforms';
import type { StatisticsHead } from './statistics.record';

/** Which table an analyst asks for: one of a fixed set, so that nobody cuts tables until one person is left. */
export interface TableAsked<Dimension extends string> {
  /** The quarter that was sealed last unless told. */
  readonly period?: string;
  /** A row for each value; the total alone unless told. */
  readonly by?: Dimension;
  /** The offices that the analyst is limited to; the nation unless told. */
  readonly offices?: readonly Uuid[];
}

/** How a measure's exact figures are had, and what an analyst may see of them. */
export interface Measure<Dimension extends string, Exact extends AnswerHead, Row, Total> {
  exact(asked: {
    readonly asAt: string;
    readonly knownAt: Instant;
    readonly by: readonly Dimension[];
    readonly filter: { readonly office?: readonly Uuid[] };
  }): Promise<Exact>;
  /** `total` is the answer that is broken down by nothing. */
  protect(answers: { readonly table: Exact | null; readonly total: Exact }): {
    readonly rows: Row[];
    readonly total: Total;
  };
  isHidden(row: Row): boolean;
}

/**
 * Beside a platform's members whoever is on none would tell how many are on any: platforms share members, so that two hidden rows may be the same
 * few, and no row is smallest enough to hide beside them.
 */
function isTold<Row extends { readonly value: string }>(by: string | undefined, { value }: Row): boolean {
  return by !== 'platform' || value !== noPlatform;
}

/** The coarser tables to look into, in turn, where a table hides all of its rows. */
const poolings: Readonly<Record<string, readonly string[]>> = {
  cohort: ['quarter', 'rollingYear'],
  quarter: ['rollingYear'],
  month: ['quarter'],
};

/** A table as an analyst sees it. Refuses (`outcomes/period-not-sealed`) a quarter that is not sealed yet. */
export async function protectedTable<
  Dimension extends string,
  Exact extends AnswerHead,
  Row extends { readonly value: string },
  Total,
>(
  measure: Measure<Dimension, Exact, Row, Total>,
  { period, by, offices }: TableAsked<Dimension>,
): Promise<StatisticsHead & { rows: Row[]; total: Total }> {
  const { quarter, asAt, knownAt } = sealed(period, new Date().toISOString());
  const exact = (dimensions: readonly Dimension[]) =>
    measure.exact({ asAt, knownAt, by: dimensions, filter: offices ? { office: offices } : {} });
  const total = await exact([]);
  const table = by === undefined ? null : await exact([by]);
  const shown = measure.protect({ table, total });
  const rows = shown.rows.filter((row) => isTold(by, row));
  const hidden = rows.filter((row) => measure.isHidden(row)).length;
  const showsSome = async (dimension: string) => {
    const pooled = measure.protect({ table: await exact([dimension as Dimension]), total });
    return pooled.rows.some((row) => !measure.isHidden(row));
  };
  const coarser = by !== undefined && hidden > 0 && hidden === rows.length ? (poolings[by] ?? []) : [];
  return {
    definition: total.definition,
    period: quarter,
    asAt,
    knownAt,
    by: by ?? null,
    offices: offices ? [...offices] : null,
    rowsAddUp: (table ?? total).rowsAddUp,
    warnings: (table ?? total).warnings,
    suppressed: hidden,
    pooling: await firstOf(coarser, showsSome),
    ...shown,
    rows,
  };
}

function sealed(quarter: string | undefined, now: Instant): SealedPeriod {
  const period = quarter === undefined ? latestSealedPeriod(now) : sealedPeriod(quarter);
  if (period.knownAt > now)
    throw new DomainError('outcomes/period-not-sealed', 'conflict', `That quarter is sealed at ${period.knownAt}.`);
  return period;
}

async function firstOf(dimensions: readonly string[], suits: (dimension: string) => Promise<boolean>) {
  for (const dimension of dimensions) if (await suits(dimension)) return dimension;
  return null;
}
