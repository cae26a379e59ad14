import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import type { OrganisationRecord } from './organisation.record';

/** Where a page of the list ended. */
export interface OrganisationsPlace {
  readonly name: string;
  readonly id: Uuid;
}

export interface OrganisationsAsked {
  /** Those that are one of these at least. */
  readonly kind?: readonly string[];
  /** Only those that are open on that day, or only those that are not. */
  readonly open?: { readonly is: boolean; readonly on: LocalDate };
}

/** The organisations, by name. */
export class ListOrganisations extends Query<Page<OrganisationRecord, OrganisationsPlace>> {
  constructor(
    readonly asked: OrganisationsAsked,
    readonly page: PageAsked<OrganisationsPlace>,
  ) {
    super();
  }
}

/** One statement, so that page and count are of one snapshot. */
const pageSql = `
  with listed as (
    select organisation_id as id, revision, name, kinds, registered_on as "registeredOn", closed_on as "closedOn"
    from offices.organisation_v1
    where ($1::text[] is null or kinds && $1)
      and ($2::boolean is null or (registered_on <= $3::date and (closed_on is null or closed_on > $3::date)) = $2)
  )
  select
    (select count(*)::integer from listed) as total,
    (select coalesce(json_agg(shown), '[]') from (
      select * from listed
      where $4::text is null or (name, id) > ($4, $5::uuid)
      order by name, id
      limit $6
    ) shown) as rows`;

@QueryHandler(ListOrganisations)
export class ListOrganisationsHandler implements IQueryHandler<ListOrganisations> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({
    asked,
    page: { limit, after },
  }: ListOrganisations): Promise<Page<OrganisationRecord, OrganisationsPlace>> {
    const [{ total, rows }] = await this.dataSource.query<[PageRows<OrganisationRecord>]>(pageSql, [
      asked.kind ?? null,
      asked.open?.is ?? null,
      asked.open?.on ?? null,
      after?.name ?? null,
      after?.id ?? null,
      limit + 1,
    ]);
    const { shown, last } = cutPage(rows, limit);
    return { entries: shown, total, next: last && { name: last.name, id: last.id } };
  }
}
