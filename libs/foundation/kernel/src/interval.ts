import type { LocalDate } from './time';

/** Days from the first, up to but not including the last; without a last one while no end is known. */
export interface Interval {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export function covers({ validFrom, validTo }: Interval, day: LocalDate): boolean {
  return validFrom <= day && (validTo === null || day < validTo);
}

export function overlap(one: Interval, other: Interval): boolean {
  const before = (a: Interval, b: Interval) => a.validTo !== null && a.validTo <= b.validFrom;
  return !before(one, other) && !before(other, one);
}

/** What is left of the intervals when nothing lasts beyond a day: what would begin then or later never was. */
export function endedBy<Kind extends Interval>(intervals: readonly Kind[], day: LocalDate): readonly Kind[] {
  return intervals
    .filter(({ validFrom }) => validFrom < day)
    .map((one) => (covers(one, day) ? { ...one, validTo: day } : one));
}
