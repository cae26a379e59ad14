import type { Uuid } from '@alongside/kernel';

export const themeDimensions = ['theme', 'office', 'quarter'] as const;

export type ThemeDimension = (typeof themeDimensions)[number];

/** Themes that were raised, and how long those who raised them waited for an answer, in days. */
export class ThemeLatencyRecord {
  /** A code of the list `gathering-themes`; `null` where the rows are not by theme. @example "letters-and-forms" */
  readonly theme: string | null;
  /** `null` where the rows are not by office, or of a host that belongs to none. */
  readonly officeId: Uuid | null;
  /** In which they were raised; `null` where the rows are not by quarter. @example "2026-Q1" */
  readonly quarter: string | null;
  /** @example 12 */
  readonly raised: number;
  /** @example 9 */
  readonly toldBack: number;
  /** Nobody was told by that day. @example 3 */
  readonly open: number;
  /** From the gathering to the answer; `null` where nothing was told back. @example 21 */
  readonly medianDays: number | null;
  /** `nothing-told-back` where there is no median. */
  readonly medianDaysReason: string | null;
  /** How long those that are open wait by that day; `null` where none is. @example 40 */
  readonly medianOpenDays: number | null;
  /** The one that waits longest. @example 75 */
  readonly longestOpenDays: number | null;
  /** `nothing-open` where there is no age. */
  readonly openDaysReason: string | null;
}
