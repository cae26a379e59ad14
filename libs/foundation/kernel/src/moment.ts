import type { DomainError } from './domain-error';
import { londonDateOf, type Instant, type LocalDate } from './time';

/** What a question about the past speaks of: what was true on a day, by what was known at an instant. */
export interface Moment {
  readonly asAt: LocalDate;
  readonly knownAt: Instant;
  /**
   * Nothing was asked for but what is known now: also what another machine's clock recorded a moment later than this one's now.
   */
  readonly current: boolean;
}

/** A day and an instant as somebody asks for them. */
export interface AskedMoment {
  readonly asAt?: LocalDate | undefined;
  readonly knownAt?: Instant | undefined;
}

/** The moment filled in: today in London, by what is known now. Throws what `refuse` gives for a day or an instant that has not come. */
export function momentOf({ asAt, knownAt }: AskedMoment, now: Instant, refuse: () => DomainError): Moment {
  const today = londonDateOf(now);
  if ((asAt ?? today) > today || (knownAt ?? now) > now) throw refuse();
  return { asAt: asAt ?? today, knownAt: knownAt ?? now, current: knownAt === undefined };
}
