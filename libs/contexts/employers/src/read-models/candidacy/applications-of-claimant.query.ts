import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { recordsOfSql } from '@alongside/caseload';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import type { ApplicationRecord, ShownApplicationState } from './application.record';
import { applicationRecord, shownColumns, shownFrom, type ShownRow } from './shown-application';

/** Where a page of the list ended. */
export interface ApplicationsPlace {
  readonly madeOn: LocalDate;
  readonly id: Uuid;
}

/** The applications of a person, in these states unless in any, the last one first. */
export class ListApplicationsOfClaimant extends Query<Page<ApplicationRecord, ApplicationsPlace>> {
  constructor(
    readonly asked: { readonly claimantId: Uuid; readonly state?: readonly ShownApplicationState[] },
    readonly page: PageAsked<ApplicationsPlace>,
  ) {
    super();
  }
}

/** One statement, so that page and count are of one snapshot. */
const pageSql = `
  with listed as (
    select ${shownColumns} from ${shownFrom} where a.claimant_id = any(${recordsOfSql('$1')})
  ), asked as (
    select * from listed where $2::text[] is null or state = any($2)
  )
  select
    (select count(*)::integer from asked) as total,
    (select coalesce(json_agg(shown), '[]') from (
      select * from asked
      where $3::text is null or ("madeOn", id) < ($3, $4::uuid)
      order by "madeOn" desc, id desc
      limit $5
    ) shown) as rows`;

@QueryHandler(ListApplicationsOfClaimant)
export class ListApplicationsOfClaimantHandler implements IQueryHandler<ListApplicationsOfClaimant> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ asked: { claimantId, state }, page: { limit, after } }: ListApplicationsOfClaimant) {
    const values = [claimantId, state ?? null, after?.madeOn ?? null, after?.id ?? null, limit + 1];
    const [{ total, rows }] = await this.dataSource.query<[PageRows<ShownRow>]>(pageSql, values);
    const { shown, last } = cutPage(rows, limit);
    return {
      entries: await Promise.all(shown.map((row) => applicationRecord(this.codec, row))),
      total,
      next: last && { madeOn: last.madeOn, id: last.id },
    };
  }
}
