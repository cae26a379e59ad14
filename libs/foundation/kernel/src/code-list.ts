import type { LocalDate } from './time';

/** In the languages in which the office works. */
export interface Labels {
  readonly en: string;
  readonly so: string;
}

/** What entries say in one word; once published it never goes, since entries have it. */
export interface Code extends Labels {
  readonly code: string;
  /** The first day on which entries can have it. */
  readonly from: LocalDate;
  /** The first day on which new entries are not to have it any more. */
  readonly to?: LocalDate;
}

export interface CodeList extends Labels {
  readonly id: string;
  readonly codes: readonly Code[];
}

/** The day on which the office began to keep its record: the codes of the office's own are as old. */
export const officeBegan: LocalDate = '2013-01-01';
