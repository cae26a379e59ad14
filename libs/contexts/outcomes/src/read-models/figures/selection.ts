import { DomainError, londonDateOf, type Instant, type LocalDate, type Month, type Uuid } from '@alongside/kernel';

/** What figures can be broken down by; several dimensions give a row for each combination. */
export type Dimension = 'office' | 'benefit' | 'ageBand' | 'community' | 'cohort' | `characteristic.${string}`;

/** Claims of any of the values of each list; what is left out does not narrow. */
export interface Filter {
  readonly office?: readonly Uuid[];
  readonly benefit?: readonly string[];
  readonly ageBand?: readonly string[];
  readonly community?: readonly string[];
  /** Both ends included. */
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

export interface Selection {
  readonly asAt: LocalDate;
  readonly knownAt: Instant;
  /**
   * Nothing was asked for but what is known now: the open versions, also those that another machine's clock recorded a moment
   * later than this one's now.
   */
  readonly current: boolean;
  readonly by: readonly Dimension[];
  readonly filter: Filter;
}

/** The selection with its moments filled in. Refuses (`outcomes/in-the-future`) a day or an instant that has not come. */
export function selectionOf({ asAt, knownAt, by, filter }: Asked, now: Instant): Selection {
  const today = londonDateOf(now);
  if ((asAt ?? today) > today || (knownAt ?? now) > now)
    throw new DomainError('outcomes/in-the-future', 'invalid', 'A figure speaks of what has happened and is known.');
  return { asAt: asAt ?? today, knownAt: knownAt ?? now, current: knownAt === undefined, by, filter };
}

/** A claim of two communities counts in the rows of both. */
export function rowsAddUp({ by }: Selection): boolean {
  return !by.includes('community');
}
