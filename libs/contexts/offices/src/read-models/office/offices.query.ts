import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import type { OfficeRecord } from './office.record';

/** Where a page of the list ended. */
export interface OfficesPlace {
  readonly name: string;
  readonly id: Uuid;
}

export interface OfficesAsked {
  readonly area?: readonly string[];
  /** Only those that are open on that day, or only those that are not. */
  readonly open?: { readonly is: boolean; readonly on: LocalDate };
}

/** The offices, by name. */
export class ListOffices extends Query<Page<OfficeRecord, OfficesPlace>> {
  constructor(
    readonly asked: OfficesAsked,
    readonly page: PageAsked<OfficesPlace>,
  ) {
    super();
  }
}

/** One statement, so that page and count are of one snapshot. */
const pageSql = `
  with listed as (
    select office_id as id, revision, name, area, opened_on as "openedOn", closed_on as "closedOn"
    from offices.office_v1
    where ($1::text[] is null or area = any($1))
      and ($2::boolean is null or (opened_on <= $3::date and (closed_on is null or closed_on > $3::date)) = $2)
  )
  select
    (select count(*)::integer from listed) as total,
    (select coalesce(json_agg(shown), '[]') from (
      select * from listed
      where $4::text is null or (name, id) > ($4, $5::uuid)
      order by name, id
      limit $6
    ) shown) as rows`;

@QueryHandler(ListOffices)
export class ListOfficesHandler implements IQueryHandler<ListOffices> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({
    asked: { area, open },
    page: { limit, after },
  }: ListOffices): Promise<Page<OfficeRecord, OfficesPlace>> {
    const [{ total, rows }] = await this.dataSource.query<[PageRows<OfficeRecord>]>(pageSql, [
      area ?? null,
      open?.is ?? null,
      open?.on ?? null,
      after?.name ?? null,
      after?.id ?? null,
      limit + 1,
    ]);
    const { shown, last } = cutPage(rows, limit);
    return { entries: shown, total, next: last && { name: last.name, id: last.id } };
  }
}
