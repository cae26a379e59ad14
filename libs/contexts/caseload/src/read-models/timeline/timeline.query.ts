import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { withoutWordsOfRecord } from '../../domain/claimant/supporter-words';
import type { TimelineEntry } from './timeline.record';

/** Where a page ended. */
export interface TimelinePlace {
  readonly occurredAt: LocalDate;
  readonly sequence: string;
}

/** What happened to a person, what happened last first. */
export class ListTimeline extends Query<Page<TimelineEntry, TimelinePlace>> {
  constructor(
    readonly personId: Uuid,
    readonly page: PageAsked<TimelinePlace>,
  ) {
    super();
  }
}

interface EntryRow {
  event_id: Uuid;
  occurred_at: LocalDate;
  sequence: string;
  recorded_at: Instant;
  type: string;
  body: string;
  hidden_on: LocalDate | null;
  hidden_at: Instant | null;
}

/** One statement, so that page and count are of one snapshot. */
const pageSql = `
  select
    (select count(*)::integer from caseload.timeline_v2 where person_id = $1) as total,
    (select coalesce(json_agg(entry), '[]') from (
      select t.event_id, t.occurred_at, t.sequence::text, t.recorded_at, t.type, t.body,
        e.occurred_at as hidden_on, e.recorded_at as hidden_at
      from caseload.timeline_v2 t
      left join caseload.entered_in_error_v2 e on e.entry_id = t.entry_id and t.sequence < e.sequence
      where t.person_id = $1 and ($2::date is null or (t.occurred_at, t.sequence) < ($2::date, $3::bigint))
      order by t.occurred_at desc, t.sequence desc
      limit $4
    ) entry) as rows`;

@QueryHandler(ListTimeline)
export class ListTimelineHandler implements IQueryHandler<ListTimeline> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ personId, page: { limit, after } }: ListTimeline): Promise<Page<TimelineEntry, TimelinePlace>> {
    const [{ total, rows }] = await this.dataSource.query<[PageRows<EntryRow>]>(pageSql, [
      personId,
      after?.occurredAt ?? null,
      after?.sequence ?? null,
      limit + 1,
    ]);
    const { shown, last } = cutPage(rows, limit);
    return {
      total,
      entries: await Promise.all(shown.map((row) => this.entryOf(row))),
      next: last && { occurredAt: last.occurred_at, sequence: last.sequence },
    };
  }

  private async entryOf(row: EntryRow): Promise<TimelineEntry> {
    const { event_id: id, type, body, occurred_at: occurredAt, hidden_on, hidden_at } = row;
    const entry = { id, type, occurredAt, recordedAt: instantOf(row.recorded_at) };
    if (hidden_on !== null && hidden_at !== null)
      return { ...entry, data: null, enteredInError: { on: hidden_on, recordedAt: instantOf(hidden_at) } };
    const { data } = await this.codec.decode({ type, data: body });
    const told = type === 'SupporterNamed' ? withoutWordsOfRecord(data) : data;
    return { ...entry, data: { ...told }, enteredInError: null };
  }
}

function instantOf(text: string): Instant {
  return new Date(text).toISOString();
}
