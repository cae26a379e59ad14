import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Instant, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import type { ReassignmentRecord } from './reassignment.record';
import { reassignmentSql } from './reassignment.sql';

/** Where a page of the list ended. */
export interface ReassignmentsPlace {
  readonly orderedAt: Instant;
  readonly id: Uuid;
}

/** The reassignments of an office, in these states unless in any, what was ordered last first. */
export class ListReassignments extends Query<Page<ReassignmentRecord, ReassignmentsPlace>> {
  constructor(
    readonly asked: { readonly office: Uuid; readonly state?: readonly string[] },
    readonly page: PageAsked<ReassignmentsPlace>,
  ) {
    super();
  }
}

/** One statement, so that page and count are of one snapshot. */
const pageSql = `
  with listed as (
    select * from caseload.reassignment_v1 where office = $1 and ($2::text[] is null or state = any($2))
  )
  select
    (select count(*)::integer from listed) as total,
    (select coalesce(json_agg(shown), '[]') from (
      select ${reassignmentSql}, r.ordered_at as "orderedAt" from listed r
      where $3::timestamptz is null or (r.ordered_at, r.reassignment_id) < ($3, $4::uuid)
      order by r.ordered_at desc, r.reassignment_id desc
      limit $5
    ) shown) as rows`;

@QueryHandler(ListReassignments)
export class ListReassignmentsHandler implements IQueryHandler<ListReassignments> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked, page }: ListReassignments): Promise<Page<ReassignmentRecord, ReassignmentsPlace>> {
    const { limit, after } = page;
    const values = [asked.office, asked.state ?? null, after?.orderedAt ?? null, after?.id ?? null, limit + 1];
    const [{ total, rows }] = await this.dataSource.query<[PageRows<ReassignmentRecord & ReassignmentsPlace>]>(
      pageSql,
      values,
    );
    const { shown, last } = cutPage(rows, limit);
    return {
      entries: shown.map(({ orderedAt: _, ...record }) => record),
      total,
      next: last && { orderedAt: last.orderedAt, id: last.id },
    };
  }
}
