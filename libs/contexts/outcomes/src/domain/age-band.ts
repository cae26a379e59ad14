import { type LocalDate, type Month, monthOf, monthsBetween } from '@alongside/kernel';

/** The ages at which the bands begin, ascending: `[16, 18, 25, 50]` are the bands 16-17, 18-24, 25-49 and 50+. */
export type AgeBands = readonly number[];

/** The bands of Jobcentre Plus statistics. */
export const defaultAgeBands: AgeBands = [16, 18, 25, 50];

/**
 * The band of somebody's age when the claim was opened: `18-24`, `50+`, `under-16`. Only the month of birth is known: an age counts
 * from the first day of the month of the birthday. `unknown` where there is no month of birth, or one after the opening.
 */
export function ageBand(birthMonth: Month | null, openedOn: LocalDate, bands: AgeBands = defaultAgeBands): string {
  if (birthMonth === null) return 'unknown';
  const age = ageInYears(birthMonth, openedOn);
  if (age < 0) return 'unknown';
  const index = bands.findLastIndex((from) => from <= age);
  return index === -1 ? `under-${bands[0]}` : ageBandLabels(bands)[index + 1]!;
}

/** All labels in the order of age, the one below the first band included: `under-16`, `16-17`, …, `50+`. */
export function ageBandLabels(bands: AgeBands = defaultAgeBands): string[] {
  if (bands.length === 0 || bands.some((from, index) => !(from > (bands[index - 1] ?? 0)))) {
    throw new RangeError(`age bands begin at ascending ages: ${bands.join(', ')}`);
  }
  const labels = bands.map((from, index) => {
    const next = bands[index + 1];
    if (next === undefined) return `${from}+`;
    return next === from + 1 ? `${from}` : `${from}-${next - 1}`;
  });
  return [`under-${bands[0]}`, ...labels];
}

/** Whole years by months: somebody born in March is a year older from 1 March. */
export function ageInYears(birthMonth: Month, on: LocalDate): number {
  return Math.floor(monthsBetween(birthMonth, monthOf(on)) / 12);
}
