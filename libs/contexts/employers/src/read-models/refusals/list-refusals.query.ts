import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import type { NamedApplicationRecord } from '../candidacy/application.record';
import { namedApplicationRecord, namedColumns, namedFrom, type NamedRow } from '../candidacy/named-application';
import { refusedSql, type RefusalsAsked } from './refusals.sql';

/** Where a page of the list ended. */
export interface RefusalsPlace {
  readonly since: LocalDate;
  readonly id: Uuid;
}

/** The applications that were refused, the last one first. */
export class ListRefusals extends Query<Page<NamedApplicationRecord, RefusalsPlace>> {
  constructor(
    readonly asked: RefusalsAsked,
    readonly page: PageAsked<RefusalsPlace>,
  ) {
    super();
  }
}

@QueryHandler(ListRefusals)
export class ListRefusalsHandler implements IQueryHandler<ListRefusals> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ asked, page: { limit, after } }: ListRefusals): Promise<Page<NamedApplicationRecord, RefusalsPlace>> {
    const { bind, values, from } = refusedSql(asked);
    const [since, id] = [bind(after?.since ?? null, 'date'), bind(after?.id ?? null, 'uuid')];
    const [{ total, rows }] = await this.dataSource.query<[PageRows<NamedRow>]>(
      `with refused as (
        select a.application_id as id, a.since from ${from}
      ), page as (
        select * from refused where ${since} is null or (since, id) < (${since}, ${id})
        order by since desc, id desc limit ${bind(limit + 1, 'integer')}
      )
      select (select count(*)::integer from refused) as total, (
        select coalesce(json_agg(shown order by since desc, id desc), '[]') from (
          select ${namedColumns} from ${namedFrom} where a.application_id in (select id from page)
        ) shown
      ) as rows`,
      values,
    );
    const { shown, last } = cutPage(rows, limit);
    return {
      entries: await Promise.all(shown.map((row) => namedApplicationRecord(this.codec, row))),
      total,
      next: last && { since: last.since, id: last.id },
    };
  }
}
