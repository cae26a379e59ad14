import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { foundParameters, foundSql, type ListingFilters } from './listings-found';
import { cut, standardPage, type StandardPage, type StandardPageAsked, type StandardPageRows } from './standard-page';

/** The services that are shown, by name; with all that is nested in them where that is asked for. */
export class ListServices extends Query<StandardPage> {
  constructor(
    readonly filters: ListingFilters & { readonly full?: boolean },
    readonly page: StandardPageAsked,
  ) {
    super();
  }
}

const pageSql = (content: 'listed' | 'whole') => `
  with found as materialized (
    select l.service_id, l.sort_name from community_desk.service_listing_v2 l where ${foundSql()}
  ), cut as (
    select service_id, sort_name from found order by sort_name, service_id limit $11 offset $12
  )
  select
    (select count(*)::integer from found) as total,
    (select coalesce(json_agg(l.${content}::json order by cut.sort_name, cut.service_id), '[]')
     from cut join community_desk.service_listing_v2 l using (service_id)) as contents`;

@QueryHandler(ListServices)
export class ListServicesHandler implements IQueryHandler<ListServices> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ filters, page }: ListServices): Promise<StandardPage> {
    const sql = pageSql(filters.full ? 'whole' : 'listed');
    const [rows] = await this.dataSource.query<[StandardPageRows]>(sql, [...foundParameters(filters), ...cut(page)]);
    return standardPage(rows, page);
  }
}
