import {
  DomainError,
  momentOf as filledIn,
  type AskedMoment,
  type Instant,
  type LocalDate,
  type Moment,
  type Month,
  type Uuid,
} from '@alongside/kernel';
import { onFlowMonth } from '../../domain/on-flow-month';
import { firstMonthOfYear } from '../../domain/pooling';

/** What figures can be broken down by; several dimensions give a row for each combination. */
export type Dimension =
  | 'office'
  | 'benefit'
  | 'ageBand'
  | 'community'
  | 'cohort'
  | 'quarter'
  | 'rollingYear'
  | 'advisor'
  | 'advisorAtClosing'
  | 'platform'
  | 'platformInClaim'
  | `characteristic.${string}`;

/** In the place of an advisor where nobody was in charge. */
export const unassigned = 'unassigned';

/** Claims of any of the values of each list; what is left out does not narrow. */
export interface Filter {
  readonly office?: readonly Uuid[];
  readonly benefit?: readonly string[];
  readonly ageBand?: readonly string[];
  readonly community?: readonly string[];
  /** In charge at the opening; `unassigned` for nobody. */
  readonly advisor?: readonly string[];
  /** Of which the person was one at the opening; `none` for none. */
  readonly platform?: readonly string[];
  /** Of which the person was one at any time of the claim, by the as-at day. */
  readonly platformInClaim?: readonly string[];
  /** Both ends included. Of the breakdown by `rollingYear`, the months in which the years end. */
  readonly cohort?: { readonly from?: Month; readonly to?: Month };
  /** Values by the characteristic's name. */
  readonly characteristic?: Readonly<Record<string, readonly string[]>>;
}

/** What somebody asks a figure for. */
export interface Asked {
  /** The day that the figure speaks of; today in London unless told. */
  readonly asAt?: LocalDate;
  /** What had been recorded by then counts; by now unless told. */
  readonly knownAt?: Instant;
  readonly by: readonly Dimension[];
  readonly filter: Filter;
}

export interface Selection extends Moment {
  readonly by: readonly Dimension[];
  readonly filter: Filter;
}

/** The moments filled in. Refuses (`outcomes/in-the-future`) a day or an instant that has not come. */
export function momentOf(asked: AskedMoment, now: Instant): Moment {
  const detail = 'A figure speaks of what has happened and is known.';
  return filledIn(asked, now, () => new DomainError('outcomes/in-the-future', 'invalid', detail));
}

/** The selection with its moments filled in. Refuses as `momentOf` does. */
export function selectionOf(asked: Asked, now: Instant): Selection {
  return { ...momentOf(asked, now), by: asked.by, filter: asked.filter };
}

const overlapping = ['community', 'rollingYear', 'platform', 'platformInClaim'];

/** A claim of two communities or platforms counts in the rows of both, and each claim in the twelve years that its month belongs to. */
export function rowsAddUp({ by }: { readonly by: readonly string[] }): boolean {
  return !by.some((dimension) => overlapping.includes(dimension));
}

/** The cohort months whose claims are looked at. */
export function monthsOf({ by, filter: { cohort = {} } }: Selection): { readonly from?: Month; readonly to?: Month } {
  if (!by.includes('rollingYear') || cohort.from === undefined) return cohort;
  return { ...cohort, from: firstMonthOfYear(cohort.from) };
}

/** The months in which rolling years end: those asked for, up to the month of the as-at day. */
export function yearEndsOf({ asAt, filter: { cohort = {} } }: Selection): {
  readonly from?: Month;
  readonly to: Month;
} {
  const latest = onFlowMonth(asAt);
  const { from, to = latest } = cohort;
  return { ...(from !== undefined && { from }), to: to < latest ? to : latest };
}
