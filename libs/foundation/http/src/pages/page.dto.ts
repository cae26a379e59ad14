import { QueryInt, QueryText } from '../validation/query.decorators';

/** What every list may be asked with. */
export class PageQuery {
  @QueryInt({ min: 1, max: 1_000 })
  readonly limit: number = 50;

  /** The `next` of the page before. */
  @QueryText({ max: 1_000 })
  readonly cursor?: string;
}

/** What every list answers beside its entries. */
export class PageAnswer {
  /** Of the whole list, at the moment of this page. */
  readonly total: number;
  /** The `cursor` of the next page; `null` on the last one. */
  readonly next: string | null;
}
