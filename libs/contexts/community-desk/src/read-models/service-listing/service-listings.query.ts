import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import { searched } from './listed-service';
import type { ServiceListingEntry, ServiceListingRecord } from './service-listing.record';

/** Where a page of the list ended. */
export interface ServiceListingsPlace {
  readonly confirmedOn: LocalDate;
  readonly id: Uuid;
}

export interface ServiceListingsAsked {
  /** Those that were last confirmed before that day are stale. */
  readonly confirmedBefore: LocalDate;
  readonly stale?: boolean;
  readonly organisation?: readonly Uuid[];
  /** `none`: those of no feed. */
  readonly source?: string;
  readonly state: string;
  readonly search?: string;
}

/** The listings as those see them who look after them, the longest unconfirmed first. */
export class ListServiceListings extends Query<Page<ServiceListingEntry, ServiceListingsPlace>> {
  constructor(
    readonly asked: ServiceListingsAsked,
    readonly page: PageAsked<ServiceListingsPlace>,
  ) {
    super();
  }
}

const entrySql = `
  service_id as id, revision, name, status,
  json_build_object('id', organization_id, 'name', organization_name) as organisation,
  state, reason, source, published_on as "publishedOn", confirmed_on as "confirmedOn", gone_on as "goneOn",
  state = 'shown' and (gone_on is not null or confirmed_on < $1::date) as stale`;

/** One statement, so that page and count are of one snapshot. */
const pageSql = `
  with listed as (
    select ${entrySql} from community_desk.service_listing_v2
    where state = $2
      and ($3::boolean is null or (gone_on is not null or confirmed_on < $1::date) = $3)
      and ($4::uuid[] is null or organization_id = any ($4))
      and ($5::text is null or coalesce(source, 'none') = $5)
      and ($6::text[] is null or words like all ($6))
  )
  select
    (select count(*)::integer from listed) as total,
    (select coalesce(json_agg(shown), '[]') from (
      select * from listed
      where $7::date is null or ("confirmedOn", id) > ($7::date, $8::uuid)
      order by "confirmedOn", id
      limit $9
    ) shown) as rows`;

@QueryHandler(ListServiceListings)
export class ListServiceListingsHandler implements IQueryHandler<ListServiceListings> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({
    asked: { confirmedBefore, state, stale, organisation, source, search },
    page: { limit, after },
  }: ListServiceListings): Promise<Page<ServiceListingEntry, ServiceListingsPlace>> {
    const words =
      search === undefined
        ? null
        : searched(search)
            .split(' ')
            .map((word) => `%${word}%`);
    const filters = [confirmedBefore, state, stale ?? null, organisation ?? null, source ?? null, words];
    const parameters = [...filters, after?.confirmedOn ?? null, after?.id ?? null, limit + 1];
    const [{ total, rows }] = await this.dataSource.query<[PageRows<ServiceListingEntry>]>(pageSql, parameters);
    const { shown, last } = cutPage(rows, limit);
    return { entries: shown, total, next: last && { confirmedOn: last.confirmedOn, id: last.id } };
  }
}

/** One listing. Refuses with `community-desk/service-listing-not-found`. */
export class ShowServiceListing extends Query<ServiceListingRecord> {
  constructor(
    readonly serviceId: Uuid,
    readonly confirmedBefore: LocalDate,
  ) {
    super();
  }
}

const oneSql = `
  select row_to_json(shown) as shown from (
    select ${entrySql}, whole::json as service from community_desk.service_listing_v2 where service_id = $2
  ) shown`;

@QueryHandler(ShowServiceListing)
export class ShowServiceListingHandler implements IQueryHandler<ShowServiceListing> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ serviceId, confirmedBefore }: ShowServiceListing): Promise<ServiceListingRecord> {
    const [row] = await this.dataSource.query<{ shown: ServiceListingRecord }[]>(oneSql, [confirmedBefore, serviceId]);
    if (row) return row.shown;
    throw new DomainError('community-desk/service-listing-not-found', 'not-found', 'There is no such listing.');
  }
}

export interface ListingOfFeed {
  readonly id: Uuid;
  readonly name: string;
  /** The feed has it no more, as is known already. */
  readonly isGone: boolean;
}

/** The listings of a feed. */
export class ListListingsOfFeed extends Query<readonly ListingOfFeed[]> {
  constructor(readonly source: string) {
    super();
  }
}

@QueryHandler(ListListingsOfFeed)
export class ListListingsOfFeedHandler implements IQueryHandler<ListListingsOfFeed> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  execute({ source }: ListListingsOfFeed): Promise<readonly ListingOfFeed[]> {
    return this.dataSource.query(
      `select service_id as id, name, gone_on is not null as "isGone" from community_desk.service_listing_v2
       where source = $1 and state <> 'in-error'`,
      [source],
    );
  }
}
