import { QueryInt, QueryText } from '@alongside/http';
import { TimelineEntry } from '../read-models/timeline/timeline.record';

export class TimelineQuery {
  @QueryInt({ min: 1, max: 1_000 })
  readonly limit: number = 50;

  /** The `next` of the page before. */
  @QueryText({ max: 1_000 })
  readonly cursor?: string;
}

export class TimelineAnswer {
  readonly entries: TimelineEntry[];
  /** Of the whole timeline, at the moment of this page. */
  readonly total: number;
  /** The `cursor` of the next page; `null` on the last one. */
  readonly next: string | null;
}
