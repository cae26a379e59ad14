import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Instant, LocalDate, Moment, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { withoutWordsOfRecord } from '../../domain/claimant/supporter-words';
import { TimelineContributions } from './timeline-contribution';
import { timelinePageSql, type TimelinePlace } from './timeline-page.sql';
import type { EnteredInErrorRecord, TimelineEntry } from './timeline.record';
import { isToldInError } from './told-in-error';

/** What happened to a person, what happened last first: as far as it is known now, or was at a moment. */
export class ListTimeline extends Query<Page<TimelineEntry, TimelinePlace>> {
  constructor(
    readonly personId: Uuid,
    readonly page: PageAsked<TimelinePlace>,
    readonly moment: Moment | null = null,
  ) {
    super();
  }
}

interface TakenBackRow {
  occurred_at: LocalDate;
  recorded_at: Instant;
  type: string;
  body: string;
}

interface EntryRow {
  event_id: Uuid;
  person_id: Uuid;
  occurred_at: LocalDate;
  sequence: string;
  recorded_at: Instant;
  type: string;
  body: string;
  hidden_on: LocalDate | null;
  hidden_at: Instant | null;
  taken_back: TakenBackRow[] | null;
}

@QueryHandler(ListTimeline)
export class ListTimelineHandler implements IQueryHandler<ListTimeline> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
    private readonly added: TimelineContributions,
  ) {}

  async execute({
    personId,
    page: { limit, after },
    moment,
  }: ListTimeline): Promise<Page<TimelineEntry, TimelinePlace>> {
    const { text, values } = timelinePageSql(personId, { limit, after, moment });
    const [{ total, rows }] = await this.dataSource.query<[PageRows<EntryRow>]>(text, values);
    const { shown, last } = cutPage(rows, limit);
    return {
      total,
      entries: await Promise.all(shown.map((row) => this.entryOf(row))),
      next: last && { occurredAt: last.occurred_at, sequence: last.sequence },
    };
  }

  private async entryOf(row: EntryRow): Promise<TimelineEntry> {
    const { event_id: id, person_id: recordId, type, body, occurred_at: occurredAt, hidden_on, hidden_at } = row;
    const entry = { id, recordId, type, occurredAt, recordedAt: instantOf(row.recorded_at) };
    if (hidden_on !== null && hidden_at !== null)
      return { ...entry, data: null, enteredInError: { on: hidden_on, recordedAt: instantOf(hidden_at) } };
    const { data } = await this.codec.decode({ type, data: body });
    const enteredInError = await this.toldInError(data, row.taken_back ?? []);
    if (enteredInError !== null) return { ...entry, data: null, enteredInError };
    const told = type === 'SupporterNamed' ? withoutWordsOfRecord(data) : data;
    return { ...entry, data: this.added.told(type, told), enteredInError: null };
  }

  private async toldInError(
    declared: object,
    takenBack: readonly TakenBackRow[],
  ): Promise<EnteredInErrorRecord | null> {
    for (const { type, body, occurred_at: on, recorded_at } of takenBack) {
      const { data } = await this.codec.decode({ type, data: body });
      if (isToldInError(declared, data)) return { on, recordedAt: instantOf(recorded_at) };
    }
    return null;
  }
}

function instantOf(text: string): Instant {
  return new Date(text).toISOString();
}
