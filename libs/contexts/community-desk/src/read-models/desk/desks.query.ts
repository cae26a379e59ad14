import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import type { DeskViewer } from './desk-viewer';
import type { DeskRecord } from './desk.record';

/** Where a page of the list ended. */
export interface DesksPlace {
  readonly name: string;
  readonly id: Uuid;
}

export interface DesksAsked {
  readonly viewer: DeskViewer;
  /** The day that the list speaks of. */
  readonly asAt: LocalDate;
  readonly office?: readonly Uuid[];
  readonly community?: readonly string[];
  /** At which one of these is on that day. */
  readonly organisation?: readonly Uuid[];
  /** Only those that are open on that day, or only those that are not. */
  readonly open?: boolean;
}

/** The desks that somebody sees, by name. */
export class ListDesks extends Query<Page<DeskRecord, DesksPlace>> {
  constructor(
    readonly asked: DesksAsked,
    readonly page: PageAsked<DesksPlace>,
  ) {
    super();
  }
}

/** Whether one of the organisations is at the desk on the day. */
const withOneOf = (organisations: string) => `exists (
  select from community_desk.desk_partner_v1 partner
  where partner.desk_id = desk.desk_id and organisation_id = any(${organisations}) and valid_from <= $1::date
    and (valid_to is null or valid_to > $1::date) and (closed_on is null or closed_on > $1::date)
)`;

/** One statement, so that page and count are of one snapshot. */
const pageSql = `
  with listed as (
    select desk_id as id, revision, name, community, office, host_id as "hostId",
      opened_on as "openedOn", closed_on as "closedOn"
    from community_desk.desk_v1 desk
    where ($2 or office = any($3::uuid[]) or desk_id = any($4::uuid[]) or ${withOneOf('$5::uuid[]')})
      and ($6::uuid[] is null or office = any($6))
      and ($7::text[] is null or community = any($7))
      and ($8::uuid[] is null or ${withOneOf('$8')})
      and ($9::boolean is null or (opened_on <= $1::date and (closed_on is null or closed_on > $1::date)) = $9)
  )
  select
    (select count(*)::integer from listed) as total,
    (select coalesce(json_agg(shown), '[]') from (
      select * from listed where $10::text is null or (name, id) > ($10, $11::uuid) order by name, id limit $12
    ) shown) as rows`;

@QueryHandler(ListDesks)
export class ListDesksHandler implements IQueryHandler<ListDesks> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked, page: { limit, after } }: ListDesks): Promise<Page<DeskRecord, DesksPlace>> {
    const { viewer, asAt, office = null, community = null, organisation = null, open = null } = asked;
    const [{ total, rows }] = await this.dataSource.query<[PageRows<DeskRecord>]>(pageSql, [
      ...[asAt, viewer.everywhere, viewer.offices, viewer.desks, viewer.organisations],
      ...[office, community, organisation, open, after?.name ?? null, after?.id ?? null, limit + 1],
    ]);
    const { shown, last } = cutPage(rows, limit);
    return { entries: shown, total, next: last && { name: last.name, id: last.id } };
  }
}
