import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import type { ReadingOfReaderRecord } from './reading.record';

/** Where a page of the list ended. */
export interface ReadingPlace {
  readonly readAt: Instant;
  readonly id: string;
}

export interface ReadingsAsked {
  /** Who was read, by any of the ids, or who read. */
  readonly of: { readonly persons: readonly Uuid[] } | { readonly reader: Uuid };
  /** Days in UTC, both ends included. */
  readonly day?: { readonly from?: LocalDate; readonly to?: LocalDate };
  readonly purpose?: readonly string[];
  readonly route?: string;
}

/** Readings, the latest first. */
export class ListReadings extends Query<Page<ReadingOfReaderRecord, ReadingPlace>> {
  constructor(
    readonly asked: ReadingsAsked,
    readonly page: PageAsked<ReadingPlace>,
  ) {
    super();
  }
}

interface ReadingRow extends ReadingOfReaderRecord {
  readonly id: string;
}

/** To the microsecond, as the place of a page is. */
const instant = `to_char(read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** One statement, so that page and count are of one snapshot. */
const pageSql = (condition: string) => `
  with listed as (
    select id, read_at, reader, roles, route, purpose, correlation_id, under, persons from privacy.read_log
    where ${condition}
      and ($2::date is null or read_at >= $2::date)
      and ($3::date is null or read_at < $3::date + 1)
      and ($4::text[] is null or purpose = any($4))
      and ($5::text is null or route = $5)
  )
  select
    (select count(*)::integer from listed) as total,
    (select coalesce(json_agg(entry), '[]') from (
      select id::text, ${instant} as "readAt", reader, roles, route, purpose, correlation_id as "correlationId", under, persons,
        cardinality(persons) as shown
      from listed
      where $6::timestamptz is null or (read_at, id) < ($6, $7::bigint)
      order by read_at desc, id desc
      limit $8
    ) entry) as rows`;

@QueryHandler(ListReadings)
export class ListReadingsHandler implements IQueryHandler<ListReadings> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked, page }: ListReadings): Promise<Page<ReadingOfReaderRecord, ReadingPlace>> {
    const { of, day, purpose, route } = asked;
    const [condition, id] = 'persons' in of ? ['persons && $1::uuid[]', of.persons] : ['reader = $1::uuid', of.reader];
    const [{ total, rows }] = await this.dataSource.query<[PageRows<ReadingRow>]>(pageSql(condition), [
      id,
      day?.from ?? null,
      day?.to ?? null,
      purpose ?? null,
      route ?? null,
      page.after?.readAt ?? null,
      page.after?.id ?? null,
      page.limit + 1,
    ]);
    const { shown, last } = cutPage(rows, page.limit);
    return {
      entries: shown.map(({ id: _id, ...entry }) => entry),
      total,
      next: last && { readAt: last.readAt, id: last.id },
    };
  }
}
