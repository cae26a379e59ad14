import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { plainPostcode } from '../service-listing/listed-service';
import { foundParameters, foundSql, type ListingFilters } from './listings-found';
import { cut, standardPage, type StandardPage, type StandardPageAsked, type StandardPageRows } from './standard-page';

export interface PlaceFilters extends ListingFilters {
  /** Whole or its beginning; with `proximity` the middle of what is listed there. */
  readonly postcode?: string;
  /** Metres. */
  readonly proximity?: number;
  readonly full?: boolean;
}

/** The places at which services are offered, the standard's services at locations. */
export class ListPlaces extends Query<StandardPage> {
  constructor(
    readonly filters: PlaceFilters,
    readonly page: StandardPageAsked,
  ) {
    super();
  }
}

/**
 * No register of postcodes is at hand: the middle of one is that of the places listed in it, or, where none is, of those that its
 * first half has. Distances are along the sphere; the box before them is what the index finds.
 */
const middleSql = `
  select avg(latitude) as latitude, avg(longitude) as longitude
  from community_desk.listed_place_v2
  where latitude is not null and (
    postcode = $11 or (
      postcode like left($11, greatest(length($11) - 3, 2)) || '___'
      and not exists (select from community_desk.listed_place_v2 where postcode = $11 and latitude is not null)
    )
  )`;

const nearSql = `
  p.latitude between m.latitude - $12 / 111000.0 and m.latitude + $12 / 111000.0
  and p.longitude between m.longitude - $12 / (111000.0 * cosd(least(abs(m.latitude), 89)))
    and m.longitude + $12 / (111000.0 * cosd(least(abs(m.latitude), 89)))
  and 2 * 6371000 * asin(sqrt(
    power(sind((p.latitude - m.latitude) / 2), 2)
    + cosd(m.latitude) * cosd(p.latitude) * power(sind((p.longitude - m.longitude) / 2), 2)
  )) <= $12`;

const placeSql = (content: 'listed' | 'whole') =>
  `(p.${content}::jsonb || jsonb_build_object('service', l.${content}::jsonb - 'service_at_locations'))`;

const pageSql = (content: 'listed' | 'whole') => `
  with middle as (${middleSql}), found as materialized (
    select p.service_id, p.place_id, l.sort_name
    from community_desk.listed_place_v2 p join community_desk.service_listing_v2 l using (service_id), middle m
    where ${foundSql('coalesce(h.place_id, p.place_id) = p.place_id')}
      and ($11::text is null or $12::double precision is not null or p.postcode like $11 || '%')
      and ($11 is null or $12 is null or (${nearSql}))
  ), cut as (
    select * from found order by sort_name, service_id, place_id limit $13 offset $14
  )
  select
    (select count(*)::integer from found) as total,
    (select coalesce(json_agg(${placeSql(content)} order by cut.sort_name, cut.service_id, cut.place_id), '[]')
     from cut
       join community_desk.listed_place_v2 p using (service_id, place_id)
       join community_desk.service_listing_v2 l using (service_id)) as contents`;

@QueryHandler(ListPlaces)
export class ListPlacesHandler implements IQueryHandler<ListPlaces> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ filters, page }: ListPlaces): Promise<StandardPage> {
    const { postcode, proximity = null, full = false } = filters;
    const where = [postcode === undefined ? null : plainPostcode(postcode), proximity];
    const parameters = [...foundParameters(filters), ...where, ...cut(page)];
    const [rows] = await this.dataSource.query<[StandardPageRows]>(pageSql(full ? 'whole' : 'listed'), parameters);
    return standardPage(rows, page);
  }
}
