import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { gatheringRecord, type GatheringShown } from './gathering-of-row';
import type { GatheringViewer } from '../../domain/gathering/gathering-viewer';
import { seenSql, seenValues } from './seen.sql';
import type { GatheringRecord } from './gathering.record';
import { gatheringFields, themesOfSql } from './gatherings.sql';

export interface GatheringsAsked {
  readonly viewer: GatheringViewer;
  readonly kind?: readonly string[];
  readonly state?: readonly string[];
  readonly host?: readonly Uuid[];
  readonly office?: readonly Uuid[];
  /** With any of these themes. */
  readonly theme?: readonly string[];
  /** With a theme that nobody was told back of, or without any. */
  readonly awaitingAnswer?: boolean;
  /** Held or planned on that day or later. */
  readonly from?: LocalDate;
  /** Held or planned before that day. */
  readonly to?: LocalDate;
}

/** Where a page of the list ended. */
export interface GatheringsPlace {
  readonly day: LocalDate;
  readonly id: Uuid;
}

/** The gatherings of the viewer's, the last day first. */
export class ListGatherings extends Query<Page<GatheringRecord, GatheringsPlace>> {
  constructor(
    readonly asked: GatheringsAsked,
    readonly page: PageAsked<GatheringsPlace>,
  ) {
    super();
  }
}

/** One statement, so that page and count are of one snapshot. */
const pageSql = `
  with listed as (
    select * from community_desk.gathering_v2 gathering
    where ${seenSql(1)}
      and ($5::text[] is null or kind = any($5)) and ($6::text[] is null or state = any($6))
      and ($7::uuid[] is null or host_id = any($7)) and ($8::uuid[] is null or office_id = any($8))
      and ($9::text[] is null or exists (select from community_desk.gathering_theme_v2 raised
        where raised.gathering_id = gathering.gathering_id and raised.theme = any($9)))
      and ($10::boolean is null or $10 = exists (select from community_desk.gathering_theme_v2 raised
        where raised.gathering_id = gathering.gathering_id and raised.told_back_on is null))
      and ($11::date is null or day >= $11) and ($12::date is null or day < $12)
  )
  select
    (select count(*)::integer from listed) as total,
    (select coalesce(json_agg(shown), '[]') from (
      select ${gatheringFields}, ${themesOfSql('listed.gathering_id')} as themes from listed
      where $13::date is null or (day, gathering_id) < ($13, $14::uuid)
      order by day desc, gathering_id desc
      limit $15
    ) shown) as rows`;

@QueryHandler(ListGatherings)
export class ListGatheringsHandler implements IQueryHandler<ListGatherings> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({
    asked: { viewer, kind, state, host, office, theme, awaitingAnswer, from, to },
    page: { limit, after },
  }: ListGatherings): Promise<Page<GatheringRecord, GatheringsPlace>> {
    const filters = [kind, state, host, office, theme, awaitingAnswer, from, to].map((value) => value ?? null);
    const place = [after?.day ?? null, after?.id ?? null, limit + 1];
    const values = [...seenValues(viewer), ...filters, ...place];
    const [{ total, rows }] = await this.dataSource.query<[PageRows<GatheringShown>]>(pageSql, values);
    const { shown, last } = cutPage(rows, limit);
    return {
      entries: await Promise.all(shown.map((row) => gatheringRecord(this.codec, row))),
      total,
      next: last && { day: last.day, id: last.gatheringId },
    };
  }
}
