import { addDays, addMonths, monthOf, type Instant, type LocalDate } from '@alongside/kernel';
import { lastMonthOf, quarterOf, type Quarter } from './pooling';

/** A calendar quarter as it was known so many days after its end: what is recorded later changes nothing of it. */
export interface SealedPeriod {
  readonly quarter: Quarter;
  /** Its last day. */
  readonly asAt: LocalDate;
  /** When it was sealed. */
  readonly knownAt: Instant;
}

/** How long late reports are waited for. */
export const sealedAfterDays = 42;

export function sealedPeriod(quarter: Quarter): SealedPeriod {
  const end = `${addMonths(lastMonthOf(quarter), 1)}-01`;
  return { quarter, asAt: addDays(end, -1), knownAt: `${addDays(end, sealedAfterDays)}T00:00:00.000Z` };
}

/** The quarter that was sealed last. */
export function latestSealedPeriod(now: Instant): SealedPeriod {
  const quarterAgo = (quarters: number) => quarterOf(addMonths(monthOf(now.slice(0, 10)), -3 * quarters));
  const [before, earlier] = [1, 2].map((quarters) => sealedPeriod(quarterAgo(quarters)));
  return before!.knownAt <= now ? before! : earlier!;
}
