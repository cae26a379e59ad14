import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import { forum, forumRhythmMonths } from '../../domain/gathering/gathering-kinds';
import type { ForumDueRecord } from './forums.record';
import type { GatheringViewer } from '../../domain/gathering/gathering-viewer';
import { seenSql, seenValues } from './seen.sql';

export interface ForumsAsked {
  readonly viewer: GatheringViewer;
  readonly asAt: LocalDate;
  readonly office?: readonly Uuid[];
  /** Only those that are overdue, or only those that are not. */
  readonly overdue?: boolean;
}

/** Where a page of the list ended. */
export interface ForumsPlace {
  readonly dueOn: LocalDate;
  readonly hostId: Uuid;
}

/** When each host is to hold its next forum, the one that is due first at the top. */
export class ListForumsDue extends Query<Page<ForumDueRecord, ForumsPlace>> {
  constructor(
    readonly asked: ForumsAsked,
    readonly page: PageAsked<ForumsPlace>,
  ) {
    super();
  }
}

/**
 * Due so long after the last forum; for whoever has held none, after the desk was opened, or on the day for which the first is planned. A desk
 * that is closed holds none any more.
 */
const pageSql = `
  with forum as (
    select host_kind, host_id, office_id, organisation_id, day, held_on, state, null::date as opened_on
    from community_desk.gathering_v2
    where kind = '${forum}' and state in ('planned', 'held', 'followed-up')
    union all
    select 'desk', desk_id, office, host_id, opened_on, null, null, opened_on
    from community_desk.desk_v1
    where opened_on <= $5::date and (closed_on is null or closed_on > $5::date)
  ), host as (
    select host_kind, host_id, (array_agg(office_id order by day desc))[1] as office_id,
      (array_agg(organisation_id order by day desc))[1] as organisation_id,
      max(held_on) filter (where held_on <= $5::date) as last_held_on,
      min(day) filter (where state = 'planned' and day >= $5::date) as planned_for,
      min(day) filter (where state = 'planned') as first_planned, min(opened_on) as opened_on
    from forum
    where ${seenSql(1)}
    group by host_kind, host_id
    having host_kind <> 'desk' or min(opened_on) is not null
  ), due as (
    select *, coalesce(
      (coalesce(last_held_on, opened_on) + interval '${forumRhythmMonths} months')::date, first_planned
    ) as due_on
    from host
  ), listed as (
    select json_build_object('kind', host_kind, 'id', host_id) as host, host_id as "hostId", office_id as "officeId",
      organisation_id as "organisationId", last_held_on as "lastHeldOn", due_on as "dueOn", planned_for as "plannedFor",
      due_on < $5::date as overdue, greatest($5::date - due_on, 0) as "overdueDays"
    from due
    where due_on is not null and ($6::uuid[] is null or office_id = any($6))
      and ($7::boolean is null or (due_on < $5::date) = $7)
  )
  select
    (select count(*)::integer from listed) as total,
    (select coalesce(json_agg(shown), '[]') from (
      select * from listed
      where $8::date is null or ("dueOn", "hostId") > ($8, $9::uuid)
      order by "dueOn", "hostId"
      limit $10
    ) shown) as rows`;

type Shown = ForumDueRecord & { readonly hostId: Uuid };

@QueryHandler(ListForumsDue)
export class ListForumsDueHandler implements IQueryHandler<ListForumsDue> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({
    asked: { viewer, asAt, office, overdue },
    page: { limit, after },
  }: ListForumsDue): Promise<Page<ForumDueRecord, ForumsPlace>> {
    const place = [after?.dueOn ?? null, after?.hostId ?? null, limit + 1];
    const values = [...seenValues(viewer), asAt, office ?? null, overdue ?? null, ...place];
    const [{ total, rows }] = await this.dataSource.query<[PageRows<Shown>]>(pageSql, values);
    const { shown, last } = cutPage(rows, limit);
    return {
      entries: shown.map(({ hostId: _, ...entry }) => entry),
      total,
      next: last && { dueOn: last.dueOn, hostId: last.hostId },
    };
  }
}
