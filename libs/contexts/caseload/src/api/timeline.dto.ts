import { PageAnswer, PageQuery } from '@alongside/http';
import { type TimelineEntry } from '../read-models/timeline/timeline.record';

export class TimelineQuery extends PageQuery {}

export class TimelineAnswer extends PageAnswer {
  readonly entries: TimelineEntry[];
}
