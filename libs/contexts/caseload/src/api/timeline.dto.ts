import { type TimelineEntry } from '../read-models/timeline/timeline.record';
import { MomentPageAnswer, MomentPageQuery } from './moment.dto';

export class TimelineQuery extends MomentPageQuery {}

export class TimelineAnswer extends MomentPageAnswer {
  readonly entries: TimelineEntry[];
}
