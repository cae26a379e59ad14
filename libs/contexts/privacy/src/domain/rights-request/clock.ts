import { addDays, daysBetween, sameDayAfter, type LocalDate } from '@alongside/kernel';

/** How long somebody has waited for an answer. */
export interface Clock {
  readonly receivedOn: LocalDate;
  readonly extended: boolean;
  /** Days for which it stood, all told. */
  readonly stoodDays: number;
  /** Since when it stands; `null` while it runs. */
  readonly stoppedOn: LocalDate | null;
}

const monthsToAnswer = 1;
const monthsMore = 2;

/**
 * The last day for the answer: one month after the request came, two more where that was extended, and later by the days for which the
 * clock stood. `null` while it stands. A weekend or holiday puts nothing off, which the law would allow.
 * UK GDPR, article 12(3); Data (Use and Access) Act 2025, section 76 on the clock that stands.
 */
export function dueOn({ receivedOn, extended, stoodDays, stoppedOn }: Clock): LocalDate | null {
  if (stoppedOn !== null) return null;
  return addDays(sameDayAfter(receivedOn, extended ? monthsToAnswer + monthsMore : monthsToAnswer), stoodDays);
}

export function resumed(clock: Clock, on: LocalDate): Clock {
  const { stoppedOn, stoodDays } = clock;
  return stoppedOn === null ? clock : { ...clock, stoppedOn: null, stoodDays: stoodDays + daysBetween(stoppedOn, on) };
}
