/** Which page of a list is asked for, from 1. */
export interface StandardPageAsked {
  readonly page: number;
  readonly perPage: number;
}

/** A page as the standard has it. */
export interface StandardPage {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly object[];
}

/** What the statement of a page answers: page and count are of one snapshot. */
export interface StandardPageRows {
  readonly total: number;
  readonly contents: readonly object[];
}

export function standardPage(
  { total, contents }: StandardPageRows,
  { page, perPage }: StandardPageAsked,
): StandardPage {
  const pages = Math.ceil(total / perPage);
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}

/** What `limit` and `offset` are. */
export function cut({ page, perPage }: StandardPageAsked): readonly [limit: number, offset: number] {
  return [perPage, (page - 1) * perPage];
}
