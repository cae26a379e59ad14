import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Published } from '../../domain/service-listing/standard/published';
import { searched, withoutNested } from '../service-listing/listed-service';
import { cut, standardPage, type StandardPage, type StandardPageAsked, type StandardPageRows } from './standard-page';

/** The organisations that offer a service that is shown, each as the latest of its listings has it. */
export class ListOrganizations extends Query<StandardPage> {
  constructor(
    readonly filters: { readonly search?: string; readonly full?: boolean },
    readonly page: StandardPageAsked,
  ) {
    super();
  }
}

const pageSql = `
  with found as materialized (
    select distinct on (organization_id) organization_id, organization_name, service_id
    from community_desk.service_listing_v2
    where state = 'shown' and ($1::text[] is null or words like all ($1))
    order by organization_id, told_at desc
  ), cut as (
    select * from found order by organization_name, organization_id limit $2 offset $3
  )
  select
    (select count(*)::integer from found) as total,
    (select coalesce(json_agg(l.organization::json order by cut.organization_name, cut.organization_id), '[]')
     from cut join community_desk.service_listing_v2 l using (service_id)) as contents`;

@QueryHandler(ListOrganizations)
export class ListOrganizationsHandler implements IQueryHandler<ListOrganizations> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ filters: { search, full = false }, page }: ListOrganizations): Promise<StandardPage> {
    const words =
      search === undefined
        ? null
        : searched(search)
            .split(' ')
            .map((word) => `%${word}%`);
    const [rows] = await this.dataSource.query<[StandardPageRows]>(pageSql, [words, ...cut(page)]);
    const contents = full ? rows.contents : rows.contents.map((one) => withoutNested(one as Published));
    return standardPage({ ...rows, contents }, page);
  }
}
