import { PageAnswer, PageQuery, QueryBoolean, QueryList, QueryRecordDay } from '@alongside/http';
import type { LocalDate } from '@alongside/kernel';
import { ForumDueRecord } from '../read-models/gathering/forums.record';
import { GatheringRecord, gatheringStates } from '../read-models/gathering/gathering.record';
import { themeDimensions, ThemeLatencyRecord, type ThemeDimension } from '../read-models/gathering/themes.record';

export class GatheringsQuery extends PageQuery {
  @QueryList()
  readonly kind?: string[];

  @QueryList({ oneOf: gatheringStates })
  readonly state?: string[];

  @QueryList({ of: 'uuid' })
  readonly host?: string[];

  @QueryList({ of: 'uuid' })
  readonly office?: string[];

  /** With any of these themes. */
  @QueryList()
  readonly theme?: string[];

  /** Only those with a theme that nobody was told back of, or only those without. */
  @QueryBoolean()
  readonly awaitingAnswer?: boolean;

  /** Held or planned on that day or later. */
  @QueryRecordDay()
  readonly from?: string;

  /** Held or planned before that day. */
  @QueryRecordDay()
  readonly to?: string;
}

export class GatheringsAnswer extends PageAnswer {
  /** The last day first. */
  readonly entries: GatheringRecord[];
}

export class ForumsQuery extends PageQuery {
  /** The day that the answer speaks of; today in London unless told. */
  @QueryRecordDay()
  readonly asAt?: string;

  @QueryList({ of: 'uuid' })
  readonly office?: string[];

  /** Only those that are overdue, or only those that are not. */
  @QueryBoolean()
  readonly overdue?: boolean;
}

export class ForumsAnswer extends PageAnswer {
  readonly asAt: LocalDate;
  /** What is due first at the top. */
  readonly entries: ForumDueRecord[];
}

export class ThemesQuery {
  /** What the rows are by; one row of all unless told. */
  @QueryList({ oneOf: themeDimensions })
  readonly by?: ThemeDimension[];

  @QueryList()
  readonly theme?: string[];

  @QueryList({ of: 'uuid' })
  readonly office?: string[];

  /** Raised on that day or later. */
  @QueryRecordDay()
  readonly from?: string;

  /** Raised before that day. */
  @QueryRecordDay()
  readonly to?: string;

  /** What had been raised and told back by then; today in London unless told. */
  @QueryRecordDay()
  readonly asAt?: string;
}

export class ThemesAnswer {
  readonly asAt: LocalDate;
  readonly rows: ThemeLatencyRecord[];
}
