/** The part of a list that is asked for. */
export interface PageAsked<Place> {
  readonly limit: number;
  /** Where the page before ended. */
  readonly after: Place | null;
}

export interface Page<Entry, Place> {
  readonly entries: Entry[];
  /** Of the whole list, at the moment of the page. */
  readonly total: number;
  /** `null` on the last page. */
  readonly next: Place | null;
}

/** What a statement answers for a page: one row more than was asked for says that there is another page. */
export interface PageRows<Row> {
  readonly total: number;
  readonly rows: Row[];
}

/** The rows that are shown, and the last of them when others follow. */
export function cutPage<Row>(rows: readonly Row[], limit: number): { shown: Row[]; last: Row | null } {
  const shown = rows.slice(0, limit);
  return { shown, last: rows.length > limit ? (shown.at(-1) ?? null) : null };
}
